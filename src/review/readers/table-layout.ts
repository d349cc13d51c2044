/** Cells known by their place across a page, put under the columns of the table head above them. */
import { rolesOfHead } from '../columns.ts';
import type { ColumnRole } from '../types.ts';

/** A run of text with its left and right edge, in any unit that grows to the right. */
export interface Cell {
  text: string;
  left: number;
  right: number;
}

export interface PlacedRow {
  /** Texts by column where the row stands in a table, '' where a column is empty; else as they follow each other. */
  cells: string[];
  /** Role of each cell; empty outside of a table and for the head itself. */
  roles: readonly ColumnRole[];
}

/** Takes the rows of a document from top to bottom; a head holds until the next one, over pages too. */
export type TablePlacer = (row: readonly Cell[]) => PlacedRow;

/** Makes a placer for one document. */
export function openTable(): TablePlacer {
  let columns: readonly Cell[] = [];
  let roles: readonly ColumnRole[] = [];
  return function place(row) {
    const texts = row.map(({ text }) => text.trim());
    const named = rolesOfHead(texts);
    if (named) {
      columns = row;
      roles = named;
      return { cells: texts, roles: [] };
    }
    if (columns.length === 0 || row.some((cell) => isAcross(cell, columns) || isBeside(cell, columns)))
      return { cells: texts, roles: [] };
    const cells = columns.map(() => '');
    for (const cell of row) {
      const at = columnOf(cell, columns);
      cells[at] = `${cells[at] ?? ''} ${cell.text.trim()}`.trim();
    }
    return { cells, roles };
  };
}

/** A cell over two heads or more is a line of text or a title, not a cell of this table. */
function isAcross({ left, right }: Cell, columns: readonly Cell[]): boolean {
  return columns.filter((column) => column.left < right && left < column.right).length > 1;
}

/** Far to the side of every head: another table or a margin. */
function isBeside({ left, right }: Cell, columns: readonly Cell[]): boolean {
  const first = columns[0];
  const last = columns.at(-1);
  const width = (last?.right ?? 0) - (first?.left ?? 0);
  return right < (first?.left ?? 0) - width / 4 || left > (last?.right ?? 0) + width / 4;
}

/** The column under whose head a cell stands; of none, the nearest, for figures stand to the right of theirs. */
function columnOf({ left, right }: Cell, columns: readonly Cell[]): number {
  const gaps = columns.map((column) => Math.max(column.left - right, left - column.right));
  return gaps.indexOf(Math.min(...gaps));
}
