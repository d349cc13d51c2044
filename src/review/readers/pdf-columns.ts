/**
 * Prose set in columns: terms, letters. Lines that stand beside each other in it do not belong together, those of a table
 * or of labels with their values do; where it is not plain which, lines stay as they are.
 */
import type { PdfRow } from './pdf-layout.ts';
import type { Cell } from './table-layout.ts';

/** Lines that each column has at least. */
const LEAST_LINES = 6;
/** Left edges of one column differ by less, in points; a first line may be set in and is then not its edge. */
const SAME_EDGE = 2;
/** Edges that are tried, from the left. */
const MOST_EDGES = 12;
/** More lines and cells than this are no page of prose. */
const MOST_ROWS = 1_000;
const MOST_CELLS = 10_000;
/** A line this full of its column's width was wrapped. */
const FULL = 0.75;
/** Shares of a column's lines that are full, and of those that go on with a sentence: rows of tables begin with capitals. */
const LEAST_FULL = 0.6;
const LEAST_SMALL = 0.25;
/** Without small letters lines end at one edge, but for the last of a paragraph. */
const LEAST_EVEN = 0.7;
const MOST_DIGITS = 0.15;
/** Letters of a line that is a part of a sentence: of scripts with words and spaces, and of those without. */
const LEAST_LETTERS = 16;
const LEAST_SIGNS = 10;
/** From this share on of paragraphs that begin beside each other the columns are those of a table. */
const MOST_BESIDE = 0.6;
const CLOSED = /[.:;!?。：；！？]["”»)]?$/u;
const CASELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}]/gu;

/** A row parted at a gutter; a side may be empty. */
interface Parted {
  row: PdfRow;
  left: Cell | undefined;
  right: Cell[];
}

/** Rows of a page from top to bottom, columns of prose one after the other. */
export function inReadingOrder(rows: readonly PdfRow[]): PdfRow[] {
  const cells = rows.reduce((sum, row) => sum + row.cells.length, 0);
  if (rows.length > MOST_ROWS || cells > MOST_CELLS) return [...rows];
  for (const edge of edgesOf(rows))
    for (let from = 0; from + LEAST_LINES <= rows.length; from++) {
      const span = spanFrom(rows, from, edge);
      const columns = span.length >= LEAST_LINES ? columnsOf(span) : null;
      if (columns)
        return [...rows.slice(0, from), ...columns, ...inReadingOrder(rows.slice(from + span.length))];
      from += span.length;
    }
  return [...rows];
}

/** Places where many lines begin that do not begin at the left edge of the page. */
function edgesOf(rows: readonly PdfRow[]): number[] {
  const lefts = rows.flatMap(({ cells }) => cells.map(({ left }) => left)).sort((a, b) => a - b);
  const edges: number[] = [];
  for (let i = 0; i < lefts.length && edges.length <= MOST_EDGES;) {
    const edge = lefts[i] ?? 0;
    let next = i + 1;
    while ((lefts[next] ?? Infinity) - edge < SAME_EDGE) next++;
    if (next - i >= LEAST_LINES) edges.push(edge);
    i = next;
  }
  return edges.slice(1);
}

/** Rows from `from` on that a gutter before `edge` parts, with one cell to the left of it at most. */
function spanFrom(rows: readonly PdfRow[], from: number, edge: number): Parted[] {
  const span: Parted[] = [];
  for (let i = from; i < rows.length; i++) {
    const parted = partedAt(rows[i], edge);
    if (!parted) break;
    span.push(parted);
  }
  return span;
}

function partedAt(row: PdfRow | undefined, edge: number): Parted | null {
  if (!row) return null;
  const right = row.cells.filter(({ left }) => left > edge - SAME_EDGE);
  const [left, ...others] = row.cells.filter((cell) => !right.includes(cell));
  if (others.length > 0 || (left && left.right > edge - row.height / 2)) return null;
  return { row, left, right };
}

/** The rows of a span, its columns one after the other; null where they are none of prose. */
function columnsOf(span: readonly Parted[]): PdfRow[] | null {
  const [from, to] = denseIn(span);
  const part = span.slice(from, to);
  const left = part.flatMap(({ row, left: cell }) => (cell ? [{ ...row, cells: [cell] }] : []));
  const right = part.flatMap(({ row, right: cells }) => (cells.length > 0 ? [{ ...row, cells }] : []));
  if (!isProse(left) || beginBeside(part, widthOf(left), widthOf(right))) return null;
  const others = right.every(isSingle) ? (isProse(right) ? [right] : []) : partedIn(right);
  if (others.length === 0) return null;
  const columns = [left, ...others].flatMap((rows) =>
    rows.map((row) => ({ ...row, width: row.width ?? widthOf(rows) })),
  );
  const asIs = (rows: readonly Parted[]): PdfRow[] => rows.map(({ row }) => row);
  return [...asIs(span.slice(0, from)), ...columns, ...asIs(span.slice(to))];
}

/** Further columns to the right; none where some line is of no column. */
function partedIn(rows: readonly PdfRow[]): PdfRow[][] {
  const ordered = inReadingOrder(rows);
  return ordered.every(isSingle) ? [ordered] : [];
}

function isSingle({ cells }: PdfRow): boolean {
  return cells.length === 1;
}

function widthOf(rows: readonly PdfRow[]): number {
  const cells = rows.flatMap((row) => row.cells);
  return Math.max(...cells.map(({ right }) => right)) - Math.min(...cells.map(({ left }) => left));
}

/** From and to (exclusive) of the longest piece without two rows in a row whose both sides are short, as those of labels. */
function denseIn(span: readonly Parted[]): [number, number] {
  const widths = [span.flatMap(({ left }) => left ?? []), span.flatMap(({ right }) => right)].map((cells) =>
    cells.reduce((most, { left, right }) => Math.max(most, right - left), 0),
  );
  const isLoose = span.map(({ left, right }) => {
    const last = right.at(-1);
    if (!left || !last) return false;
    return !isFull(left, widths[0] ?? 0) && last.right - (right[0]?.left ?? 0) < (widths[1] ?? 0) * FULL;
  });
  let best: [number, number] = [0, 0];
  for (let from = 0; from < span.length;) {
    let to = from;
    while (to < span.length && !(isLoose[to] && (to === from || isLoose[to + 1] !== false))) to++;
    if (to - from > best[1] - best[0]) best = [from, to];
    from = to + 1;
  }
  return best;
}

function isFull({ left, right }: Cell, width: number): boolean {
  return right - left >= width * FULL;
}

/** True for lines, of one cell each, that run on as sentences do. */
function isProse(rows: readonly PdfRow[]): boolean {
  if (rows.length < LEAST_LINES) return false;
  const cells = rows.flatMap((row) => row.cells);
  const width = widthOf(rows);
  const full = cells.filter((cell) => isFull(cell, width));
  const text = cells.map((cell) => cell.text).join('');
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  if (full.length < cells.length * LEAST_FULL || count(/\p{N}/gu) > letters * MOST_DIGITS) return false;
  const isCaseless = count(CASELESS) * 2 > letters;
  if (letters < cells.length * (isCaseless ? LEAST_SIGNS : LEAST_LETTERS)) return false;
  if (!isCaseless)
    return cells.filter((cell) => /^\W*\p{Ll}/u.test(cell.text)).length >= cells.length * LEAST_SMALL;
  const edge = Math.max(...cells.map(({ right }) => right));
  const size = rows[0]?.height ?? 0;
  return cells.filter(({ right }) => edge - right < size * 1.5).length >= cells.length * LEAST_EVEN;
}

/** True where paragraphs of both sides begin beside each other over and over: those are the cells of a table. */
function beginBeside(part: readonly Parted[], leftWidth: number, rightWidth: number): boolean {
  const starts = [0, 0];
  let both = 0;
  let before: (Cell | undefined)[] = [undefined, undefined];
  part.forEach(({ left, right }, i) => {
    const now = [left, right[0]];
    const begins = now.map((cell, side) => {
      const last = before[side];
      if (!cell || !last || i === 0) return false;
      return !isFull(last, side === 0 ? leftWidth : rightWidth) || CLOSED.test(last.text.trimEnd());
    });
    begins.forEach((isStart, side) => (starts[side] = (starts[side] ?? 0) + (isStart ? 1 : 0)));
    if (begins.every(Boolean)) both++;
    before = now.map((cell, side) => cell ?? before[side]);
  });
  return both >= 2 && both >= Math.min(...starts) * MOST_BESIDE;
}
