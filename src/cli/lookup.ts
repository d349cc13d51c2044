/** `npm run lookup`: the popup's lookup from a terminal, one JSON line a query. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lookup, openLookup } from '../screening/lookup/lookup.ts';
import { readArguments, usageOf } from './arguments.mjs';
import { DIST } from './paths.ts';

/** Prints one line a query, those of the command line first; answers 0, or 2 where nothing was asked. */
export async function main(argv: readonly string[]): Promise<number> {
  const queries = readQueries(argv);
  if (queries.length === 0) {
    process.stderr.write(`${usageOf('lookup')}\n`);
    return 2;
  }
  const lookup = loadLookup();
  for (const query of queries) {
    const line = JSON.stringify({ query, results: lookup.find(query) });
    if (!process.stdout.write(`${line}\n`))
      await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
  return 0;
}

/** The compiled lists of the built extension, for lookup. Throws, naming the file, where the build is missing. */
export function loadLookup(): Lookup {
  return openLookup(new Uint8Array(readFileSync(join(DIST, 'lists/name-index.bin'))));
}

/** Queries of the command line, then those of files, one a line, byte for byte. Throws on an unknown option or file. */
export function readQueries(argv: readonly string[]): string[] {
  const { values, positionals } = readArguments('lookup', argv);
  return [...positionals, ...(values.file ?? []).flatMap(readLines)];
}

/** Lines as they are, without their ends; an empty line is no query. */
function readLines(file: string): string[] {
  return new TextDecoder('utf-8', { ignoreBOM: true })
    .decode(readFileSync(file))
    .split(/\r?\n/)
    .filter((line) => line !== '');
}
