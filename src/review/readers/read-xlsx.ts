import readSheets from 'read-excel-file/universal';
import type { Line } from '../types.ts';
import { unpack } from './archive.ts';
import { LIMITS } from './limits.ts';
import { fillDown } from './merged-cells.ts';
import { ReadError } from './read-error.ts';
import { rowLine } from './table-lines.ts';
import { mergedCells } from './xlsx-merges.ts';

/**
 * Lines of every sheet of a workbook. `line` is the row in its sheet, as the spreadsheet numbers it. Macros are
 * never looked at. Throws ReadError `zip-bomb`, `damaged`, `too-many-rows`, `too-many-columns`.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Line[]> {
  // Sums the declared sizes before the library unpacks the workbook for itself.
  const parts = unpack(bytes, (path) => /^(?:\[Content_Types\]\.xml|xl\/.*\.(?:xml|rels))$/.test(path));
  const merged = mergedCells(parts);
  const sheets = await sheetsOf(bytes);
  const lines: Line[] = [];
  for (const { sheet, data } of sheets) {
    if (lines.length + data.length > LIMITS.rows) throw new ReadError('too-many-rows');
    if (data.some((row) => row.length > LIMITS.columns)) throw new ReadError('too-many-columns');
    const rows = data.map((row) => row.map(cellText));
    fillDown(rows, merged.get(sheet) ?? []);
    rows.forEach((row, i) => {
      const line = rowLine(row, i + 1, sheet);
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
