import type { Line } from '../types.ts';

/** How cells of one row are joined into a line's text: a sign that no name or part number holds. */
export const CELL_SEPARATOR = ' | ';

/** A table's row as a line; null for a row without any text. `line` counts from 1. */
export function rowLine(cells: readonly string[], line: number, sheet: string | null): Line | null {
  const trimmed = cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
  while (trimmed.at(-1) === '') trimmed.pop();
  if (trimmed.every((cell) => cell === '')) return null;
  return { line, sheet, page: null, text: trimmed.filter(Boolean).join(CELL_SEPARATOR), cells: trimmed };
}
