/** Lines of a quote through the same matcher as pages. Verdicts cover every current programme, whatever the profile. */
import { screenSegments } from '../screening/screen.ts';
import type { Screener } from '../screening/screen.ts';
import type { Match, PageContext, Segment } from '../screening/types.ts';
import { findHeads, headOf } from './columns.ts';
import { CELL_SEPARATOR } from './readers/table-lines.ts';
import type { ColumnRole, Line, LineMatch, ScreenedLine, TableHead, Verdict } from './types.ts';

/** Lines that go through the matcher together: enough to amortise the call, few enough to show progress. */
const BATCH = 500;

interface Placed {
  segment: Segment;
  line: number;
  /** Where the segment's text begins in its line's text. */
  offset: number;
}

/** Screens lines in order; `heads` are the guessed (or corrected) table heads, `progress` hears a share of 0 … 1. */
export function screenLines(
  screener: Screener,
  lines: readonly Line[],
  heads: readonly TableHead[] = findHeads(lines),
  progress: (share: number) => void = () => undefined,
): ScreenedLine[] {
  const screened: ScreenedLine[] = [];
  for (let from = 0; from < lines.length; from += BATCH) {
    const batch = lines.slice(from, from + BATCH);
    const placed = batch.flatMap((line, i) => segmentsOf(line, i, headOf(heads, line)));
    const matches = screenSegments(
      screener,
      QUOTE,
      placed.map((each) => each.segment),
    );
    const byLine = matchesByLine(placed, matches, batch);
    for (const [i, line] of batch.entries()) screened.push(screenedLine(line, byLine.get(i) ?? []));
    progress(screened.length / lines.length);
  }
  return screened;
}

const QUOTE: PageContext = { kind: 'quote', title: '', language: '', host: '', brands: [] };

function segmentsOf(line: Line, group: number, head: TableHead | null): Placed[] {
  if (!head || !line.cells || line.cells.length < 2)
    return [{ segment: { text: line.text, group, role: 'row' }, line: group, offset: 0 }];
  let offset = 0;
  return line.cells.flatMap((text, column): Placed[] => {
    if (text === '') return [];
    const at = offset;
    offset += text.length + CELL_SEPARATOR.length;
    return [{ segment: { text, group, role: segmentRole(head.roles[column]) }, line: group, offset: at }];
  });
}

function segmentRole(role: ColumnRole | undefined): Segment['role'] {
  return role === 'maker' ? 'brand' : 'row';
}

function matchesByLine(
  placed: readonly Placed[],
  matches: readonly Match[],
  lines: readonly Line[],
): Map<number, LineMatch[]> {
  const byLine = new Map<number, LineMatch[]>();
  for (const match of matches) {
    const place = placed[match.segment];
    const text = place && lines[place.line]?.text;
    if (!place || text === undefined) continue;
    const known = byLine.get(place.line) ?? [];
    byLine.set(place.line, [...known, toLineMatch(match, text, place.offset)]);
  }
  return byLine;
}

function screenedLine(line: Line, own: readonly LineMatch[]): ScreenedLine {
  if (line.unreadable) return { ...line, verdict: 'not-screened', matches: [] };
  const merged = own.length > 1 ? mergeSame(own) : [...own];
  return { ...line, verdict: verdictOf(merged), matches: merged };
}

function toLineMatch(match: Match, text: string, offset: number): LineMatch {
  const { entity, name, programmes, tier, why } = match;
  const start = match.start + offset;
  const end = match.end + offset;
  const via = match.via === undefined ? {} : { via: match.via };
  return { entity, name, ...via, programmes, tier, text: text.slice(start, end), count: 1, why, start, end };
}

/** One match for each entity, tier and text, with its count. */
function mergeSame(matches: readonly LineMatch[]): LineMatch[] {
  const merged = new Map<string, LineMatch>();
  for (const match of matches) {
    const key = JSON.stringify([match.entity, match.tier, match.text]);
    const known = merged.get(key);
    merged.set(key, known ? { ...known, count: known.count + 1 } : match);
  }
  return [...merged.values()];
}

/** A mention ("compatible with …") alone is no finding. */
function verdictOf(matches: readonly LineMatch[]): Verdict {
  const order = ['listed', 'related', 'possible'] as const;
  return order.find((tier) => matches.some((match) => match.tier === tier)) ?? 'no-match';
}
