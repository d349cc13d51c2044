import type { Line } from '../types.ts';
import { unpack } from './archive.ts';
import { openClaims } from './cell-claims.ts';
import type { Content } from './content.ts';
import { drawnTexts } from './drawn-texts.ts';
import { LIMITS } from './limits.ts';
import { fillDown } from './merged-cells.ts';
import { embeddedIn } from './office-embedded.ts';
import { linksOf } from './office-xml.ts';
import { picturesIn, withPictures } from './pictures.ts';
import { ReadError } from './read-error.ts';
import { sheetLines } from './sheet-lines.ts';
import type { CellNote, SheetText } from './sheet-lines.ts';
import { dateStyles, readWorkbook, sharedTexts } from './xlsx-book.ts';
import { cellNotes } from './xlsx-notes.ts';
import { readSheet } from './xlsx-sheet.ts';
import type { Sheet } from './xlsx-sheet.ts';

/**
 * Lines of every sheet of a workbook, and the files embedded in it. `line` is the row in its sheet, as the spreadsheet
 * numbers it; behind a row stand the notes of its cells, behind all rows the header and footer of the sheet's pages and
 * the text of its drawings. A row with a formula whose text is not in the file has a second line, marked `undecodable`;
 * where pictures may be what was sent, a line is marked `scanned-image`. Macros are never looked at. Throws ReadError
 * `zip-bomb`, `damaged`, `too-many-rows`, `too-many-columns`, `too-many-cells`.
 */
export function readXlsx(bytes: Uint8Array): Content {
  const parts = unpack(bytes, (path) => /\.(?:xml|rels|vml)$/.test(path));
  const main = linksOf(parts, '').find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const book = parts.get(main);
  if (!book) throw new ReadError('damaged');
  const { sheets, is1904 } = readWorkbook(book);
  const links = linksOf(parts, main);
  const partOf = (type: string): Uint8Array | undefined =>
    parts.get(links.find((link) => link.type === type)?.path ?? '');
  const data = { texts: sharedTexts(partOf('sharedStrings')), dates: dateStyles(partOf('styles')), is1904 };
  const lines: Line[] = [];
  const claim = openClaims();
  let rows = 0;
  const pictures: number[] = [];
  for (const { name, id } of sheets) {
    const path = links.find((link) => link.id === id)?.path ?? '';
    const part = parts.get(path);
    if (!part) throw new ReadError('damaged');
    const sheet = readSheet(part, data, claim);
    if ((rows += sheet.rows.length) > LIMITS.rows) throw new ReadError('too-many-rows');
    fillDown(sheet.rows, sheet.merged, claim);
    const own = linksOf(parts, path);
    const linked = (kind: string): Uint8Array[] =>
      own.flatMap(({ type, path: at }) => (type === kind ? (parts.get(at) ?? []) : []));
    const notes = cellNotes(linked('comments'), linked('threadedComment'));
    pictures.push(...linked('drawing').flatMap(picturesIn));
    for (const line of sheetLines(textOf(name, sheet, notes, drawnTexts(parts, path)))) lines.push(line);
  }
  return { lines: withPictures(lines, pictures), packed: embeddedIn(bytes, parts) };
}

/** A sheet with what stands beside its cells. */
function textOf(
  name: string,
  { rows, unread, edges }: Sheet,
  notes: readonly CellNote[],
  beside: readonly string[],
): SheetText {
  return {
    name,
    rows,
    numbers: rows.map((_, row) => row + 1),
    unread: new Set([...unread].map((row) => row + 1)),
    notes,
    beside: [...edges, ...beside],
  };
}
