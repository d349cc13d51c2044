import readSheets from 'read-excel-file/universal';
import type { Line } from '../types.ts';
import { unpack } from './archive.ts';
import { LIMITS } from './limits.ts';
import { ReadError } from './read-error.ts';
import { rowLine } from './table-lines.ts';

/**
 * Lines of every sheet of a workbook. `line` is the row in its sheet, as the spreadsheet numbers it. Macros are
 * never looked at. Throws ReadError `zip-bomb`, `damaged`, `too-many-rows`, `too-many-columns`.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Line[]> {
  // Sums the declared sizes before the library unpacks the workbook for itself.
  unpack(bytes, (path) => path === '[Content_Types].xml' || path.startsWith('xl/worksheets/'));
  const sheets = await sheetsOf(bytes);
  const lines: Line[] = [];
  for (const { sheet, data } of sheets) {
    if (lines.length + data.length > LIMITS.rows) throw new ReadError('too-many-rows');
    data.forEach((row, i) => {
      if (row.length > LIMITS.columns) throw new ReadError('too-many-columns');
      const line = rowLine(row.map(cellText), i + 1, sheet);
      if (line) lines.push(line);
    });
  }
  return lines;
}

async function sheetsOf(bytes: Uint8Array): ReturnType<typeof readSheets> {
  try {
    return await readSheets(new Uint8Array(bytes).buffer, { trim: false });
  } catch {
    throw new ReadError('damaged');
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' ? cell : JSON.stringify(cell);
}
