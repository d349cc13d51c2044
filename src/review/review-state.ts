/** What the review screen shows, apart from how: pure, so that it is tested without a browser. */
import type { ProgrammeId } from '../lists/types.ts';
import { TIERS } from '../screening/types.ts';
import { findingId } from './standing.ts';
import type { Standing } from './standing.ts';
import { VERDICTS } from './types.ts';
import type { FindingKey, LineMatch, Review, ScreenedFile, ScreenedLine, Verdict } from './types.ts';
import { countLines, noLines } from './verdict-count.ts';

/** `open`: findings without an outcome. */
export type Filter = 'all' | 'open' | Verdict;
/** As the lines stand in their files, or the strongest verdict first. */
export const SORTS = ['place', 'verdict'] as const;
export type Sort = (typeof SORTS)[number];

/** A line with the file it stands in. */
export interface Row {
  /** Stays the same when the lines are screened again. */
  id: string;
  file: ScreenedFile;
  line: ScreenedLine;
}

/** Findings that want an outcome: a mention is none. */
const FINDINGS: readonly Verdict[] = ['listed', 'related', 'possible'];

/** All lines of a review, in the order of its files. */
export function rowsOf(review: Review): Row[] {
  return review.files.flatMap((file, f) => {
    // The place and not the index: a sheet's name is a line only as long as something is found in it.
    const seen = new Map<string, number>();
    return file.lines.map((line) => {
      const place = JSON.stringify([f, line.sheet, line.page, line.line]);
      const before = seen.get(place) ?? 0;
      seen.set(place, before + 1);
      return { id: `${place} ${before}`, file, line };
    });
  });
}

/** The key of a match's decision: one a line and entity. */
export function keyOf(row: Row, entity: string): FindingKey {
  const { sheet, page, line } = row.line;
  return { sha256: row.file.sha256, sheet, page, line, entity };
}

/** True where a finding of this line has no outcome yet, or changed after it got one. */
export function isOpen(row: Row, standing: Standing): boolean {
  return FINDINGS.includes(row.line.verdict) && openFindings(row, standing).length > 0;
}

function openFindings(row: Row, standing: Standing): FindingKey[] {
  const findings = row.line.matches.filter((match) => match.tier !== 'mention');
  return findings
    .map((match) => keyOf(row, match.entity))
    .filter((key) => standing.outcomes.get(findingId(key))?.outdated !== false);
}

/** Open findings of the same entity on other lines than the one of `id`: one decision may do for all. */
export function openLike(rows: readonly Row[], standing: Standing, entity: string, id: string): FindingKey[] {
  const keys = rows.flatMap((row) => (row.line.matches.length > 0 ? openFindings(row, standing) : []));
  const distinct = new Map(keys.map((key) => [findingId(key), key]));
  return [...distinct].filter(([other, key]) => key.entity === entity && other !== id).map(([, key]) => key);
}

/** The row that the last decision was about where it took another back; null where it did not. */
export function undoneRow(rows: readonly Row[], { decisions }: Review): Row | null {
  const last = decisions.at(-1);
  if (last?.undoes === undefined || !('finding' in last) || !last.finding) return null;
  const { sha256, sheet, page, line } = last.finding;
  const isIt = (row: Row): boolean =>
    row.file.sha256 === sha256 &&
    row.line.sheet === sheet &&
    row.line.page === page &&
    row.line.line === line;
  return rows.find(isIt) ?? null;
}

/** What of a review's rows is shown, and in which order. */
export interface View {
  filter: Filter;
  sort: Sort;
  /** Narrows by text, case aside. */
  words: string;
}

/**
 * Rows that a view lets through, in its order. By verdict, findings on a programme of the profile come before those
 * on others only: the profile emphasises, it never takes a row away.
 */
export function shownRows(
  rows: readonly Row[],
  standing: Standing,
  { filter, sort, words }: View,
  emphasised: readonly ProgrammeId[],
): Row[] {
  const wanted = words.trim().toLowerCase();
  const shown = rows.filter(
    (row) =>
      (filter === 'all' || (filter === 'open' ? isOpen(row, standing) : row.line.verdict === filter)) &&
      (wanted === '' || row.line.text.toLowerCase().includes(wanted)),
  );
  if (sort === 'place') return shown;
  const rank = ({ line }: Row): number =>
    VERDICTS.indexOf(line.verdict) * 2 + (isEmphasised(line, emphasised) ? 0 : 1);
  return shown.sort((a, b) => rank(a) - rank(b));
}

function isEmphasised(line: ScreenedLine, programmes: readonly ProgrammeId[]): boolean {
  return line.matches.some((match) => match.programmes.some((id) => programmes.includes(id)));
}

/** The next (or, by -1, the previous) open row from `id`, round the end; null where none is left. */
export function nextOpen(
  rows: readonly Row[],
  standing: Standing,
  id: string | null,
  step: 1 | -1,
): Row | null {
  const at = rows.findIndex((row) => row.id === id);
  const after = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))];
  const round = step === 1 ? after : after.reverse();
  return round.find((row) => isOpen(row, standing)) ?? null;
}

/** Numbers for the filter buttons. */
export function filterCounts(rows: readonly Row[], standing: Standing): Record<Filter, number> {
  const counts = noLines();
  countLines(
    counts,
    rows.map(({ line }) => line),
  );
  return { all: rows.length, open: rows.filter((row) => isOpen(row, standing)).length, ...counts };
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
