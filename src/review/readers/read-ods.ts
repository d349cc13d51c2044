/** OpenDocument spreadsheets (LibreOffice): https://docs.oasis-open.org/office/OpenDocument/v1.3/, part 3, chapter 9. */
import { Parser } from 'htmlparser2';
import type { Line } from '../types.ts';
import { unpack } from './archive.ts';
import { decodeText } from './decode-text.ts';
import { LIMITS } from './limits.ts';
import { fillDown } from './merged-cells.ts';
import type { Merged } from './merged-cells.ts';
import { ReadError } from './read-error.ts';
import { rowLine } from './table-lines.ts';

/** A text that claims to stand in more cells side by side than this is filling, not an offer. */
const MOST_REPEATED = 20;

interface Sheet {
  name: string;
  rows: string[][];
  /** Number of each row, from 1. */
  numbers: number[];
  merged: Merged[];
  /** Rows so far, repeated and empty ones included. */
  count: number;
}

/**
 * Lines of every sheet; `line` is the row in its sheet. Formulas and macros are never looked at, only what cells show.
 * Throws ReadError `encrypted`, `damaged`, `zip-bomb`, `too-many-rows`, `too-many-columns`.
 */
export function readOds(bytes: Uint8Array): Line[] {
  const parts = unpack(bytes, (path) => path === 'content.xml' || path === 'META-INF/manifest.xml');
  const manifest = parts.get('META-INF/manifest.xml');
  if (manifest && decodeText(manifest).includes('encryption-data')) throw new ReadError('encrypted');
  const content = parts.get('content.xml');
  if (!content) throw new ReadError('damaged');
  const sheets = sheetsOf(decodeText(content));
  return sheets.flatMap(({ name, rows, numbers, merged }) => {
    fillDown(rows, merged, numbers);
    return rows.flatMap((row, i) => rowLine(row, numbers[i] ?? 0, name) ?? []);
  });
}

function sheetsOf(xml: string): Sheet[] {
  const sheets: Sheet[] = [];
  let taken = 0;
  let row: string[] = [];
  let repeated = 1;
  let gap = 0;
  let cell: { text: string; columns: number; down: number } | undefined;
  let isNote = 0;

  const endCell = (): void => {
    if (!cell) return;
    const text = cell.text.trim();
    // Empty cells count only where something follows: a sheet is padded to its full width.
    if (text === '') gap += cell.columns;
    else {
      if (row.length + gap > LIMITS.columns) throw new ReadError('too-many-columns');
      for (; gap > 0; gap--) row.push('');
      const sheet = sheets.at(-1);
      if (cell.down > 1 && sheet)
        sheet.merged.push({ top: sheet.count + 1, bottom: sheet.count + cell.down, left: row.length });
      for (let i = Math.min(cell.columns, MOST_REPEATED); i > 0; i--) row.push(text);
    }
    cell = undefined;
  };
  const endRow = (): void => {
    const sheet = sheets.at(-1);
    if (!sheet) return;
    if (row.length > 0 && (taken += repeated) > LIMITS.rows) throw new ReadError('too-many-rows');
    for (let i = 0; row.length > 0 && i < repeated; i++) {
      sheet.rows.push(i === 0 ? row : [...row]);
      sheet.numbers.push(sheet.count + i + 1);
    }
    sheet.count += repeated;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'table:table')
          sheets.push({ name: attributes['table:name'] ?? '', rows: [], numbers: [], merged: [], count: 0 });
        else if (name === 'table:table-row') {
          row = [];
          gap = 0;
          repeated = countIn(attributes['table:number-rows-repeated']);
        } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
          const columns = countIn(attributes['table:number-columns-repeated']);
          cell = { text: '', columns, down: countIn(attributes['table:number-rows-spanned']) };
        } else if (name === 'office:annotation') isNote++;
        else if (/^text:(?:p|s|tab|line-break)$/.test(name) && cell) cell.text += ' ';
      },
      ontext(text) {
        if (cell && isNote === 0) cell.text += text;
      },
      onclosetag(name) {
        if (name === 'table:table-cell' || name === 'table:covered-table-cell') endCell();
        else if (name === 'table:table-row') endRow();
        else if (name === 'office:annotation') isNote--;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return sheets;
}

function countIn(attribute: string | undefined): number {
  const count = Number.parseInt(attribute ?? '', 10);
  return count > 1 ? count : 1;
}
