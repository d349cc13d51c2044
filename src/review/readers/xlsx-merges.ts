/** Merged cells of a workbook, which the library that reads its cells leaves out. */
import { Parser } from 'htmlparser2';
import type { Merged } from './merged-cells.ts';

const decoder = new TextDecoder();
/** More merged cells than this are no table that somebody reads. */
const MOST_MERGED = 10_000;

/** Merged cells by sheet name, from the parts of the workbook as unpacked. Sheets without any are left out. */
export function mergedCells(parts: ReadonlyMap<string, Uint8Array>): Map<string, Merged[]> {
  const targets = new Map<string, string>();
  eachTag(parts.get('xl/_rels/workbook.xml.rels'), (name, { Id, Target }) => {
    if (name === 'Relationship' && Id && Target) targets.set(Id, Target.replace(/^(?:\/xl\/|\.\/)/, ''));
  });
  const merged = new Map<string, Merged[]>();
  eachTag(parts.get('xl/workbook.xml'), (tag, attributes) => {
    const path = targets.get(attributes['r:id'] ?? '');
    const sheet = tag === 'sheet' ? attributes['name'] : undefined;
    if (sheet === undefined || path === undefined) return;
    const found = mergedIn(parts.get(`xl/${path}`));
    if (found.length > 0) merged.set(sheet, found);
  });
  return merged;
}

/** Merged cells stand behind the cells: the rows of a long sheet need not be parsed again. */
function mergedIn(sheet: Uint8Array | undefined): Merged[] {
  const xml = decoder.decode(sheet);
  const found: Merged[] = [];
  const at = xml.lastIndexOf('<mergeCells');
  if (at < 0) return found;
  eachTag(xml.slice(at), (name, { ref = '' }) => {
    const [, column = '', top = '', bottom = ''] = /^([A-Z]{1,3})(\d+):[A-Z]{1,3}(\d+)$/.exec(ref) ?? [];
    if (name === 'mergeCell' && bottom !== '' && found.length < MOST_MERGED)
      found.push({ top: Number(top) - 1, bottom: Number(bottom) - 1, left: columnNumber(column) });
  });
  return found;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function eachTag(
  xml: Uint8Array | string | undefined,
  take: (name: string, attributes: Record<string, string>) => void,
): void {
  const parser = new Parser({ onopentag: take }, { xmlMode: true, decodeEntities: true });
  parser.end(typeof xml === 'string' ? xml : decoder.decode(xml));
}
