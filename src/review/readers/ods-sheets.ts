/** The content part of an OpenDocument file: its tables, and what stands on and beside them. */
import { LIMITS } from './limits.ts';
import type { Merged } from './merged-cells.ts';
import { hearNames } from './office-xml.ts';
import { ReadError } from './read-error.ts';
import type { SheetText } from './sheet-lines.ts';

/** A text that claims to stand in more cells side by side than this is filling, not an offer. */
const MOST_REPEATED = 20;

export interface OdsSheet extends SheetText {
  rows: string[][];
  numbers: number[];
  unread: Set<number>;
  notes: SheetText['notes'][number][];
  beside: string[];
  merged: Merged[];
  /** Rows so far, repeated and empty ones included. */
  count: number;
}

export interface OdsContent {
  sheets: OdsSheet[];
  /** Where in the file that lies which is embedded: documents are folders (`Object 1/`), OLE objects files (`Object 2`). */
  objects: Set<string>;
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
/** What nobody sees who opens the file: former contents, and what is asked of an entry. */
const UNSEEN = new Set(['table:tracked-changes', 'table:content-validations']);

/** Tables of a content part. Throws ReadError `too-many-rows`, `too-many-columns`. */
export function odsContent(xml: string): OdsContent {
  const sheets: OdsSheet[] = [];
  const objects: OdsContent['objects'] = new Set();
  const open = openRow(sheets);
  let cell: Cell | undefined;
  /** Text of the note that is open, and of the paragraph outside of cells. */
  let note: string | undefined;
  let paragraph: string | undefined;
  let isNoteText = false;
  let unseen = 0;

  hearNames(xml, {
    open(name, attributes) {
      if (UNSEEN.has(name)) unseen++;
      if (unseen > 0) return;
      if (name === 'table:table') sheets.push(emptySheet(attributes['table:name'] ?? ''));
      else if (name === 'table:table-row') open.begin(countIn(attributes['table:number-rows-repeated']));
      else if (CELLS.has(name)) cell = cellOf(attributes);
      else if (name === 'office:annotation') note = '';
      else if (name === 'draw:object' || name === 'draw:object-ole') {
        const path = /^(?:\.\/)?([^/:]+)\/?$/.exec(attributes['xlink:href'] ?? '')?.[1];
        if (path) objects.add(name === 'draw:object' ? `${path}/` : path);
      }
      const isParagraph = PARAGRAPHS.has(name);
      isNoteText ||= isParagraph && note !== undefined;
      if (isParagraph && !cell && note === undefined) paragraph = '';
      if (!SPACES.has(name)) return;
      if (note !== undefined) note += ' ';
      else if (cell) cell.text += ' ';
      else if (paragraph !== undefined) paragraph += ' ';
    },
    text(piece) {
      if (unseen > 0) return;
      if (note !== undefined) note += isNoteText ? piece : '';
      else if (cell) cell.text += piece;
      else if (paragraph !== undefined) paragraph += piece;
    },
    close(name) {
      if (UNSEEN.has(name)) unseen--;
      else if (CELLS.has(name)) {
        if (cell) open.add(cell);
        cell = undefined;
      } else if (name === 'table:table-row') open.end();
      else if (name === 'office:annotation') {
        open.note(note ?? '');
        note = undefined;
      } else if (PARAGRAPHS.has(name)) {
        isNoteText = false;
        if (paragraph !== undefined && paragraph.trim() !== '') besideIn(sheets).push(paragraph);
        paragraph = undefined;
      }
    },
  });
  return { sheets, objects };
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
function openRow(sheets: readonly OdsSheet[]) {
  let taken = 0;
  let row: string[] = [];
  let repeated = 1;
  let gap = 0;
  return {
    begin(count: number): void {
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
      for (; gap > 0; gap--) row.push('');
      if (down > 1 && sheet)
        sheet.merged.push({ top: sheet.count + 1, bottom: sheet.count + down, left: row.length });
      for (let i = Math.min(columns, MOST_REPEATED); i > 0; i--) row.push(text);
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
