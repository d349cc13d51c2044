import { addTo } from '../group-by.ts';
import { type Candidate, guessOf, lessSure } from './candidate.ts';
import { keysOf } from './keyboards.ts';
import type { BookName, NameBook } from './name-book.ts';
import type { Query } from './query.ts';

/** Most names are in Latin letters, which have no other keys. */
const LATIN = /^[\0-\xff]*$/;
/** Fewest keys of a name in another script, and in Latin letters: "pnt" is зте, and ищу is BOE's keys. */
const SHORTEST = { other: 6, latin: 5 };
/** Keys of letters alone: in "жене" Russian has a key of none before TYT. */
const LETTERS = /^[a-z ]+$/;

/**
 * "Did you mean": a name typed on a keyboard that was set to another script, "ргфцуш" for Huawei or "rfcgthcrbq" for
 * Касперский. `namedBy` gives those whom a text in Latin letters names.
 */
export function openKeyed(
  book: NameBook,
  namedBy: (latin: string) => Candidate[],
): (query: Query) => Candidate[] {
  const native = new Map<string, BookName[]>();
  for (const name of book.all()) {
    if (LATIN.test(name.entry.name)) continue;
    const keys = keysOf(name.entry.name);
    if (keys !== undefined && keys.length >= SHORTEST.other) addTo(native, keys, name);
  }
  return ({ text }) => {
    const latin = keysOf(text);
    if (latin !== undefined) {
      const isName = latin.length >= SHORTEST.latin && LETTERS.test(latin);
      return isName ? namedBy(latin).map((each) => lessSure(each, 'fuzzy')) : [];
    }
    const keys = text.trim().toLowerCase();
    return (native.get(keys) ?? []).map((name) => guessOf(name, name.letters.length));
  };
}
