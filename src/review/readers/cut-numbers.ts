/** Part numbers that a narrow column breaks anywhere, as programs do with a word that is wider than its cell. */

/** A piece of one that fills its cell, and what may be left of it: nothing that would be a number by itself. */
const BROKEN = /^(?=.*\d)(?=.*[A-Za-z-])[A-Za-z0-9()/.-]{7,}$/;
const REST = /^(?=.*\d|[A-Z-]{1,3}$)[A-Z0-9()/-]{1,6}$/;
const MOST_OF_IT = 0.6;
/** A piece is about as long as the longest of its column, in letters of any width. */
const FULL = 0.7;
const MOST_COLUMNS = 50;

export interface WrappedRow {
  cells: string[];
  /** It goes on with the row above. */
  isMore: boolean;
}

/** Moves what is left of broken numbers into the cell in which they begin, within rows of several lines. */
export function joinBroken(rows: readonly WrappedRow[]): void {
  const longest: number[] = [];
  for (const { cells } of rows)
    cells.slice(0, MOST_COLUMNS).forEach((text, column) => {
      if (!text.includes(' ')) longest[column] = Math.max(longest[column] ?? 0, text.length);
    });
  /** Row of the last text of each column, in the row of several lines that is open. */
  let above: (WrappedRow | undefined)[] = [];
  for (const row of rows) {
    if (!row.isMore) above = [];
    row.cells.slice(0, MOST_COLUMNS).forEach((text, column) => {
      if (text === '') return;
      const before = above[column];
      const start = before?.cells[column] ?? '';
      const isFull = start.length >= (longest[column] ?? 0) * FULL;
      if (
        before &&
        isFull &&
        BROKEN.test(start) &&
        REST.test(text) &&
        text.length < start.length * MOST_OF_IT
      ) {
        before.cells[column] = start + text;
        row.cells[column] = '';
      } else above[column] = row;
    });
  }
}
