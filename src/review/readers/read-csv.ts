import Papa from 'papaparse';
import type { Line } from '../types.ts';
import { openRecords } from './csv-records.ts';
import type { CsvForm } from './csv-records.ts';
import { LIMITS } from './limits.ts';
import { ReadError } from './read-error.ts';
import { rowLine } from './table-lines.ts';

/** Units of text by which delimiter and line end are told. */
const SAMPLE_UNITS = 64 * 1024;
/** Spreadsheets may say their delimiter in a line of its own, which is no record. */
const SAYS_DELIMITER = /^sep=(.)\r?\n/;

/**
 * Lines of delimited text (comma, semicolon, tab, pipe, found out by the library). `line` is the record's number
 * from 1, the header included; a quoted line break does not count. Throws ReadError `too-many-rows`,
 * `too-many-columns`, `line-too-long`.
 */
export function readCsv(text: string): Line[] {
  const { push, end, cellsOf } = openRecords(formOf(text));
  const lines: Line[] = [];
  let number = 0;
  for (const records of [push(withoutDelimiterLine(text)), end()])
    for (const record of records) {
      const line = rowLine(checked(cellsOf(record)), ++number, null);
      if (!line) continue;
      if (lines.length >= LIMITS.rows) throw new ReadError('too-many-rows');
      lines.push(line);
    }
  return lines;
}

/** The cells, where they are not too many. */
export function checked(cells: string[]): string[] {
  if (cells.length > LIMITS.columns) throw new ReadError('too-many-columns');
  return cells;
}

/** A text less the line that says its delimiter. */
export function withoutDelimiterLine(text: string): string {
  return text.replace(SAYS_DELIMITER, '');
}

/** Delimiter by the library's guess over the first lines, blank ones left out: they would mislead it; and line end. */
export function formOf(text: string): CsvForm {
  const start = text.slice(0, SAMPLE_UNITS);
  const newline = start.includes('\r') && !start.includes('\n') ? '\r' : '\n';
  const said = SAYS_DELIMITER.exec(start)?.[1];
  const sample = Papa.parse(start, {
    delimitersToGuess: [',', ';', '\t', '|'],
    preview: 20,
    skipEmptyLines: 'greedy',
  });
  return { delimiter: said ?? sample.meta.delimiter, newline };
}
