/** What the sheets of a workbook share (ECMA-376, part 1, chapter 18): their texts, and which styles show a date. */
import { hearXml, localName } from './office-xml.ts';

export interface Workbook {
  /** Names and link ids of its sheets, in order. */
  sheets: { name: string; id: string }[];
  /** Dates count from 1904, as on old Macs. */
  is1904: boolean;
}

/** Sheets of a workbook's main part. */
export function readWorkbook(xml: Uint8Array): Workbook {
  const book: Workbook = { sheets: [], is1904: false };
  hearXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') book.is1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const id = Object.keys(attributes).find((key) => key.includes(':') && localName(key) === 'id');
      book.sheets.push({ name: attributes['name'] ?? '', id: attributes[id ?? ''] ?? '' });
    },
  });
  return book;
}

/** Shared texts by their number; how they are pronounced (`rPh`) is left out. */
export function sharedTexts(xml: Uint8Array | undefined): string[] {
  const texts: string[] = [];
  let isText = false;
  let phonetic = 0;
  hearXml(xml, {
    open(name) {
      if (name === 'si') texts.push('');
      else if (name === 'rPh') phonetic++;
      isText = name === 't' && phonetic === 0;
    },
    text(piece) {
      if (isText) texts[texts.length - 1] += piece;
    },
    close(name) {
      if (name === 'rPh') phonetic--;
      isText = false;
    },
  });
  return texts.map(unescaped);
}

/** Characters that XML does not take stand as `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Numbers of the styles of cells whose figure is a date. */
export function dateStyles(xml: Uint8Array | undefined): Set<number> {
  const formats = new Map<string, string>();
  const dates = new Set<number>();
  let isOfCells = false;
  let style = 0;
  hearXml(xml, {
    open(name, { numFmtId: id = '', formatCode: code = '' }) {
      if (name === 'numFmt') formats.set(id, code);
      else if (name === 'cellXfs') isOfCells = true;
      else if (name === 'xf' && isOfCells) {
        if (isDateFormat(Number(id), formats.get(id))) dates.add(style);
        style++;
      }
    },
    close(name) {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return dates;
}

/** Formats that every spreadsheet has, and those of East Asia and Thailand. */
const BUILT_IN = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
  [71, 81],
] as const;

/** A spreadsheet takes no longer one. */
const LONGEST_FORMAT = 255;

function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.some(([from, to]) => from <= id && id <= to);
  const [first = ''] = code
    .slice(0, LONGEST_FORMAT)
    .toLowerCase()
    .replace(/"[^"]*"|\\.|\[(?![hms]{1,2}\])[^\]]*\]/g, ' ')
    .split(';');
  return /[ymdhs]/.test(first) && !/[0#?]/.test(first.replace(/s[.,]0+/g, 's'));
}

const DAY = 86_400_000;
/** Days from the spreadsheet's first to 1970, and from there to 1904. */
const BEFORE_1970 = 25_569;
const TO_1904 = 1_462;
const LAST_DAY = 2_958_465;

/** Day of a figure that is a date, as ISO 8601; null where it is none that a spreadsheet shows. */
export function dayOf(figure: number, is1904: boolean): string | null {
  if (!(figure >= 0 && figure <= LAST_DAY)) return null;
  const days = figure + (is1904 ? TO_1904 : 0) - BEFORE_1970;
  return new Date(Math.round(days * DAY)).toISOString().slice(0, 10);
}
