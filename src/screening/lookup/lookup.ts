import { type NameIndex, openIndex } from '../index/open-index.ts';
import type { LookupResult } from '../types.ts';
import { type Candidate, rankCandidates } from './candidate.ts';
import { openModels } from './find-models.ts';
import { openParts } from './find-parts.ts';
import { openSimilar } from './find-similar.ts';
import { judgeSightings } from './judge-sightings.ts';
import { openNameBook } from './name-book.ts';
import { readQuery } from './query.ts';
import { sightNames } from './sight-names.ts';
import { openWords } from './words.ts';

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
  const book = openNameBook(index);
  const principals = new Set(families.map(({ entity }) => entity));
  const parts = openParts(book, words);
  const models = openModels(families, book.headOf);
  let similar: ReturnType<typeof openSimilar> | undefined;

  return (text) => {
    const query = readQuery(text, index.folder);
    if (query.words.length === 0) return [];
    const named = judgeSightings(query, sightNames(query, index, book), words);
    const sure: Candidate[] = [...named, ...models.find(query.text, named), ...parts.find(query)];
    if (sure.length > 0) return rankCandidates(sure, principals);
    similar ??= openSimilar(book, words);
    return rankCandidates(similar.find(query), principals);
  };
}
