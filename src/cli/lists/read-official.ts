import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { collect, peek, readCsl } from '../../lists/sources/csl/read-csl.ts';
import { parseEcfr } from '../../lists/sources/ecfr/parse.ts';
import type { OfficialList } from '../../lists/sources/types.ts';
import type { IsoDate } from '../../lists/types.ts';
import { countryCode } from './country-code.ts';

/** An official file, read, and the day on which it was saved (UTC), today where its time lies ahead of the clock. */
export interface OfficialFile {
  list: OfficialList;
  saved: IsoDate;
}

/**
 * Reads a Consolidated Screening List (CSV or JSON) or the XML of 15 CFR part 744, told apart by their first character,
 * as a stream. Throws a SourceError that names the row, or an error that names the file where it can't be read.
 */
export async function readOfficial(path: string, isKnown: (name: string) => boolean): Promise<OfficialFile> {
  const { mtimeMs } = await stat(path);
  // No FileHandle: in Node 20 one that is collected while its web stream is read takes the process down.
  const file = createReadStream(path);
  try {
    const { first, all } = await peek(decoded(file));
    const list = first === '<' ? await readPart(all, isKnown) : await readCsl(all);
    const saved = new Date(Math.min(mtimeMs, Date.now()));
    return { list, saved: saved.toISOString().slice(0, 10) };
  } finally {
    file.destroy();
  }
}

/** The lists are those of the supplements that the file holds: it may be the whole part or one of them. */
async function readPart(
  chunks: AsyncIterable<string>,
  isKnown: (name: string) => boolean,
): Promise<OfficialList> {
  const list = await collect(parseEcfr(chunks, { isKnown, countryCode }), [], true);
  return { ...list, lists: [...new Set(list.rows.map((row) => row.list))] };
}

async function* decoded(bytes: AsyncIterable<unknown>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of bytes) {
    if (piece instanceof ArrayBuffer || piece instanceof Uint8Array)
      yield decoder.decode(piece, { stream: true });
  }
  yield decoder.decode();
}
