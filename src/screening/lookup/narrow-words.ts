import type { Facts } from '../../lists/types.ts';
import { lettersOf, wordsOf } from './book-facts.ts';

/** Shorter names are not corrected, so nothing needs to be known of words near them. */
const SHORTEST = 4;
/** Longer ones are hardly words of everyday. */
const LONGEST = 20;
/** Letters from which the beginning of a name counts. */
const FIRST_START = 3;

/** Of a brand two letters may be wrong, up to this length of either. */
const LONGEST_OF_TWO = 12;
const IS_NAME = /^\p{Lu}/u;

/**
 * Narrows everyday words and other firms' names to those that can matter to a lookup: they stand in a name of the
 * index, begin one, or differ from one by a letter, a name from a brand by two. Folded, sorted; the families' own brands
 * are never ordinary.
 */
export function narrowWords(
  words: readonly string[],
  names: readonly string[],
  families: Facts['families'],
  foldName: (name: string) => string,
): string[] {
  const brands = new Set(
    families.flatMap(({ brands: each }) =>
      each
        .filter(({ relation, use }) => relation === 'own-brand' && use !== 'lookup')
        .map(({ name }) => foldName(name)),
    ),
  );
  const folded = names.map(foldName);
  const inNames = new Set(folded.flatMap(wordsOf));
  const letters = folded.map(lettersOf);
  const near = new Set(letters.flatMap(neighbours));
  const starts = new Set(letters.flatMap(startsOf));
  const nearBrands = new Set([...brands].map(lettersOf).flatMap(neighboursOfTwo));
  const written = words.map((word) => lettersOf(foldName(word)));
  const known = new Set(written);
  const firms = written.filter((_, at) => IS_NAME.test(words[at] ?? ''));
  const nearOnes = new Set(
    firms.filter((word) => neighboursOfTwo(word).some((each) => nearBrands.has(each))),
  );
  return [...known]
    .filter((word) => !brands.has(word))
    .filter(
      (word) =>
        inNames.has(word) ||
        starts.has(word) ||
        nearOnes.has(word) ||
        neighbours(word).some((each) => near.has(each)),
    )
    .sort();
}

/** The word itself and what is left when a letter falls out: two words that share one differ by an edit or two. */
function neighbours(word: string): string[] {
  if (word.length < SHORTEST || word.length > LONGEST) return [];
  return [word, ...Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

function neighboursOfTwo(word: string): string[] {
  return word.length > LONGEST_OF_TWO ? [] : neighbours(word).flatMap(neighbours);
}

function startsOf(word: string): string[] {
  return Array.from({ length: Math.min(word.length, LONGEST) }, (_, at) => word.slice(0, at)).slice(
    FIRST_START,
  );
}
