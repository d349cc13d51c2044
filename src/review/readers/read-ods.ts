/**
 * OpenDocument spreadsheets and texts (LibreOffice): https://docs.oasis-open.org/office/OpenDocument/v1.3/, part 3,
 * chapter 9.
 */
import { zipSync } from 'fflate';
import type { Line } from '../types.ts';
import { filesIn, unpack } from './archive.ts';
import { openClaims } from './cell-claims.ts';
import type { Attached, Content } from './content.ts';
import { decodeText } from './decode-text.ts';
import { fillDown } from './merged-cells.ts';
import { odsContent } from './ods-sheets.ts';
import type { OdsContent } from './ods-sheets.ts';
import { hearNames } from './office-xml.ts';
import { insideObject } from './ole-object.ts';
import { withPictures } from './pictures.ts';
import { ReadError } from './read-error.ts';
import { sheetLines } from './sheet-lines.ts';

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';
const STYLES = 'styles.xml';

/**
 * Lines of every sheet, and what is embedded in it; `line` is the row in its sheet, in a text the line. Notes of cells
 * stand behind their row, texts of shapes, page headers and footers behind the rows. Formulas and macros are never
 * looked at, only what cells show: a formula without its result has a line marked `undecodable`; pictures that may be
 * what was sent one marked `scanned-image`. Throws ReadError `encrypted`, `damaged`, `zip-bomb`, `too-many-rows`,
 * `too-many-columns`, `too-many-cells`.
 */
export function readOds(bytes: Uint8Array): Content {
  const parts = unpack(bytes, (path) => [CONTENT, MANIFEST, STYLES].includes(path));
  const manifest = parts.get(MANIFEST);
  if (manifest && decodeText(manifest).includes('encryption-data')) throw new ReadError('encrypted');
  const content = parts.get(CONTENT);
  if (!content) throw new ReadError('damaged');
  const styles = parts.get(STYLES);
  const { lines, objects } = linesIn(decodeText(content), styles ? decodeText(styles) : '');
  return { lines, packed: embeddedIn(bytes, objects) };
}

/** How the XML of a document in one part begins. */
export const FLAT_DOCUMENT = /<office:document\s/;

/** Lines of a document that is one XML file (FODS, FODT), as `readOds` has them. */
export function readFlat(xml: string): Line[] {
  return linesIn(xml, xml).lines;
}

function linesIn(content: string, styles: string): { lines: Line[]; objects: OdsContent['objects'] } {
  const claim = openClaims();
  const { sheets, objects, isText, pictures } = odsContent(content, claim);
  for (const { rows, merged, numbers } of sheets) fillDown(rows, merged, claim, numbers);
  // Pages of all sheets share them.
  sheets.at(-1)?.beside.push(...pageEdges(styles));
  const lines = sheets.flatMap(sheetLines);
  const own = isText ? lines.map((line, i) => ({ ...line, line: i + 1, sheet: null })) : lines;
  return { lines: withPictures(own, pictures), objects };
}

/** Headers and footers of pages, each once. */
function pageEdges(styles: string): string[] {
  const found = new Set<string>();
  let edges = 0;
  let text = '';
  const isEdge = (name: string): boolean => /^style:(?:header|footer)(?:-left|-first)?$/.test(name);
  hearNames(styles, {
    open(name) {
      if (isEdge(name)) edges++;
      if (name === 'text:p') text = '';
      else text += ' ';
    },
    text(piece) {
      text += piece;
    },
    close(name) {
      if (isEdge(name)) edges--;
      if (name === 'text:p' && edges > 0) found.add(text.replace(/\s+/g, ' ').trim());
    },
  });
  return [...found];
}

/** Embedded documents, each packed as a file of its own, and OLE objects. */
function embeddedIn(bytes: Uint8Array, objects: OdsContent['objects']): Attached[] {
  const folderOf = (path: string): string => path.slice(0, path.indexOf('/') + 1);
  const found = filesIn(bytes, (path) => objects.has(path) || objects.has(folderOf(path)));
  const folders = new Map<string, Map<string, Uint8Array>>();
  const packed: Attached[] = [];
  for (const file of found) {
    const folder = folderOf(file.name);
    if (folder === '') packed.push(insideObject(file));
    else if (!file.error) {
      const own = folders.get(folder) ?? new Map<string, Uint8Array>();
      folders.set(folder, own.set(file.name.slice(folder.length), file.bytes));
    }
  }
  for (const [folder, own] of folders)
    packed.push({
      name: `${folder.slice(0, -1)}.ods`,
      bytes: zipSync(Object.fromEntries(own), { level: 0 }),
    });
  return packed;
}
