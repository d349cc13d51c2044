import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import countries from 'i18n-iso-countries';
import wellKnownFirms from './data/well-known-firms.json' with { type: 'json' };
import { frequentWords } from './frequent-words.ts';

const require = createRequire(import.meta.url);
/** Languages of the pages that we expect. */
const LANGUAGES = [
  'english', 'german', 'french', 'spanish', 'italian', 'portuguese', 'dutch', 'polish', 'swedish', 'turkish', 'russian',
]; // prettier-ignore
/** Ranks beyond this hold ever more names and misspellings. */
const MOST_FREQUENT = 6000;

/** Everyday words of several languages, English proper names, firms of the world and countries, as printed. */
export function ordinaryWords(): string[] {
  const firms = readLines('@cspell/dict-companies', 'dict/companies.txt').filter(
    (line) => !line.startsWith('#'),
  );
  // Hunspell's format: a count, then one stem a line with its flags behind a slash.
  const stems = readLines('dictionary-en', 'index.dic').slice(1).flatMap((line) => line.split('/')[0] ?? []); // prettier-ignore
  return [
    ...LANGUAGES.flatMap((language) => frequentWords(language, MOST_FREQUENT)),
    ...stems,
    ...firms,
    ...wellKnownFirms,
    ...Object.values(countries.getNames('en')),
  ];
}

function readLines(name: string, file: string): string[] {
  return readFileSync(join(dirname(require.resolve(name)), file), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
