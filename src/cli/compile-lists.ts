/** Compiles the committed facts into the files of a package: `name-index.bin` and `entities.json`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileFacts } from './compile-facts.ts';
import { readFacts } from './read-facts.ts';

/** Writes both files into the folder named by the only argument; answers the exit code. */
export async function main([folder]: readonly string[]): Promise<number> {
  if (folder === undefined) {
    process.stderr.write('compile-lists: name the folder to write to\n');
    return 2;
  }
  const { index, entities, hash, asOf } = compileFacts(readFacts());
  await mkdir(folder, { recursive: true });
  await Promise.all([
    writeFile(join(folder, 'name-index.bin'), index),
    writeFile(join(folder, 'entities.json'), entities),
  ]);
  process.stderr.write(`lists ${hash}, oldest as of ${asOf}: index ${index.length} bytes\n`);
  return 0;
}
