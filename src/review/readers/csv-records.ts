/**
 * Delimited text into records, as it comes. Apart from its cells, so that a long file's records can be told from each
 * other without taking each of them to pieces.
 */
import { LIMITS } from './limits.ts';
import { ReadError } from './read-error.ts';

export interface CsvForm {
  delimiter: string;
  /** `\r` for files of old Macs. */
  newline: '\n' | '\r';
}

export interface RecordSplitter {
  /** Records that end within what has come so far, without their line ends; blank ones included. */
  push(text: string): string[];
  /** What is left at the end of the file. */
  end(): string[];
  /** Cells of a record that this splitter gave. */
  cellsOf(record: string): string[];
}

/**
 * Makes a splitter. A quotation mark opens a cell only at its beginning, and closes it only before a delimiter or a line
 * end; one that is never closed, and all behind it, are taken for plain characters. Throws ReadError `line-too-long`.
 */
export function openRecords({ delimiter, newline }: CsvForm): RecordSplitter {
  let rest = '';
  let isQuoting = true;

  /** Offset of the quotation mark that closes a cell opened before `from`; -1 where none does yet. */
  function closing(text: string, from: number, isWhole: boolean): number {
    for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at)) {
      let behind = at + 1;
      if (text[behind] === '"') {
        at += 2;
        continue;
      }
      while (text[behind] === ' ') behind++;
      const next = text[behind];
      if (next === undefined) return isWhole ? at : -1;
      if (next === delimiter || next === newline || next === '\r') return at;
      at++;
    }
    return -1;
  }

  /** Offset of the line end behind the record at `from`; -1 where it has not come, -2 within an open cell. */
  function recordEnd(text: string, from: number, isWhole: boolean): number {
    // Looked for once a line, not once a mark: there are lines of a million marks.
    let end = text.indexOf(newline, from);
    for (let at = from; ;) {
      if (end >= 0 && end < at) end = text.indexOf(newline, at);
      const quote = isQuoting ? text.slice(at, end < 0 ? undefined : end).indexOf('"') + at : at - 1;
      if (quote < at) return end;
      if (quote > from && text[quote - 1] !== delimiter) {
        at = quote + 1;
        continue;
      }
      const close = closing(text, quote + 1, isWhole);
      if (close < 0) return -2;
      at = close + 1;
    }
  }

  function split(isWhole: boolean): string[] {
    const records: string[] = [];
    let from = 0;
    while (from < rest.length) {
      const end = recordEnd(rest, from, isWhole);
      if (end < 0 && !isWhole && rest.length - from <= LIMITS.lineUnits) break;
      if (end === -2) {
        isQuoting = false;
        continue;
      }
      const to = end < 0 ? rest.length : end;
      if (to - from > LIMITS.lineUnits) throw new ReadError('line-too-long');
      records.push(rest.slice(from, rest[to - 1] === '\r' && to > from ? to - 1 : to));
      from = to + 1;
    }
    rest = rest.slice(from);
    return records;
  }

  return {
    push(text) {
      rest += text;
      return split(false);
    },
    end: () => split(true),
    cellsOf(record) {
      if (!record.includes('"')) return record.split(delimiter);
      const cells: string[] = [];
      let isOpening = true;
      for (let at = 0; at <= record.length;) {
        const isOpened = isOpening && record[at] === '"';
        const close = isOpened ? closing(record, at + 1, true) : -1;
        if (isOpened && close < 0) isOpening = false;
        const end = record.indexOf(delimiter, close < 0 ? at : close);
        const to = end < 0 ? record.length : end;
        cells.push(close < 0 ? record.slice(at, to) : record.slice(at + 1, close).replaceAll('""', '"'));
        at = to + 1;
      }
      return cells;
    },
  };
}
