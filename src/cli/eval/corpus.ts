import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { familyOfEntities } from '../../lists/family-of.ts';
import { screenSegments, type Screener } from '../../screening/screen.ts';
import { type Match, PAGE_KINDS, SEGMENT_ROLES, TIERS, type Tier } from '../../screening/types.ts';

const RECORD = v.object({
  id: v.string(),
  lang: v.string(),
  kind: v.picklist(PAGE_KINDS),
  text: v.optional(v.string()),
  segments: v.optional(
    v.array(
      v.object({
        text: v.string(),
        group: v.number(),
        role: v.picklist(SEGMENT_ROLES),
      }),
    ),
  ),
  brands: v.optional(v.array(v.string())),
  host: v.optional(v.string()),
  expected: v.array(v.object({ entity: v.string(), tier: v.picklist(TIERS), text: v.string() })),
  trap: v.nullable(v.string()),
});
export type Snippet = v.InferOutput<typeof RECORD>;

/** Right, wrong and missed findings. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

export interface CorpusResult {
  tiers: Record<Tier, Tally>;
  traps: Record<string, Tally>;
  all: Tally;
  /** One line for each snippet that went wrong. */
  faults: string[];
}

/** F1 over all tiers below which a part of the corpus fails; `npm test` and `npm run eval` hold it. */
export const BOUNDS = { open: 0.96, sealed: 0.92 } as const;

/**
 * The labelled snippets of one part of the corpus from a number on; throws where a record breaks its form, and where there
 * is none: of nothing, all would be right.
 */
export function readCorpus(folder: string, from = 0): Snippet[] {
  const snippets = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => v.parse(RECORD, JSON.parse(line)))
    .filter(({ id }) => Number(id.slice(3)) >= from);
  if (snippets.length === 0)
    throw new Error(`${folder} holds no snippet from ${from} on; ask for a lower number`);
  return snippets;
}

/** Maps an entity to its family, or to itself where it has none. */
export function familyLookup({ index }: Screener): (entity: string) => string {
  const owners = familyOfEntities(index.tables().families);
  return (entity) => owners.get(entity) ?? entity;
}

/** Screens every snippet and counts by tier and by trap; `familyOf` maps an entity to its family or to itself. */
export function tallyCorpus(
  screener: Screener,
  snippets: readonly Snippet[],
  familyOf: (entity: string) => string,
): CorpusResult {
  const empty = (): Tally => ({ right: 0, wrong: 0, missed: 0 });
  const result: CorpusResult = {
    tiers: { listed: empty(), related: empty(), possible: empty(), mention: empty() },
    traps: {},
    all: empty(),
    faults: [],
  };
  for (const snippet of snippets) {
    const trap = (result.traps[snippet.trap ?? 'none'] ??= empty());
    const segments = snippet.segments ?? [{ text: snippet.text ?? '', group: 0, role: 'text' as const }];
    const page = {
      kind: snippet.kind,
      title: '',
      language: snippet.lang,
      host: snippet.host ?? '',
      brands: snippet.brands ?? [],
    };
    const found = screenSegments(screener, page, segments).map((match) => ({
      ...match,
      text: segments[match.segment]?.text.slice(match.start, match.end) ?? '',
    }));
    const count = (tier: Tier, outcome: keyof Tally): void => {
      for (const tally of [result.tiers[tier], trap, result.all]) tally[outcome]++;
    };
    const same = (match: Match & { text: string }, label: Snippet['expected'][number]): boolean =>
      familyOf(match.entity) === familyOf(label.entity) &&
      (match.text.includes(label.text) || label.text.includes(match.text));
    const faults: string[] = [];
    for (const label of snippet.expected) {
      const isFound = found.some((match) => match.tier === label.tier && same(match, label));
      count(label.tier, isFound ? 'right' : 'missed');
      if (!isFound) faults.push(`missed ${label.tier} ${label.text}`);
    }
    for (const match of found) {
      if (isExpected(match, snippet, same, familyOf)) continue;
      count(match.tier, 'wrong');
      faults.push(
        `wrong ${match.tier} ${match.text} (${match.why.map(({ type, detail }) => `${type}:${detail ?? ''}`).join(' ')})`,
      );
    }
    const text = segments.map((segment) => `[${segment.role}] ${segment.text}`).join(' / ');
    if (faults.length > 0)
      result.faults.push(
        `${snippet.id} ${snippet.kind} ${snippet.trap ?? ''}: ${faults.join('; ')} | ${text}`,
      );
  }
  return result;
}

/** A further match of an entity that is expected is no error, unless its tier is stronger than any for its words. */
function isExpected(
  match: Match<Tier> & { text: string },
  { expected }: Snippet,
  same: (match: Match<Tier> & { text: string }, label: Snippet['expected'][number]) => boolean,
  familyOf: (entity: string) => string,
): boolean {
  const labels = expected.filter((label) => same(match, label));
  if (labels.length > 0) return labels.some(({ tier }) => TIERS.indexOf(match.tier) >= TIERS.indexOf(tier));
  return expected.some(({ entity }) => familyOf(entity) === familyOf(match.entity));
}

/** Precision, recall and F1 of a tally; 1 where there was nothing to find or nothing found. */
export function rates({ right, wrong, missed }: Tally): { precision: number; recall: number; f1: number } {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}
