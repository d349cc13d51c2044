import Papa from 'papaparse';
import * as v from 'valibot';
import { type NumberedRecord, SourceError } from './types.ts';

type Newline = '\n' | '\r\n';

/** UTF-16 units; an unclosed quote would else swallow the rest of the file. */
const RECORD_LIMIT = 1_000_000;

/** Of a library's own making: its rows are not gone through again, for there are tens of thousands. */
const parsedChunk = v.object({
  data: v.custom<string[][]>(Array.isArray),
  errors: v.array(v.object({ code: v.string() })),
  meta: v.object({ cursor: v.number() }),
});

/** Where the columns of a file stand that are read, and how many it has. */
interface Header {
  places: number[];
  width: number;
}

/**
 * Cells of `columns` in each record of a CSV text with a header, numbered from 1: those of each chunk as it comes, each
 * made when it is asked for, and all of a chunk's before the next. Throws a SourceError where the text is empty, is no
 * CSV, lacks one of `columns`, or ends within a record.
 */
export async function* csvRecords(
  chunks: AsyncIterable<string>,
  columns: readonly string[],
): AsyncGenerator<Iterable<NumberedRecord<Record<string, string>>>> {
  let header: Header | undefined;
  let row = 0;
  const recordsOf = function* (rows: readonly string[][]) {
    for (const cells of rows) {
      if (!isFilled(cells)) continue;
      if (header) yield { row: ++row, record: recordOf(cells, header, columns, row) };
      else header = headerOf(cells, columns);
    }
  };
  for await (const rows of csvRows(chunks)) yield recordsOf(rows);
  if (!header) throw new SourceError('empty', 'the file holds nothing');
}

function recordOf(
  cells: readonly string[],
  { places, width }: Header,
  columns: readonly string[],
  row: number,
): Record<string, string> {
  if (cells.length !== width)
    throw new SourceError('cut-short', `row ${row} has ${cells.length} columns, not ${width}`);
  const record: Record<string, string> = {};
  columns.forEach((name, at) => (record[name] = cells[places[at] ?? -1] ?? ''));
  return record;
}

function headerOf(cells: readonly string[], columns: readonly string[]): Header {
  if (/^\s*[<{[]/.test(cells[0] ?? '')) throw new SourceError('not-a-list', 'the file is no CSV');
  const header = cells.map((name) => name.trim());
  const missing = columns.filter((name) => !header.includes(name));
  if (missing.length > 0) throw new SourceError('columns', `no column ${missing.join(', ')}`);
  return { places: columns.map((name) => header.indexOf(name)), width: header.length };
}

/** The rows of each chunk, without those that a line break cuts off. */
async function* csvRows(chunks: AsyncIterable<string>): AsyncGenerator<string[][]> {
  let rest = '';
  let isStart = true;
  let newline: Newline | undefined;
  for await (const chunk of chunks) {
    rest += isStart ? chunk.replace(/^\uFEFF/, '') : chunk;
    isStart &&= chunk === '';
    newline ??= newlineOf(rest);
    if (!newline) continue;
    const { data, meta } = parse(rest, newline, true);
    yield data;
    rest = rest.slice(meta.cursor);
    if (rest.length > RECORD_LIMIT) throw new SourceError('not-a-list', 'a record without an end');
  }
  const { data, errors } = parse(rest, newline ?? '\n', false);
  if (errors.some(({ code }) => code === 'MissingQuotes'))
    throw new SourceError('cut-short', 'the file ends within a quoted field');
  yield data;
}

/** The header holds no line break of its own, so the first one tells how lines end. */
function newlineOf(text: string): Newline | undefined {
  const at = text.indexOf('\n');
  if (at < 0) return undefined;
  return text[at - 1] === '\r' ? '\r\n' : '\n';
}

function parse(text: string, newline: Newline, leaveLastRow: boolean): v.InferOutput<typeof parsedChunk> {
  return v.parse(parsedChunk, new Papa.Parser({ delimiter: ',', newline }).parse(text, 0, leaveLastRow));
}

function isFilled(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== '');
}
