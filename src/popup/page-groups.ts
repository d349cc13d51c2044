import type { TabFinding } from '../protocol/requests.ts';
import { SHOWN_TIERS, type Evidence, type ShownTier } from '../screening/types.ts';
import type { ProgrammeId } from '../lists/types.ts';

/** Everything found of one entity on the page. */
export interface PageGroup {
  entity: string;
  name: string;
  programmes: ProgrammeId[];
  /** Strongest tier among its findings. */
  tier: ShownTier;
  count: number;
  /** The words of that tier as they stand in the page, each once: a weaker one must not read as the stronger. */
  texts: string[];
  /** Frame to ask for the next mention. */
  frame: number;
  badge: boolean;
  via?: string;
  why: Evidence[];
}

/** Groups a page's findings by entity, strongest tier first, then by count. */
export function groupFindings(findings: readonly TabFinding[]): PageGroup[] {
  const groups = new Map<string, TabFinding[]>();
  for (const each of findings) {
    const group = groups.get(each.entity);
    if (group) group.push(each);
    else groups.set(each.entity, [each]);
  }
  return [...groups.values()]
    .flatMap(toGroup)
    .sort((a, b) => rank(a.tier) - rank(b.tier) || b.count - a.count);
}

/** True for what is only there within a name of the user's safe-list. */
export function isSpared({ tier, why }: PageGroup): boolean {
  return tier === 'mention' && why.some(({ type }) => type === 'safe_list');
}

function toGroup(findings: readonly TabFinding[]): PageGroup[] {
  const [strongest] = [...findings].sort((a, b) => rank(a.tier) - rank(b.tier) || b.count - a.count);
  if (!strongest) return [];
  const { entity, name, programmes, tier, frame, via, why } = strongest;
  return [
    {
      entity,
      name,
      programmes,
      tier,
      frame,
      why,
      count: findings.reduce((sum, each) => sum + each.count, 0),
      texts: [...new Set(findings.filter((each) => each.tier === tier).map(({ text }) => text))],
      badge: findings.some(({ badge }) => badge),
      ...(via === undefined ? {} : { via }),
    },
  ];
}

function rank(tier: ShownTier): number {
  return SHOWN_TIERS.indexOf(tier);
}
