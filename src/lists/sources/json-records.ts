import { JSONParser } from '@streamparser/json';
import { type NumberedRecord, SourceError } from './types.ts';

/**
 * Records of the array `field` of a JSON object, numbered from 1: those of each chunk as it comes. Throws a SourceError where the text is empty, is no JSON, has no such array, or ends early.
 */
export async function* jsonRecords(
  chunks: AsyncIterable<string>,
  field: string,
): AsyncGenerator<Iterable<NumberedRecord<unknown>>> {
  const found: unknown[] = [];
  const parser = new JSONParser({ paths: [`$.${field}`, `$.${field}.*`], keepStack: false });
  let hasField = false;
  parser.onValue = ({ value, key }) => {
    // The array itself comes last, under its name; its records come under their numbers.
    if (key === field) hasField = Array.isArray(value);
    else if (typeof key === 'number') found.push(value);
  };
  let row = 0;
  let isEmpty = true;
  for await (const chunk of chunks) {
    isEmpty &&= chunk.trim() === '';
    write(parser, chunk, () => row + found.length);
    yield found.splice(0).map((record) => ({ row: ++row, record }));
  }
  if (isEmpty) throw new SourceError('empty', 'the file holds nothing');
  if (!parser.isEnded) throw new SourceError('cut-short', `the file ends behind row ${row}`);
  if (!hasField) throw new SourceError('columns', field);
}

function write(parser: JSONParser, chunk: string, row: () => number): void {
  try {
    parser.write(chunk);
  } catch (error) {
    throw new SourceError('not-a-list', `no JSON behind row ${row()}: ${String(error)}`);
  }
}
