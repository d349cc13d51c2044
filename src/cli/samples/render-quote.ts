/** One quote in every format that is read, with the place at which each of its lines must come back. */
import { strToU8 } from 'fflate';
import type { Verdict } from '../../review/types.ts';
import { encodeText } from './encode-text.ts';
import { makeDocx, makeEml, makeOds, makePdf, makeXlsx } from './make-files.ts';
import type { Placed } from './make-files.ts';

export interface Quote {
  letterhead: string[];
  columns: string[];
  /** Cells, and behind them the verdict. */
  rows: string[][];
  footer: string[];
}

/** A line as it must come back. */
export interface Expected {
  page: number | null;
  sheet: string | null;
  line: number;
  verdict: Verdict;
}

export interface Rendered {
  file: string;
  bytes: Uint8Array;
  expected: Expected[];
}

interface QuoteLine {
  cells: string[];
  verdict: Verdict;
  isRow: boolean;
}

function linesOf({ letterhead, columns, rows, footer }: Quote): QuoteLine[] {
  const plain = (text: string): QuoteLine => ({ cells: [text], verdict: 'no-match', isRow: false });
  return [
    ...letterhead.map(plain),
    { cells: columns, verdict: 'no-match', isRow: true },
    ...rows.map((row) => ({ cells: row.slice(0, -1), verdict: verdictIn(row), isRow: true })),
    ...footer.map(plain),
  ];
}

function verdictIn(row: readonly string[]): Verdict {
  const verdict = row.at(-1);
  if (verdict === 'listed' || verdict === 'related' || verdict === 'possible') return verdict;
  return 'no-match';
}

function inOrder(lines: readonly QuoteLine[], sheet: string | null, before = 0): Expected[] {
  return lines.map(({ verdict }, i) => ({ page: null, sheet, line: before + i + 1, verdict }));
}

const csvCell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Comma-separated, under the letterhead; `label` names an older encoding, utf-16le gets its mark. */
export function asCsv(quote: Quote, label = 'utf-8'): Rendered {
  const lines = linesOf(quote);
  const text = lines.map(({ cells }) => cells.map(csvCell).join(',')).join('\r\n');
  const bytes =
    label === 'utf-8'
      ? strToU8(text)
      : label === 'utf-16le'
        ? new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
        : encodeText(label, text);
  return { file: 'quote.csv', bytes, expected: inOrder(lines, null) };
}

/** Separated by tabs. */
export function asTsv(quote: Quote): Rendered {
  const lines = linesOf(quote);
  const text = lines.map(({ cells }) => cells.join('\t')).join('\n');
  return { file: 'quote.tsv', bytes: strToU8(text), expected: inOrder(lines, null) };
}

/** A workbook with a second sheet for the terms. */
export function asXlsx(quote: Quote): Rendered {
  const lines = linesOf(quote);
  const bytes = makeXlsx({ Offer: lines.map(({ cells }) => cells), Terms: [[quote.footer[0] ?? '']] });
  const terms: Expected = { page: null, sheet: 'Terms', line: 1, verdict: 'no-match' };
  return { file: 'quote.xlsx', bytes, expected: [...inOrder(lines, 'Offer'), terms] };
}

/** The same of LibreOffice, with one sheet. */
export function asOds(quote: Quote): Rendered {
  const lines = linesOf(quote);
  const bytes = makeOds({ Offer: lines.map(({ cells }) => cells) });
  return { file: 'quote.ods', bytes, expected: inOrder(lines, 'Offer') };
}

/** A Word document: the letterhead in paragraphs, a table below, no footer. */
export function asDocx(quote: Quote): Rendered {
  const lines = linesOf({ ...quote, footer: [] });
  const bytes = makeDocx(quote.letterhead, [quote.columns, ...quote.rows.map((row) => row.slice(0, -1))]);
  return { file: 'quote.docx', bytes, expected: inOrder(lines, null) };
}

function htmlOf(quote: Quote): string {
  const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const row = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join('')}</tr>`;
  const paragraphs = (texts: readonly string[]): string =>
    texts.map((text) => `<p>${escape(text)}</p>`).join('');
  const rows = quote.rows.map((cells) => row(cells.slice(0, -1), 'td')).join('\n');
  return `${paragraphs(quote.letterhead)}<table>${row(quote.columns, 'th')}${rows}</table>${paragraphs(quote.footer)}`;
}

/** A web page: paragraphs, a table, paragraphs. */
export function asHtml(quote: Quote): Rendered {
  const bytes = strToU8(`<!doctype html><meta charset="utf-8">${htmlOf(quote)}`);
  return { file: 'quote.html', bytes, expected: inOrder(linesOf(quote), null) };
}

/** Sender and subject come first. */
export function asEml(quote: Quote): Rendered {
  const head = [1, 2].map((line): Expected => ({ page: null, sheet: null, line, verdict: 'no-match' }));
  const expected = [...head, ...inOrder(linesOf(quote), null, 2)];
  return { file: 'quote.eml', bytes: makeEml(htmlOf(quote), {}), expected };
}

const TEXT_COLUMNS = [4, 50, 26, 60, 8];

/** Columns of spaces, as a terminal or a PDF's text has them. */
export function asText(quote: Quote): Rendered {
  const lines = linesOf(quote);
  const text = lines
    .map(({ cells }) => cells.map((cell, i) => cell.padEnd(TEXT_COLUMNS[i] ?? 0)).join(' '))
    .join('\n');
  return { file: 'quote.txt', bytes: strToU8(text), expected: inOrder(lines, null) };
}

/** Left edge of each column in points; a cell is as wide as what is left to the next. */
const EDGES = [36, 70, 168, 290, 470, 510, 590];
const LEADING = 12;
const ROW_GAP = 8;
const ROWS_ON_A_PAGE = 16;

/** Several pages, the head on each, long cells and part numbers wrapped. */
export function asPdf(quote: Quote): Rendered {
  const pages: Placed[][] = [];
  const expected: Expected[] = [];
  const isLatin = !/[^\u0020-\u00ff]/.test(JSON.stringify(quote));
  const draw = (text: string): string | Uint8Array =>
    isLatin ? text : encodeText('gbk', text.replace(/[«»]/g, '"'));
  const head: QuoteLine = { cells: quote.columns, verdict: 'no-match', isRow: true };
  const lines = linesOf(quote);
  const letters = quote.letterhead.length;
  for (let from = 0, page = 1; from < lines.length; page++) {
    const count = ROWS_ON_A_PAGE + (page === 1 ? letters : 0);
    const own = [...(page === 1 ? [] : [head]), ...lines.slice(from, from + count)];
    from += count;
    const placed: Placed[] = [];
    let y = 800;
    let number = 0;
    for (const { cells, verdict, isRow } of own) {
      const wrapped = cells.map((cell, i) => (isRow ? wrap(cell, widthOf(i)) : [cell]));
      const height = Math.max(...wrapped.map((parts) => parts.length));
      for (let part = 0; part < height; part++) {
        wrapped.forEach((parts, i) => {
          const text = parts[part];
          if (text) placed.push({ x: EDGES[i] ?? 0, y, text: draw(text) });
        });
        const isShown = wrapped.some((parts) => !isRestOfNumber(parts, part));
        if (isShown)
          expected.push({ page, sheet: null, line: ++number, verdict: part === 0 ? verdict : 'no-match' });
        y -= LEADING;
      }
      y -= ROW_GAP;
    }
    pages.push(placed);
  }
  return { file: 'quote.pdf', bytes: makePdf(pages), expected };
}

function widthOf(column: number): number {
  return (EDGES[column + 1] ?? 0) - (EDGES[column] ?? 0) - 8;
}

/** A number cut at its hyphen comes back whole on its first line. */
function isRestOfNumber(parts: readonly string[], part: number): boolean {
  const text = parts[part];
  return text === undefined || text === '' || (part > 0 && /\d\S*-$/.test(parts[part - 1] ?? ''));
}

const wide = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character < '\u0100' ? 6 : 10), 0);

/** Breaks behind spaces and, within part numbers, behind hyphens, as word processors do. */
function wrap(text: string, width: number): string[] {
  const parts: string[] = [''];
  for (const word of text.split(/(?<=\s)|(?<=-)(?=[A-Z0-9])/)) {
    const last = parts.at(-1) ?? '';
    if (last !== '' && wide((last + word).trim()) > width) parts.push(word);
    else parts[parts.length - 1] = last + word;
  }
  return parts.map((part) => part.trim());
}
