/** The content part of an OpenDocument file: its tables, and what stands on and beside them. */
import type { Claim } from './cell-claims.ts';
import { LIMITS } from './limits.ts';
import { hearNames } from './office-xml.ts';
import { ReadError } from './read-error.ts';
import type { OpenSheet } from './sheet-lines.ts';

/** A text that claims to stand in more cells side by side than this is filling, not an offer: the others stay empty. */
const MOST_REPEATED = 20;

export interface OdsSheet extends OpenSheet {
  /** Rows so far, repeated and empty ones included. */
  count: number;
}

export interface OdsContent {
  sheets: OdsSheet[];
  /** Where in the file that lies which is embedded: documents are folders (`Object 1/`), OLE objects files (`Object 2`). */
  objects: Set<string>;
  /** It is a text, whose tables are no sheets. */
  isText: boolean;
  /** Shares of a page (A4) that its pictures take; 0 where it does not say. */
  pictures: number[];
}

interface Cell {
  text: string;
  /** What an attribute says of it: some writers say no more. */
  said: string;
  columns: number;
  down: number;
  isUnread: boolean;
}

const CELLS = new Set(['table:table-cell', 'table:covered-table-cell']);
/** Texts of cells, notes and shapes, and what a shape or a picture is said to show. */
const PARAGRAPHS = new Set(['text:p', 'text:h', 'svg:title', 'svg:desc']);
const SPACES = new Set([...PARAGRAPHS, 'text:s', 'text:tab', 'text:line-break']);
/**
 * What nobody sees who opens the file: former contents, and what is asked of an entry; in a file of one part also its
 * pictures, letter by letter. The edges of its pages are read by themselves.
 */
const UNSEEN = new Set([
  'table:tracked-changes',
  'text:tracked-changes',
  'table:content-validations',
  'office:binary-data',
  'office:styles',
  'office:master-styles',
]);

/**
 * Tables of a content part; what a text has before, between and behind its tables stands beside them. Throws ReadError
 * `damaged`, `too-many-rows`, `too-many-columns`, `too-many-cells`.
 */
export function odsContent(xml: string, claim: Claim): OdsContent {
  const content: OdsContent = { sheets: [], objects: new Set(), isText: false, pictures: [] };
  const { sheets } = content;
  const open = openRow(sheets, claim);
  /** Cells that are open: one may hold a table of its own. */
  const cells: Cell[] = [];
  let frame = 0;
  /** Text of the note that is open. */
  let note: string | undefined;
  let isNoteText = false;
  /** Texts of the paragraphs outside of cells that are open: a frame in one has its own. */
  const paragraphs: string[] = [];
  let unseen = 0;
  const isGone = openDeleted();
  const write = (piece: string): void => {
    const cell = cells.at(-1);
    if (note !== undefined) note += piece;
    else if (cell) cell.text += piece;
    else if (paragraphs.length > 0) paragraphs[paragraphs.length - 1] += piece;
  };
  const beside = (text: string): void => {
    if (text.trim() !== '') besideIn(sheets).push(text);
  };

  hearNames(xml, {
    open(name, attributes) {
      isGone(name, attributes);
      if (UNSEEN.has(name)) unseen++;
      if (unseen > 0) return;
      if (name === 'table:table') sheets.push(emptySheet(attributes['table:name'] ?? ''));
      else if (name === 'table:table-row') open.begin(countIn(attributes['table:number-rows-repeated']));
      else if (CELLS.has(name)) {
        const outer = cells.at(-1);
        if (outer) {
          open.add(outer);
          outer.text = '';
        }
        cells.push(cellOf(attributes));
      } else if (name === 'office:annotation') note = '';
      else if (name === 'office:text') content.isText = true;
      else if (name === 'draw:frame') frame = shareOf(attributes);
      else if (name.startsWith('draw:')) addDrawn(content, name, attributes['xlink:href'] ?? '', frame);
      const isParagraph = PARAGRAPHS.has(name);
      isNoteText ||= isParagraph && note !== undefined;
      if (isParagraph && cells.length === 0 && note === undefined) paragraphs.push('');
      if (SPACES.has(name)) write(' ');
    },
    text(piece) {
      if (unseen === 0 && !isGone() && (note === undefined || isNoteText)) write(piece);
    },
    close(name) {
      if (UNSEEN.has(name)) unseen--;
      else if (unseen > 0) return;
      else if (CELLS.has(name)) {
        const cell = cells.pop();
        if (cell) open.add(cell);
      } else if (name === 'table:table-row') open.end();
      else if (name === 'office:annotation') {
        if (cells.length > 0) open.note(note ?? '');
        else beside(note ?? '');
        note = undefined;
      } else if (PARAGRAPHS.has(name)) {
        isNoteText = false;
        if (cells.length === 0 && note === undefined) beside(paragraphs.pop() ?? '');
      }
    },
  });
  return content;
}

/** Follows the elements of a text; true while what they hold was deleted and is kept in its place to be seen as such. */
function openDeleted(): (name?: string, attributes?: Readonly<Record<string, string>>) => boolean {
  const deletions = new Set<string>();
  let region = '';
  const open = new Set<string>();
  return (name, attributes = {}) => {
    const id = attributes['text:change-id'] ?? '';
    if (name === 'text:changed-region') region = attributes['text:id'] ?? attributes['xml:id'] ?? '';
    else if (name === 'text:deletion') deletions.add(region);
    else if (name === 'text:change-start' && deletions.has(id)) open.add(id);
    else if (name === 'text:change-end') open.delete(id);
    return open.size > 0;
  };
}

/** Takes in what is embedded, and pictures other than those that stand for it. */
function addDrawn({ objects, pictures }: OdsContent, name: string, target: string, share: number): void {
  const path = /^(?:\.\/)?([^/:]+)\/?$/.exec(target)?.[1];
  if (path && name === 'draw:object') objects.add(`${path}/`);
  else if (path && name === 'draw:object-ole') objects.add(path);
  else if (name === 'draw:image' && !target.includes('ObjectReplacements/')) pictures.push(share);
}

/** A4, in centimetres. */
const PAGE_AREA = 21 * 29.7;
const CENTIMETRES: Record<string, number> = { cm: 1, mm: 0.1, in: 2.54, pt: 2.54 / 72 };

function shareOf(attributes: Readonly<Record<string, string>>): number {
  const [width, height] = ['svg:width', 'svg:height'].map((key) => {
    const [, figure, unit = ''] = /^([\d.]+)(cm|mm|in|pt)$/.exec(attributes[key] ?? '') ?? [];
    return Number(figure ?? 0) * (CENTIMETRES[unit] ?? 0);
  });
  return ((width ?? 0) * (height ?? 0)) / PAGE_AREA;
}

/** Texts beside the rows of the last sheet; an embedded text or drawing has none. */
function besideIn(sheets: OdsSheet[]): string[] {
  const sheet = sheets.at(-1) ?? emptySheet('');
  if (sheets.length === 0) sheets.push(sheet);
  return sheet.beside;
}

function emptySheet(name: string): OdsSheet {
  return { name, rows: [], numbers: [], merged: [], notes: [], unread: new Set(), beside: [], count: 0 };
}

/** Collects the cells of one row after the other into the last of the sheets. */
function openRow(sheets: readonly OdsSheet[], claim: Claim) {
  let taken = 0;
  let row: string[] = [];
  let repeated = 1;
  let gap = 0;
  return {
    begin(count: number): void {
      if (row.length > 0) this.end();
      row = [];
      gap = 0;
      repeated = count;
    },
    add({ text: shown, said, columns, down, isUnread }: Cell): void {
      const sheet = sheets.at(-1);
      const text = shown.trim() || said.trim();
      if (text === '') {
        // Empty cells count only where something follows: a sheet is padded to its full width.
        gap += columns;
        if (isUnread) sheet?.unread.add(sheet.count + 1);
        return;
      }
      if (row.length + gap > LIMITS.columns) throw new ReadError('too-many-columns');
      claim(gap);
      for (; gap > 0; gap--) row.push('');
      if (down > 1 && sheet)
        sheet.merged.push({ top: sheet.count + 1, bottom: sheet.count + down, left: row.length });
      const most = Math.min(columns, MOST_REPEATED);
      claim(most - 1, text);
      for (let i = most; i > 0; i--) row.push(text);
      gap = columns - most;
    },
    note(text: string): void {
      const sheet = sheets.at(-1);
      if (!sheet || text.trim() === '') return;
      sheet.notes.push({ row: sheet.count + 1, column: row.length + gap, text });
    },
    end(): void {
      const sheet = sheets.at(-1);
      if (!sheet) return;
      if (row.length > 0 && (taken += repeated) > LIMITS.rows) throw new ReadError('too-many-rows');
      if (repeated > 1) for (const text of row) claim(repeated - 1, text);
      for (let i = 0; row.length > 0 && i < repeated; i++) {
        sheet.rows.push(i === 0 ? row : [...row]);
        sheet.numbers.push(sheet.count + i + 1);
      }
      sheet.count += repeated;
      row = [];
    },
  };
}

function cellOf(attributes: Readonly<Record<string, string>>): Cell {
  return {
    text: '',
    said: attributes['office:string-value'] ?? attributes['office:value'] ?? '',
    columns: countIn(attributes['table:number-columns-repeated']),
    down: countIn(attributes['table:number-rows-spanned']),
    isUnread: 'table:formula' in attributes && !('office:value-type' in attributes),
  };
}

function countIn(attribute: string | undefined): number {
  const count = Number.parseInt(attribute ?? '', 10);
  return count > 1 ? count : 1;
}
