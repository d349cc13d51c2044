import type { Claim } from './cell-claims.ts';

/** A rectangle of merged cells; ends included; columns count from 0, and rows too unless they have numbers. */
export interface Merged {
  top: number;
  bottom: number;
  left: number;
}

/** A short text in a tall cell (a maker, a product group) stands for each of its rows; a long one for its first. */
export const LONGEST_CARRIED = 80;
/** Cells that merged ones may fill in a sheet. */
const MOST_FILLED = 200_000;

/** Sets a cell of a row, which grows by empty ones up to it, claimed as such; `column` counts from 0. */
export function setCell(row: string[], column: number, text: string, claim: Claim): void {
  claim(Math.max(0, column - row.length));
  while (row.length < column) row.push('');
  row[column] = text;
}

/**
 * Writes the short text of each tall cell into the rows that it covers, as far as they reach and are empty there. Where
 * empty rows are left out of `rows`, `numbers` gives each row's own number, counted as `top` and `bottom` are. Throws
 * ReadError `too-many-cells`.
 */
export function fillDown(
  rows: readonly string[][],
  merged: readonly Merged[],
  claim: Claim,
  numbers: readonly number[] = [...rows.keys()],
): void {
  const places = new Map(numbers.map((number, place) => [number, place]));
  let filled = 0;
  for (const { top, bottom, left } of merged) {
    const first = places.get(top) ?? rows.length;
    const text = rows[first]?.[left] ?? '';
    if (text === '' || text.length > LONGEST_CARRIED) continue;
    for (let place = first + 1; (numbers[place] ?? Infinity) <= bottom; place++) {
      const row = rows[place] ?? [];
      filled += 1 + Math.max(0, left - row.length);
      if (filled > MOST_FILLED) return;
      if (row[left]) continue;
      claim(1, text);
      setCell(row, left, text, claim);
    }
  }
}
