/** Which lines go on with the one before: wrapped cells of a table, and paragraphs set over several lines. */
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
  return laid.map(({ line }, i): Line => {
    const row = placed[i] ?? { cells: [], roles: [] };
    const text = row.cells.filter(Boolean).join(CELL_SEPARATOR);
    const isMore = isWrappedRow(laid, placed, i) || isParagraph(laid, placed, i, width);
    return { line, sheet: null, page, text, cells: [...row.cells], ...(isMore ? { joins: true } : {}) };
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

/** A row of a table without number, quantity and price, as near to the row above as to the one below. */
function isWrappedRow(laid: readonly LaidLine[], placed: readonly PlacedRow[], i: number): boolean {
  const row = placed[i];
  const above = placed[i - 1];
  if (!row || !above || row.roles.length === 0 || above.roles !== row.roles) return false;
  const figures = row.roles.flatMap((role, column) =>
    role === 'item' || role === 'quantity' || role === 'price' ? [column] : [],
  );
  const isEmpty = (column: number): boolean => (row.cells[column] ?? '') === '';
  if (!(figures.length > 0 ? figures.every(isEmpty) : isEmpty(0))) return false;
  const over = distance(laid[i - 1], laid[i]);
  const under = distance(laid[i], laid[i + 1]);
  return over > 0 && (under <= 0 || over <= under * 1.15);
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
  if (CLOSED.test(before) || !(WANTS_MORE.test(before) || BEGINS_SMALL.test(cell.text.trimStart())))
    return false;
  const size = Math.max(line.height, above.height);
  return (
    Math.abs(cell.left - cellAbove.left) < size &&
    Math.abs(line.height - above.height) < size / 5 &&
    distance(above, line) > 0 &&
    distance(above, line) <= size * LEADING &&
    cellAbove.right - cellAbove.left >= (above.width ?? width) * FULL
  );
}

function distance(above: LaidLine | undefined, below: LaidLine | undefined): number {
  return above && below ? below.top - above.top : 0;
}
