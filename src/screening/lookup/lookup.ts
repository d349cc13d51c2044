import { type NameIndex, openIndex } from '../index/open-index.ts';
import type { LookupResult } from '../types.ts';
import { type Candidate, rankCandidates } from './candidate.ts';
import { openModelLookup } from './find-models.ts';
import { openParts } from './find-parts.ts';
import { openSimilar } from './find-similar.ts';
import { openStarts } from './find-starts.ts';
import { judgeSightings } from './judge-sightings.ts';
import { lettersOf, type NameBook, openNameBook } from './name-book.ts';
import { isOtherMeaning } from './other-meaning.ts';
import { type Query, readQuery } from './query.ts';
import { sightNames } from './sight-names.ts';
import { openWords, type Words } from './words.ts';

/** The lists, opened for being asked. */
export interface Lookup {
  readonly stamp: NameIndex['stamp'];
  find(query: string): LookupResult[];
}

/** Opens `name-index.bin` for lookup; what queries need is made at the first one. Throws a StaleIndexError. */
export function openLookup(file: Uint8Array): Lookup {
  const index = openIndex(file);
  let find: Lookup['find'] | undefined;
  return { stamp: index.stamp, find: (query) => (find ??= openFinder(index))(query) };
}

/** Looks a query up: at most 10 entities, best first, each once; the same query gives the same answer. */
export function lookUp(lookup: Lookup, query: string): LookupResult[] {
  return lookup.find(query);
}

function openFinder(index: NameIndex): Lookup['find'] {
  const { families, ordinaryWords } = index.tables();
  const words = openWords(ordinaryWords);
  const book = openNameBook(index, words);
  const principals = new Set(families.map(({ entity }) => entity));
  const collisions = families.flatMap((family) =>
    family.collisions.map((each) => lettersOf(index.folder.foldName(each))),
  );
  const parts = openParts(book, words);
  const findModels = openModelLookup(families, book.headOf);
  let guess: ((query: Query) => Candidate[]) | undefined;

  return (text) => {
    const query = readQuery(text, index.folder);
    if (query.words.length === 0) return [];
    const sightings = sightNames(query, index, book, collisions);
    const named = judgeSightings(query, sightings, words);
    const sure: Candidate[] = [...named, ...findModels(query.text, named), ...parts.find(query)];
    if (sure.length > 0) return rankCandidates(sure, principals);
    // Where a name of ours stands and means something else, nothing was misspelt.
    if (collisions.includes(query.words.join('')) || sightings.some((each) => isOtherMeaning(query, each)))
      return [];
    guess ??= openGuess(book, words);
    return rankCandidates(guess(query), principals);
  };
}

/** What is asked when nothing is found: a beginning, or else a slip of the keys. */
function openGuess(book: NameBook, words: Words): (query: Query) => Candidate[] {
  const findStarts = openStarts(book, words);
  const similar = openSimilar(book, words);
  return (query) => {
    const started = findStarts(query);
    return started.length > 0 ? started : similar.find(query);
  };
}
