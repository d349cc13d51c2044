import { type OfficialList, type OfficialRow, SourceError } from '../types.ts';
import { CSL_LISTS } from './official-row.ts';
import { parseCslCsv } from './parse-csv.ts';
import { parseCslJson } from './parse-json.ts';

/** Reads the Consolidated Screening List, CSV or JSON, as its chunks come; throws a SourceError where it is neither. */
export async function readCsl(chunks: AsyncIterable<string>): Promise<OfficialList> {
  return collect(oneByOne(cslRows(chunks)), CSL_LISTS, false);
}

async function* oneByOne<T>(many: AsyncIterable<Iterable<T>>): AsyncGenerator<T> {
  for await (const each of many) yield* each;
}

/** Its rows chunk by chunk, null for one of a list that is none of ours; throws as `readCsl` does. */
export async function* cslRows(chunks: AsyncIterable<string>): AsyncGenerator<Iterable<OfficialRow | null>> {
  const { first, all } = await peek(chunks);
  if (first === '<') throw new SourceError('not-a-list', 'the file is neither CSV nor JSON');
  yield* first === '{' || first === '[' ? parseCslJson(all) : parseCslCsv(all);
}

/** Takes all rows; null counts as a row of a list that is none of ours. */
export async function collect(
  rows: AsyncIterable<OfficialRow | null>,
  lists: OfficialList['lists'],
  isRule: boolean,
): Promise<OfficialList> {
  const list: OfficialList = { rows: [], lists, others: 0, isRule };
  for await (const row of rows) {
    if (row) list.rows.push(row);
    else list.others += 1;
  }
  return list;
}

/** The first character that is no space, '' for none, and the chunks from the start. */
export async function peek(
  chunks: AsyncIterable<string>,
): Promise<{ first: string; all: AsyncIterable<string> }> {
  const read = chunks[Symbol.asyncIterator]();
  let head = '';
  while (head.trim() === '') {
    const next = await read.next();
    if (next.done) break;
    head += next.value;
  }
  return {
    first: head.replace(/^\uFEFF/, '').trim().charAt(0), // prettier-ignore
    all: rejoined(head, read),
  };
}

async function* rejoined(head: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
