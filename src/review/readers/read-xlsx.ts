import type { Line } from '../types.ts';
import { unpack } from './archive.ts';
import { LIMITS } from './limits.ts';
import { fillDown } from './merged-cells.ts';
import { linksOf, paragraphsOf } from './office-xml.ts';
import { unreadPicture } from './pictures.ts';
import { ReadError } from './read-error.ts';
import { rowLine } from './table-lines.ts';
import { dateStyles, readWorkbook, sharedTexts } from './xlsx-book.ts';
import { readSheet } from './xlsx-sheet.ts';
import type { Sheet } from './xlsx-sheet.ts';

/**
 * Lines of every sheet of a workbook. `line` is the row in its sheet, as the spreadsheet numbers it; behind the rows
 * stand the header and footer of its pages and the text of its drawings. A row with a formula whose text is not in the
 * file has a second line, marked `undecodable`; a workbook of pictures alone one marked `scanned-image`. Macros are never looked at. Throws ReadError `zip-bomb`, `damaged`,
 * `too-many-rows`, `too-many-columns`.
 */
export function readXlsx(bytes: Uint8Array): Line[] {
  const parts = unpack(bytes, (path) => /\.(?:xml|rels)$/.test(path));
  const main = linksOf(parts, '').find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const book = parts.get(main);
  if (!book) throw new ReadError('damaged');
  const { sheets, is1904 } = readWorkbook(book);
  const links = linksOf(parts, main);
  const partOf = (type: string): Uint8Array | undefined =>
    parts.get(links.find((link) => link.type === type)?.path ?? '');
  const data = { texts: sharedTexts(partOf('sharedStrings')), dates: dateStyles(partOf('styles')), is1904 };
  const lines: Line[] = [];
  let rows = 0;
  let hasPictures = false;
  for (const { name, id } of sheets) {
    const path = links.find((link) => link.id === id)?.path ?? '';
    const part = parts.get(path);
    if (!part) throw new ReadError('damaged');
    const sheet = readSheet(part, data);
    if ((rows += sheet.rows.length) > LIMITS.rows) throw new ReadError('too-many-rows');
    const drawings = linksOf(parts, path).filter(({ type }) => type === 'drawing');
    const beside = drawings.flatMap((drawing) => paragraphsOf(parts.get(drawing.path)));
    hasPictures ||= drawings.some(({ path: at }) => linksOf(parts, at).some(({ type }) => type === 'image'));
    for (const line of sheetLines(name, sheet, beside)) lines.push(line);
  }
  // A logo beside rows is nothing to ask for; pictures alone are a scan.
  if (lines.length === 0 && hasPictures) lines.push(unreadPicture(1));
  return lines;
}

function sheetLines(name: string, { rows, merged, unread, edges }: Sheet, beside: readonly string[]): Line[] {
  fillDown(rows, merged);
  const last = [...unread].reduce((most, row) => Math.max(most, row + 1), rows.length);
  const lines: Line[] = [];
  for (let row = 0; row < last; row++) {
    const line = rowLine(rows[row] ?? [], row + 1, name);
    if (line) lines.push(line);
    if (unread.has(row))
      lines.push({ line: row + 1, sheet: name, page: null, text: '', unreadable: 'undecodable' });
  }
  [...edges, ...beside].forEach((text, i) =>
    lines.push({ line: last + i + 1, sheet: name, page: null, text }),
  );
  return lines;
}
