/** Lines of a quote through the same matcher as pages. Verdicts cover every current programme, whatever the profile. */
import { screenSegments } from '../screening/screen.ts';
import type { Screener } from '../screening/screen.ts';
import type { PageContext } from '../screening/types.ts';
import { findHeads, openHeads } from './columns.ts';
import { matchInLine, segmentsOf } from './line-segments.ts';
import type { Line, LineMatch, ScreenedLine, TableHead, Verdict } from './types.ts';

/** Lines that go through the matcher together: enough to amortise the call, few enough to show progress. */
const BATCH = 500;
/** Characters of a line that may be lost: a sign of currency or a dash in another encoding hides no name. */
const MOST_LOST = 2;
/** Control and private characters: a PDF whose fonts do not say what their signs mean gives these for some of them. */
const NAMELESS = /[\p{Co}\p{Cn}\u0000-\u0008\u000e-\u001f\u007f-\u009f]/gu;
/** Share of a line's characters from which on they are its text; bullets and icons are fewer. */
const MOST_NAMELESS = 0.1;

/** Words of scripts whose letters stand in no word with another's: some PDFs number their letters wrongly. */
const APART = /[\u0530-\u10ff\u1200-\u18af]{2,}/g;
const SCRIPTS =
  'Arabic Armenian Bengali Devanagari Ethiopic Georgian Gujarati Gurmukhi Hebrew Kannada Khmer Lao Malayalam Mongolian Myanmar Oriya Sinhala Tamil Telugu Thai Tibetan'
    .split(' ')
    .map((name) => new RegExp(`\\p{Script=${name}}`, 'u'));

const QUOTE: PageContext = { kind: 'quote', title: '', language: '', host: '', brands: [] };

/** Screens lines in order; `heads` are the guessed (or corrected) table heads, `progress` hears a share of 0 … 1. */
export function screenLines(
  screener: Screener,
  lines: readonly Line[],
  heads: readonly TableHead[] = findHeads(lines),
  progress: (share: number) => void = () => undefined,
): ScreenedLine[] {
  const headOf = openHeads(heads);
  const screened: ScreenedLine[] = [];
  while (screened.length < lines.length) {
    const batch = batchFrom(lines, screened.length);
    const placed = segmentsOf(batch, headOf);
    const segments = placed.map(({ segment }) => segment);
    const found: LineMatch[][] = batch.map(() => []);
    for (const match of screenSegments(screener, QUOTE, segments)) {
      const segment = placed[match.segment];
      const at = segment && matchInLine(match, segment);
      if (at) found[at.line]?.push(at.match);
    }
    batch.forEach((line, i) => screened.push(screenedLine(line, found[i] ?? [])));
    progress(screened.length / lines.length);
  }
  return screened;
}

/** A batch ends where an item does. */
function batchFrom(lines: readonly Line[], from: number): readonly Line[] {
  let to = Math.min(lines.length, from + BATCH);
  while (to < lines.length && lines[to]?.joins && to < from + 2 * BATCH) to++;
  return lines.slice(from, to);
}

function screenedLine({ unreadable: said, ...line }: Line, own: readonly LineMatch[]): ScreenedLine {
  const merged = own.length > 1 ? mergeSame(own) : [...own];
  const verdict = verdictOf(merged);
  const isLost =
    isUndecodable(line.text) || (line.page !== null && (isNameless(line.text) || isMixedUp(line.text)));
  const unreadable = said ?? (isLost ? 'undecodable' : undefined);
  // What is found in a line half lost is worth more than that the rest of it was lost.
  if (verdict !== 'no-match' || !unreadable) return { ...line, verdict, matches: merged };
  return {
    ...line,
    unreadable,
    verdict: unreadable === 'decoration' ? verdict : 'not-screened',
    matches: merged,
  };
}

/** True for a text of which so much was lost before it came here that a name may have been lost with it. */
export function isUndecodable(text: string): boolean {
  return text.includes('\ufffd') && text.split('\ufffd').length > MOST_LOST + 1;
}

function isNameless(text: string): boolean {
  const count = text.match(NAMELESS)?.length ?? 0;
  return count > MOST_LOST && count >= text.length * MOST_NAMELESS;
}

/** True where a word is made of letters that nobody writes in one. */
function isMixedUp(text: string): boolean {
  const words = text.match(APART) ?? [];
  return words.some((word) => SCRIPTS.filter((script) => script.test(word)).length > 1);
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
