/** A sheet of a workbook as lines, whichever format it was read from. */
import { groupBy } from '../../screening/group-by.ts';
import type { Line } from '../types.ts';
import type { Merged } from './merged-cells.ts';
import { rowLine } from './table-lines.ts';
import { unreadLine } from './unread-line.ts';

/** Rows are numbered as the spreadsheet numbers them, from 1. */
export interface SheetText {
  /** '' where what was read has no sheets. */
  name: string;
  rows: readonly (readonly string[])[];
  /** Number of each row. */
  numbers: readonly number[];
  /** Rows with a formula or a text that is not in the file. */
  unread: ReadonlySet<number>;
  notes: readonly CellNote[];
  /** Texts that belong to no cell: of shapes, page headers and footers. */
  beside: readonly string[];
}

/** A sheet while it is read. */
export interface OpenSheet extends SheetText {
  rows: string[][];
  numbers: number[];
  unread: Set<number>;
  notes: CellNote[];
  beside: string[];
  merged: Merged[];
}

/** What somebody noted at a cell. */
export interface CellNote {
  row: number;
  /** From 0. */
  column: number;
  text: string;
}

/** A note further out keeps its text and loses its column: claims of a file never grow to millions of cells. */
const FURTHEST = 100;

/**
 * Lines of a sheet: each row, behind it a line marked `undecodable` where part of it is not in the file, and its notes,
 * under the column of their cell; behind all rows what stands beside them. Notes and what stands beside are numbered on
 * from the last row: decisions know a line by its number.
 */
export function sheetLines({ name, rows, numbers, unread, notes, beside }: SheetText): Line[] {
  const sheet = name || null;
  const rowOf = new Map(numbers.map((number, i) => [number, rows[i] ?? []]));
  const notesOf = groupBy(notes, ({ row }) => row);
  const all = [...new Set([...rowOf.keys(), ...unread, ...notesOf.keys()])].sort((a, b) => a - b);
  let last = all.at(-1) ?? 0;
  const lines: Line[] = [];
  const add = (text: string, column = 0): void => {
    const line = rowLine([...Array<string>(column).fill(''), text], last + 1, sheet);
    if (line) lines.push({ ...line, line: ++last });
  };
  for (const number of all) {
    const line = rowLine(rowOf.get(number) ?? [], number, sheet);
    if (line) lines.push(line);
    if (unread.has(number)) lines.push(unreadLine('undecodable', number, { sheet }));
    for (const { column, text } of notesOf.get(number) ?? []) add(text, column > FURTHEST ? 0 : column);
  }
  for (const text of beside) add(text);
  return lines;
}
