/** A vendor master of any length, read and screened in bounded memory. */
import { createHash } from 'node:crypto';
import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { findHeads, rolesOfHead } from '../../review/columns.ts';
import { openRecords } from '../../review/readers/csv-records.ts';
import { isBinary } from '../../review/readers/decode-text.ts';
import { LIMITS } from '../../review/readers/limits.ts';
import { checked, formOf, withoutDelimiterLine } from '../../review/readers/read-csv.ts';
import { ReadError } from '../../review/readers/read-error.ts';
import { sniffFormat } from '../../review/readers/sniff-format.ts';
import { rowLine } from '../../review/readers/table-lines.ts';
import { openGuess } from '../../review/readers/text-encoding.ts';
import { isUndecodable, screenLines } from '../../review/screen-lines.ts';
import type { Line, ScreenedLine, TableHead } from '../../review/types.ts';
import type { Screener } from '../../screening/screen.ts';

const SAMPLE_BYTES = 64 * 1024;
const CHUNK_BYTES = 256 * 1024;

/** Screened lines of a batch, and how many others it holds that name nothing. */
export interface Batch {
  lines: ScreenedLine[];
  others: number;
}

export interface Stream {
  path: string;
  screener: Screener;
  /** Every line wanted, also those that name nothing. */
  all: boolean;
  /** Gets each batch in order; the next is read when it is done. */
  take: (batch: Batch) => Promise<void>;
}

function sampleOf(path: string): Uint8Array {
  const handle = openSync(path, 'r');
  const sample = new Uint8Array(SAMPLE_BYTES);
  const length = readSync(handle, sample);
  closeSync(handle);
  return sample.subarray(0, length);
}

async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }))
    if (chunk instanceof Uint8Array) yield chunk;
}

/** Label of the file's encoding. All of it is looked at, as where it is read whole: what tells may stand far behind. */
async function encodingOf(path: string): Promise<string> {
  const guess = openGuess();
  for await (const chunk of chunksOf(path)) guess.push(chunk);
  return guess.label();
}

/**
 * True for a file that can be read as rows: delimited text by its beginning, whatever its name says. False too where it
 * is empty, of a format that is not read, or can't be opened: the readers say so in words.
 */
export function isCsv(path: string): boolean {
  try {
    return sniffFormat(path, sampleOf(path)) === 'csv';
  } catch {
    return false;
  }
}

/**
 * Screens a CSV file batch by batch. Most rows of a vendor master name nobody on a list: these are looked at as they
 * stand in the file, and only counted. Answers the file's SHA-256 once it is read to its end. Rejects with a ReadError
 * for binary content, too many columns or a line without end.
 */
export async function streamCsv({ path, screener, all, take }: Stream): Promise<string> {
  const label = await encodingOf(path);
  const start = new TextDecoder(label).decode(sampleOf(path));
  if (isBinary(start)) throw new ReadError('unknown-format');
  const form = formOf(start);
  const { push, end, cellsOf } = openRecords(form);
  const hash = createHash('sha256');
  const decoder = new TextDecoder(label);
  const mayName = openSieve(screener, form.delimiter);
  let heads: TableHead[] = [];
  let record = 0;

  const screenRecords = async (records: readonly string[]): Promise<void> => {
    const lines: Line[] = [];
    let others = 0;
    for (const raw of records) {
      record++;
      const rough = roughCells(raw, form.delimiter);
      const isPlain = rough.length <= LIMITS.columns && rolesOfHead(rough) === null;
      if (!all && isPlain && !isUndecodable(raw) && !mayName(raw)) {
        if (isMoreThanBlank(raw, form.delimiter)) others++;
        continue;
      }
      const line = rowLine(checked(cellsOf(raw)), record, null);
      if (line) lines.push(line);
    }
    heads = [...heads.slice(-1), ...findHeads(lines)];
    await take({ lines: screenLines(screener, lines, heads), others });
  };
  let isFirst = true;
  for await (const chunk of chunksOf(path)) {
    hash.update(chunk);
    const text = decoder.decode(chunk, { stream: true });
    await screenRecords(push(isFirst ? withoutDelimiterLine(text) : text));
    isFirst = false;
  }
  await screenRecords([...push(decoder.decode()), ...end()]);
  return hash.digest('hex');
}

/** Cells without a look at quotation marks within: enough to see that a row is no head and not too wide. */
function roughCells(raw: string, delimiter: string): string[] {
  const cells = raw.split(delimiter);
  return cells.map((cell) => (cell.includes('"') ? cell.replaceAll('"', '') : cell).trim());
}

/** True where a record has more than delimiters, quotation marks and spaces. */
function isMoreThanBlank(raw: string, delimiter: string): boolean {
  for (const character of raw)
    if (character !== delimiter && character !== '"' && character.trim() !== '') return true;
  return false;
}

/**
 * False for records whose cells name nobody, whatever their column: what stands in a cell stands in its record, and a
 * delimiter ends a name or a number as the end of a cell does.
 */
function openSieve(screener: Screener, delimiter: string): (raw: string) => boolean {
  const { mayHold } = screener.judging();
  return (raw) => {
    // Cells are read with their spaces drawn together, and a tab is no space within a number.
    const parted = delimiter === '\t' ? raw.replaceAll('\t', '|') : raw;
    const text = /\s\s|[^\S ]/.test(parted) ? parted.replace(/\s+/g, ' ') : parted;
    return mayHold(text);
  };
}
