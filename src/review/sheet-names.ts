/** Names of sheets as lines of their own: a workbook may say there alone whose goods it offers. */
import type { Line } from './types.ts';

/** A row has cells; a sheet's name has none. */
export function isSheetName({ cells, text, sheet }: Line): boolean {
  return cells === undefined && text !== '' && text === sheet;
}

/**
 * The lines, and behind those of each sheet its name, numbered on from its last: decisions know a line by its number.
 * Names among them from an earlier screening are not put twice.
 */
export function withSheetNames(lines: readonly Line[]): Line[] {
  let last = 0;
  return lines
    .filter((line) => !isSheetName(line))
    .flatMap((line, i, rows) => {
      const { sheet } = line;
      last = Math.max(last, line.line);
      if (rows[i + 1]?.sheet === sheet) return [line];
      const number = last + 1;
      last = 0;
      return sheet ? [line, { line: number, sheet, page: null, text: sheet }] : [line];
    });
}
