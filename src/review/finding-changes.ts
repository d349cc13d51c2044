/** What two screenings of the same files disagree on: after columns were put right, or with newer lists. */
import { TIERS } from '../screening/types.ts';
import { findingId } from './standing.ts';
import type { FindingChange, FindingKey, FindingWeight, LineMatch, ScreenedFile } from './types.ts';

interface Finding {
  key: FindingKey;
  name: string;
  weight: FindingWeight;
}

/** Findings that are new, gone, or of another tier or on other programmes, in the order of the lines. */
export function findingChanges(
  before: readonly ScreenedFile[],
  after: readonly ScreenedFile[],
): FindingChange[] {
  const old = findingsOf(before);
  const now = findingsOf(after);
  const gone = [...old]
    .filter(([id]) => !now.has(id))
    .map(([, { key, name, weight }]) => {
      return { finding: key, name, before: weight, after: null };
    });
  const rest = [...now].flatMap(([id, { key, name, weight }]): FindingChange[] => {
    const known = old.get(id)?.weight ?? null;
    return known && isSame(known, weight) ? [] : [{ finding: key, name, before: known, after: weight }];
  });
  return [...gone, ...rest];
}

function isSame(a: FindingWeight, b: FindingWeight): boolean {
  return a.tier === b.tier && a.programmes.join() === b.programmes.join();
}

/** The strongest match of each entity on each line; a mention is no finding. */
function findingsOf(files: readonly ScreenedFile[]): Map<string, Finding> {
  const findings = new Map<string, Finding>();
  for (const file of files)
    for (const line of file.lines)
      for (const match of line.matches) {
        if (match.tier === 'mention') continue;
        const { sheet, page, line: number } = line;
        const key = { sha256: file.sha256, sheet, page, line: number, entity: match.entity };
        const id = findingId(key);
        const known = findings.get(id);
        if (!known || isStronger(match, known.weight))
          findings.set(id, { key, name: match.name, weight: weightOf(match) });
      }
  return findings;
}

function weightOf({ tier, programmes }: LineMatch): FindingWeight {
  return { tier, programmes };
}

function isStronger(match: LineMatch, than: FindingWeight): boolean {
  return TIERS.indexOf(match.tier) < TIERS.indexOf(than.tier);
}
