/** What the review screen shows, apart from how: pure, so that it is tested without a browser. */
import { decide, findingId, standingOf, undoOf } from './decisions.ts';
import type { Standing } from './decisions.ts';
import { VERDICTS } from './types.ts';
import { TIERS } from '../screening/types.ts';
import type { FindingKey, LineMatch, Review, ScreenedFile, ScreenedLine, Verdict } from './types.ts';

/** `open`: findings without an outcome. */
export type Filter = 'all' | 'open' | Verdict;
export const SORTS = ['place', 'verdict'] as const;
export type Sort = (typeof SORTS)[number];

/** A line with the file it stands in. */
export interface Row {
  id: string;
  file: ScreenedFile;
  line: ScreenedLine;
}

/** Findings that want an outcome: a mention is none. */
const FINDINGS: readonly Verdict[] = ['listed', 'related', 'possible'];

/** Text that identifies a row within a review. */
export function rowId(file: ScreenedFile, line: ScreenedLine): string {
  return JSON.stringify([file.file, line.sheet, line.page, line.line]);
}

/** All lines of a review, in the order of its files. */
export function rowsOf(review: Review): Row[] {
  return review.files.flatMap((file) => file.lines.map((line) => ({ id: rowId(file, line), file, line })));
}

/** The key of a match's decision: one a line and entity. */
export function keyOf(row: Row, entity: string): FindingKey {
  const { sheet, page, line } = row.line;
  return { sha256: row.file.sha256, sheet, page, line, entity };
}

/** True where a finding of this line has no outcome yet. */
export function isOpen(row: Row, standing: Standing): boolean {
  if (!FINDINGS.includes(row.line.verdict)) return false;
  return row.line.matches.some(
    (match) => match.tier !== 'mention' && !standing.outcomes.has(findingId(keyOf(row, match.entity))),
  );
}

/** Rows that a filter lets through, in the order asked for; `words` narrows by text, case aside. */
export function shownRows(
  rows: readonly Row[],
  standing: Standing,
  filter: Filter,
  sort: Sort,
  words: string,
): Row[] {
  const wanted = words.trim().toLowerCase();
  const shown = rows.filter(
    (row) =>
      (filter === 'all' || (filter === 'open' ? isOpen(row, standing) : row.line.verdict === filter)) &&
      (wanted === '' || row.line.text.toLowerCase().includes(wanted)),
  );
  if (sort === 'place') return shown;
  return shown.sort((a, b) => VERDICTS.indexOf(a.line.verdict) - VERDICTS.indexOf(b.line.verdict));
}

/** The next open row after `id` in the given order, round the end; null where none is left. */
export function nextOpen(rows: readonly Row[], standing: Standing, id: string | null): Row | null {
  const at = rows.findIndex((row) => row.id === id);
  const round = [...rows.slice(at + 1), ...rows.slice(0, at + 1)];
  return round.find((row) => isOpen(row, standing)) ?? null;
}

/** The review with its last decision taken back by a new one; itself where nothing may be undone. */
export function undo(review: Review, at: string): Review {
  const back = undoOf(review);
  const result = back && decide(review, back, at);
  return result && 'review' in result ? result.review : review;
}

/** Numbers for the filter buttons. */
export function filterCounts(rows: readonly Row[], decisions: Review['decisions']): Record<Filter, number> {
  const standing = standingOf(decisions);
  const counts: Record<Filter, number> = {
    all: rows.length,
    open: rows.filter((row) => isOpen(row, standing)).length,
    listed: 0,
    related: 0,
    possible: 0,
    'no-match': 0,
    'not-screened': 0,
  };
  for (const row of rows) counts[row.line.verdict] += 1;
  return counts;
}

/** One match an entity, as it is decided: the strongest, with the evidence of all. */
export function strongestByEntity(matches: readonly LineMatch[]): LineMatch[] {
  const ordered = [...matches].sort((a, b) => TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier));
  const firsts = ordered.filter(
    (match, i) => ordered.findIndex((each) => each.entity === match.entity) === i,
  );
  return firsts.map((first) => {
    const same = ordered.filter((match) => match.entity === first.entity && match.tier === first.tier);
    const why = same.flatMap((match) => match.why);
    const distinct = new Map(why.map((each) => [JSON.stringify([each.type, each.detail]), each]));
    return { ...first, why: [...distinct.values()] };
  });
}
