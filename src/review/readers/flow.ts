/** Which lines go on with the one before: wrapped cells of a table, and paragraphs set over several lines. */
import { joinBroken } from './cut-numbers.ts';
import { CELL_SEPARATOR } from './table-lines.ts';
import { openTable } from './table-layout.ts';
import type { Cell, PlacedRow, TablePlacer } from './table-layout.ts';
import type { Line } from '../types.ts';

/** A line of a document whose cells are known by their place; lengths in one unit, `top` grows downwards. */
export interface LaidLine {
  /** Number of the line as it is reported. */
  line: number;
  top: number;
  height: number;
  cells: readonly Cell[];
  /** Width of its column, where it stands in one of several. */
  width?: number;
}

/** Lines set closer than this share of their height may be one paragraph. */
const LEADING = 1.7;
/** A line this full of the text's width was wrapped. */
const FULL = 0.6;
/** A line that was broken before a capital is fuller, and no short one of a list. */
const NEARLY_FULL = 0.75;
const LEAST_BROKEN = 25;
/** Distances of lines set alike differ by no more than this. */
const AS_NEAR = 1.15;
/** Lines of a cell above the figures of its row. */
const MOST_WRAPPED = 12;
const CLOSED = /[.:;!?。：；！？]["”»)]?$/u;
/** A comma, a hyphen or a short small word ("with", "para", "для") at its end wants something behind it. */
const WANTS_MORE = /(?:[,，、(/-]|(?:^|\s)\p{Ll}{1,4})$/u;
const BEGINS_SMALL = /^\p{Ll}/u;

/** Lines of one page; its text is taken to be as wide as its longest line, and no narrower than `leastWidth`. */
export type PageReader = (page: number | null, laid: readonly LaidLine[], leastWidth?: number) => Line[];

/** Makes a reader of one document's pages; the head of a table holds over pages. */
export function openFlow(): PageReader {
  const place = openTable();
  return (page, laid, leastWidth = 0) => pageFlow(page, laid, place, Math.max(leastWidth, widthOf(laid)));
}

function pageFlow(page: number | null, laid: readonly LaidLine[], place: TablePlacer, width: number): Line[] {
  const placed = laid.map(({ cells }) => place(cells));
  const rows = laid.map((_, i) => ({
    cells: [...(placed[i]?.cells ?? [])],
    isMore:
      isWrappedRow(laid, placed, i) || isBegunAbove(laid, placed, i) || isParagraph(laid, placed, i, width),
  }));
  joinBroken(rows);
  return laid.flatMap(({ line }, i): Line[] => {
    const { cells = [], isMore } = rows[i] ?? {};
    const text = cells.filter(Boolean).join(CELL_SEPARATOR);
    // A line may be but the rest of a number that was moved to where it begins.
    return text === '' ? [] : [{ line, sheet: null, page, text, cells, ...(isMore ? { joins: true } : {}) }];
  });
}

function widthOf(laid: readonly LaidLine[]): number {
  let left = Infinity;
  let right = -Infinity;
  for (const { cells } of laid)
    for (const cell of cells) {
      left = Math.min(left, cell.left);
      right = Math.max(right, cell.right);
    }
  return right - left;
}

/**
 * A row of a table without number, quantity and price, as near to the row above as to the one below; or one that, as the
 * row above it, leads on to the figures.
 */
function isWrappedRow(laid: readonly LaidLine[], placed: readonly PlacedRow[], i: number): boolean {
  if (!isOfOneTable(placed, i) || !isWithoutFigures(placed[i])) return false;
  const over = distance(laid[i - 1], laid[i]);
  const under = distance(laid[i], laid[i + 1]);
  return over > 0 && (under <= 0 || over <= under * AS_NEAR || leadsOn(laid, placed, i - 1));
}

/** A row with its figures in the middle or at the bottom of its height: lines above it lead on to them. */
function isBegunAbove(laid: readonly LaidLine[], placed: readonly PlacedRow[], i: number): boolean {
  if (isWithoutFigures(placed[i])) return false;
  for (let at = i; i - at < MOST_WRAPPED && isOfOneTable(placed, at); at--) {
    if (!isWithoutFigures(placed[at - 1])) return false;
    if (leadsOn(laid, placed, at - 1)) return true;
  }
  return false;
}

/** True for a line without figures that stands further from what is above it than from what is below. */
function leadsOn(laid: readonly LaidLine[], placed: readonly PlacedRow[], i: number): boolean {
  const under = distance(laid[i], laid[i + 1]);
  return isWithoutFigures(placed[i]) && under > 0 && distance(laid[i - 1], laid[i]) > under * AS_NEAR;
}

function isOfOneTable(placed: readonly PlacedRow[], i: number): boolean {
  const row = placed[i];
  return row !== undefined && row.roles.length > 0 && placed[i - 1]?.roles === row.roles;
}

function isWithoutFigures(row: PlacedRow | undefined): boolean {
  if (!row) return false;
  const figures = row.roles.flatMap((role, column) =>
    role === 'item' || role === 'quantity' || role === 'price' ? [column] : [],
  );
  const isEmpty = (column: number): boolean => (row.cells[column] ?? '') === '';
  return figures.length > 0 ? figures.every(isEmpty) : isEmpty(0);
}

function isParagraph(
  laid: readonly LaidLine[],
  placed: readonly PlacedRow[],
  i: number,
  width: number,
): boolean {
  const line = laid[i];
  const above = laid[i - 1];
  const [cell, ...others] = line?.cells ?? [];
  const [cellAbove, ...othersAbove] = above?.cells ?? [];
  if (!line || !above || !cell || !cellAbove || others.length + othersAbove.length > 0) return false;
  if (placed[i]?.roles.length || placed[i - 1]?.roles.length) return false;
  const before = cellAbove.text.trimEnd();
  if (CLOSED.test(before)) return false;
  const isGoingOn = WANTS_MORE.test(before) || BEGINS_SMALL.test(cell.text.trimStart());
  if (!isGoingOn && !isBroken(cellAbove, cell, above.width ?? width)) return false;
  const size = Math.max(line.height, above.height);
  return (
    Math.abs(cell.left - cellAbove.left) < size &&
    Math.abs(line.height - above.height) < size / 5 &&
    distance(above, line) > 0 &&
    distance(above, line) <= size * LEADING &&
    cellAbove.right - cellAbove.left >= (above.width ?? width) * FULL
  );
}

/** True for a line that had no room for the word that the next one begins with, as far as their letters tell. */
function isBroken(above: Cell, below: Cell, width: number): boolean {
  const text = above.text.trim();
  const length = above.right - above.left;
  if (text.length < LEAST_BROKEN || length < width * NEARLY_FULL || !text.includes(' ')) return false;
  const [word = ''] = below.text.trim().split(/\s/, 1);
  return length + ((word.length + 1) * length) / text.length > width;
}

function distance(above: LaidLine | undefined, below: LaidLine | undefined): number {
  return above && below ? below.top - above.top : 0;
}
