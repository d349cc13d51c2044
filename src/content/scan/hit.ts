import type { PageFinding, PageSettings } from '../../protocol/requests.ts';
import type { Match } from '../../screening/types.ts';
import type { Passage, Unit } from '../text/passage.ts';

/** A match where it stands in the page. */
export interface Hit extends Omit<Match, 'segment'> {
  around: Unit;
  passage: Passage;
}

/** True where the settings in force badge this match. */
export function isBadged(
  { tier, programmes, entity }: Pick<Hit, 'tier' | 'programmes' | 'entity'>,
  settings: PageSettings,
): boolean {
  return (
    settings.tiers.includes(tier) &&
    // The user's own entries stand on no programme.
    (!programmes[0] || programmes.some((id) => settings.programmes.includes(id))) &&
    !settings.dismissed.includes(entity)
  );
}

const MAX_FINDINGS = 500;

/** One finding for each entity, tier and text, in order of first mention; without settings none has a badge. */
export function findingsOf(hits: readonly Hit[], settings: PageSettings | false | undefined): PageFinding[] {
  const found = new Map<string, PageFinding>();
  for (const hit of hits) {
    const { around: _around, passage, start, end, ...match } = hit;
    const text = passage.text.slice(start, end);
    const key = `${hit.entity}\n${hit.tier}\n${text}`;
    const finding = found.get(key) ?? {
      ...match,
      text,
      count: 0,
      badge: !!settings && isBadged(hit, settings),
    };
    finding.count += 1;
    found.set(key, finding);
  }
  return [...found.values()].slice(0, MAX_FINDINGS);
}

const MAX_BADGES_A_UNIT = 3;

/**
 * The mentions that carry a badge: the first of each entity in each unit, at most three a unit; text before labels.
 * Paragraphs side by side are one text and count as one unit, with a badge for each entity: they may be a list of offers.
 */
export function badgeLeaders(hits: readonly Hit[]): Hit[] {
  const units = new Map<Element, Map<string, Hit>>();
  for (const hit of hits) {
    const { holder } = hit.around;
    const whole = (holder.localName === 'p' && holder.parentElement) || holder;
    const leaders = units.get(whole) ?? new Map<string, Hit>();
    units.set(whole, leaders);
    const leader = leaders.get(hit.entity);
    if (leader ? isLabel(leader) && !isLabel(hit) : whole !== holder || leaders.size < MAX_BADGES_A_UNIT)
      leaders.set(hit.entity, hit);
  }
  return [...units.values()].flatMap((leaders) => [...leaders.values()]);
}

function isLabel(hit: Hit): boolean {
  return !hit.passage.pieces[0];
}
