import Papa from 'papaparse';
import type { Line } from '../types.ts';
import { LIMITS } from './limits.ts';
import { ReadError } from './read-error.ts';
import { rowLine } from './table-lines.ts';

/**
 * Lines of delimited text (comma, semicolon, tab, pipe, found out by the library). `line` is the record's number
 * from 1, the header included; a quoted line break does not count. `rows` bounds how many records are taken:
 * Infinity for the command line. Throws ReadError `too-many-rows`, `too-many-columns`.
 */
export function readCsv(text: string, rows: number = LIMITS.rows): Line[] {
  const lines: Line[] = [];
  let record = 0;
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step: ({ data }) => {
      record++;
      if (data.length > LIMITS.columns) throw new ReadError('too-many-columns');
      const line = rowLine(data, record, null);
      if (!line) return;
      if (lines.length >= rows) throw new ReadError('too-many-rows');
      lines.push(line);
    },
  });
  return lines;
}

/** Delimiter of a text by the library's guess over the first lines, blank ones left out: they would mislead it. */
export function delimiterOf(text: string): string {
  const sample = Papa.parse(text, {
    delimitersToGuess: [',', ';', '\t', '|'],
    preview: 20,
    skipEmptyLines: 'greedy',
  });
  return sample.meta.delimiter;
}
