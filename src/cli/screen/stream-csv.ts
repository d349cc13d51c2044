/** A vendor master of any length, read and screened in bounded memory. */
import { createHash } from 'node:crypto';
import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { pipeline, Transform } from 'node:stream';
import Papa from 'papaparse';
import { findHeads } from '../../review/columns.ts';
import { encodingOf } from '../../review/readers/decode-text.ts';
import { LIMITS } from '../../review/readers/limits.ts';
import { delimiterOf } from '../../review/readers/read-csv.ts';
import { ReadError } from '../../review/readers/read-error.ts';
import { rowLine } from '../../review/readers/table-lines.ts';
import { screenLines } from '../../review/screen-lines.ts';
import type { Line, ScreenedLine, TableHead } from '../../review/types.ts';
import type { Screener } from '../../screening/screen.ts';

const SAMPLE_BYTES = 64 * 1024;
const BATCH = 5_000;

function sampleOf(path: string): Uint8Array {
  const handle = openSync(path, 'r');
  const sample = new Uint8Array(SAMPLE_BYTES);
  const length = readSync(handle, sample);
  closeSync(handle);
  // A character cut at the end would make valid UTF-8 look like something else.
  const cut = sample.subarray(0, length).lastIndexOf(10);
  return sample.subarray(0, length === SAMPLE_BYTES && cut > 0 ? cut + 1 : length);
}

/** Decodes bytes as they come and hashes them on the way. */
function decoding(label: string, hash: ReturnType<typeof createHash>): Transform {
  const decoder = new TextDecoder(label);
  return new Transform({
    decodeStrings: false,
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, Buffer.from(decoder.decode(chunk, { stream: true })));
    },
    flush(done) {
      done(null, Buffer.from(decoder.decode()));
    },
  });
}

/**
 * Screens a CSV file batch by batch; `take` gets each batch in order. Answers the file's SHA-256 once it is read
 * to its end. Rejects with a ReadError for an empty file or too many columns.
 */
export async function streamCsv(
  path: string,
  screener: Screener,
  take: (lines: ScreenedLine[]) => void,
): Promise<string> {
  const sample = sampleOf(path);
  if (sample.length === 0) throw new ReadError('empty');
  const label = encodingOf(sample);
  const hash = createHash('sha256');
  const rows = Papa.parse(Papa.NODE_STREAM_INPUT, {
    delimiter: delimiterOf(new TextDecoder(label).decode(sample)),
  });
  pipeline(createReadStream(path), decoding(label, hash), rows, () => undefined);

  const heads: TableHead[] = [];
  let batch: Line[] = [];
  let record = 0;
  const screenBatch = (): void => {
    heads.push(...findHeads(batch));
    take(screenLines(screener, batch, heads));
    batch = [];
  };
  for await (const cells of rows as AsyncIterable<string[]>) {
    if (cells.length > LIMITS.columns) throw new ReadError('too-many-columns');
    const line = rowLine(cells, ++record, null);
    if (line) batch.push(line);
    if (batch.length >= BATCH) screenBatch();
  }
  if (batch.length > 0) screenBatch();
  return hash.digest('hex');
}
