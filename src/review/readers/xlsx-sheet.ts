/** The cells of one sheet of a workbook (ECMA-376, part 1, 18.3.1), and what stands on it beside them. */
import type { Claim } from './cell-claims.ts';
import { LIMITS } from './limits.ts';
import { setCell, type Merged } from './merged-cells.ts';
import { hearXml } from './office-xml.ts';
import { ReadError } from './read-error.ts';
import { dayOf, unescaped } from './xlsx-book.ts';

export interface BookData {
  texts: readonly string[];
  dates: ReadonlySet<number>;
  is1904: boolean;
}

export interface Sheet {
  /** Texts of the cells from the first row on, none of it left out. */
  rows: string[][];
  merged: Merged[];
  /** Rows, from 0, with a cell whose text is not in the file. */
  unread: Set<number>;
  /** Texts of the header and footer of its pages. */
  edges: string[];
}

interface Cell {
  /** Its content is of a newer kind, as a picture in the cell; older programs show an error. */
  isRich: boolean;
  row: number;
  column: number;
  type: string;
  style: number;
  value: string | undefined;
  text: string;
  formula: string | undefined;
}

/** More merged cells than this are no table that somebody reads. */
const MOST_MERGED = 10_000;
const EDGE = /^(?:odd|even|first)(?:Header|Footer)$/;

/** Reads a sheet's part. Throws ReadError `damaged`, `too-many-rows`, `too-many-columns`, `too-many-cells`. */
export function readSheet(xml: Uint8Array, book: BookData, claim: Claim): Sheet {
  const sheet: Sheet = { rows: [], merged: [], unread: new Set(), edges: [] };
  let row = -1;
  let column = -1;
  let cell: Cell | undefined;
  let heard = '';
  let phonetic = 0;
  hearXml(xml, {
    open(name, attributes) {
      heard = name === 't' && phonetic > 0 ? '' : name;
      if (name === 'row') {
        row = numberOf(attributes['r']) ?? row + 1;
        column = -1;
      } else if (name === 'c') {
        const place = placeOf(attributes['r']);
        column = place?.column ?? column + 1;
        const style = Number(attributes['s'] ?? 0);
        const type = attributes['t'] ?? 'n';
        cell = {
          isRich: attributes['vm'] !== undefined,
          row: place?.row ?? row,
          column,
          type,
          style,
          value: undefined,
          text: '',
          formula: undefined,
        };
      } else if (name === 'v' && cell) cell.value = '';
      else if (name === 'f' && cell) cell.formula = '';
      else if (name === 'rPh') phonetic++;
      else if (EDGE.test(name)) sheet.edges.push('');
      else if (name === 'mergeCell') addMerged(sheet.merged, attributes['ref']);
    },
    text(piece) {
      if (EDGE.test(heard)) sheet.edges[sheet.edges.length - 1] += piece;
      else if (!cell) return;
      else if (heard === 't') cell.text += piece;
      else if (heard === 'v') cell.value = (cell.value ?? '') + piece;
      else if (heard === 'f') cell.formula = (cell.formula ?? '') + piece;
    },
    close(name) {
      heard = '';
      if (name === 'rPh') phonetic--;
      if (name !== 'c' || !cell) return;
      addCell(sheet, cell, book, claim);
      cell = undefined;
    },
  });
  sheet.edges = sheet.edges.flatMap(edgeTexts);
  return sheet;
}

function addCell(sheet: Sheet, cell: Cell, book: BookData, claim: Claim): void {
  const text = textOf(cell, book);
  if (text === null) {
    if (cell.row >= LIMITS.rows) throw new ReadError('too-many-rows');
    sheet.unread.add(cell.row);
  }
  if (text === null || text.trim() === '') return;
  if (cell.row >= LIMITS.rows) throw new ReadError('too-many-rows');
  if (cell.column >= LIMITS.columns) throw new ReadError('too-many-columns');
  while (sheet.rows.length <= cell.row) sheet.rows.push([]);
  setCell(sheet.rows[cell.row] ?? [], cell.column, text, claim);
}

/** What a cell shows; null where the file does not say it. */
function textOf(
  { type, style, value, text, formula, isRich }: Cell,
  { texts, dates, is1904 }: BookData,
): string | null {
  if (type === 'e' && isRich) return null;
  if (type === 'inlineStr') return unescaped(text);
  if (value === undefined || (value === '' && type !== 'str'))
    return formula === undefined || isFigure(formula) ? '' : null;
  if (type === 's') return texts[Number(value)] ?? null;
  if (type === 'b') return value === '1' ? 'true' : 'false';
  if (type === 'd') return value.slice(0, 10);
  if (type !== 'n') return unescaped(value);
  const figure = Number(value);
  if (!Number.isFinite(figure)) return value;
  return (dates.has(style) ? dayOf(figure, is1904) : null) ?? String(figure);
}

const FIGURE_FUNCTIONS =
  /\b(?:SUM|SUMIFS?|SUMPRODUCT|SUBTOTAL|PRODUCT|ROUND|ROUNDUP|ROUNDDOWN|ABS|INT|MIN|MAX|AVERAGE|COUNTA?|COUNTIFS?|ROWS?|TODAY|NOW|DATE|YEAR|MONTH|DAY)\(/gi;

/** True for a formula that gives nothing but a figure (a sum, a price by a quantity): no name is lost with its value. */
function isFigure(formula: string): boolean {
  if (/["&]/.test(formula)) return false;
  const rest = formula.replace(FIGURE_FUNCTIONS, '(');
  return !/[\p{L}\d_.]\(/u.test(rest) && (rest !== formula || /[*/^+-]/.test(rest.replace(/'[^']*'/g, '')));
}

/** Codes that place, size and colour the text of a page's edge, or stand for its number, file or date. */
const EDGE_CODE = /&(?:"[^"]*"|K[0-9A-F]{6}|K\d\d[+-]\d{3}|\d{1,3}|[A-JL-Z])/gi;

/** Left, middle and right of a page's edge. */
export function edgeTexts(edge: string): string[] {
  return edge
    .split(/&[LCR]/)
    .map((text) =>
      text
        .replace(/&&|&(?=&)/g, '\0')
        .replace(EDGE_CODE, ' ')
        .replaceAll('\0', '&'),
    )
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

function addMerged(merged: Merged[], reference = ''): void {
  const [from, to] = reference.split(':').map(placeOf);
  if (from && to && merged.length < MOST_MERGED)
    merged.push({ top: from.row, bottom: to.row, left: from.column });
}

/** Row and column, from 0, of a reference as `B7`. */
export function placeOf(reference = ''): { row: number; column: number } | undefined {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference) ?? [];
  const row = numberOf(digits);
  if (row === undefined) return undefined;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row, column: column - 1 };
}

/** A row's number, counted from 0. */
function numberOf(attribute: string | undefined): number | undefined {
  return /^[1-9]\d{0,6}$/.test(attribute ?? '') ? Number(attribute) - 1 : undefined;
}
