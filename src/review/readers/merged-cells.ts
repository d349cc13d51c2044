/** A rectangle of merged cells; rows and columns count from 0, ends included. */
export interface Merged {
  top: number;
  bottom: number;
  left: number;
}

/** A short text in a tall cell (a maker, a product group) stands for each of its rows; a long one for its first. */
export const LONGEST_CARRIED = 80;
/** Cells that merged ones may fill in all: no claim of a file grows beyond bounds. */
const MOST_FILLED = 200_000;

/** Writes the short text of each tall cell into the rows that it covers, as far as they reach. */
export function fillDown(rows: readonly string[][], merged: readonly Merged[]): void {
  let filled = 0;
  for (const { top, bottom, left } of merged) {
    const text = rows[top]?.[left] ?? '';
    if (text === '' || text.length > LONGEST_CARRIED) continue;
    for (const row of rows.slice(top + 1, bottom + 1)) {
      if (filled++ >= MOST_FILLED) return;
      if (left <= row.length) row[left] = text;
    }
  }
}
