import type { Edges } from '../index/find-names.ts';
import { findNames } from '../index/find-names.ts';
import type { NameIndex } from '../index/open-index.ts';
import { type BookName, lettersOf, type NameBook } from './name-book.ts';
import type { Query } from './query.ts';

/** Most words in a window: longer names are found by the name index. */
const WIDEST = 10;

/** Names that stand in the query, with the letters they cover. */
export interface Sighting {
  names: readonly BookName[];
  /** Offsets into the letters of the query, separators not counted. */
  start: number;
  end: number;
  /** False where the run of Han or kana goes on at either side: perhaps a longer, other name. */
  whole: boolean;
}

/** Finds names in a query: runs of words however they are spaced, and what the name index sees within words. */
export function sightNames(query: Query, index: NameIndex, book: NameBook): Sighting[] {
  const sightings = [...sightWindows(query, book), ...sightKeys(query, index, book)];
  return sightings.filter(
    (each) =>
      !sightings.some(
        (other) =>
          other.whole && other.start <= each.start && other.end >= each.end && size(other) > size(each),
      ),
  );
}

function size({ start, end }: Sighting): number {
  return end - start;
}

function sightWindows({ parts }: Query, book: NameBook): Sighting[] {
  const found: Sighting[] = [];
  let offset = 0;
  for (const words of parts) {
    for (let first = 0; first < words.length; first++) {
      let letters = '';
      for (const word of words.slice(first, first + WIDEST)) {
        letters += word;
        const names = book.byLetters.get(letters);
        if (names) found.push({ names, start: offset, end: offset + letters.length, whole: true });
      }
      offset += words[first]?.length ?? 0;
    }
  }
  return found;
}

function sightKeys({ folded }: Query, { trie }: NameIndex, book: NameBook): Sighting[] {
  const found: Sighting[] = [];
  const letters = (end: number): number =>
    lettersOf(String.fromCharCode(...folded.units.subarray(0, end))).length;
  findNames(trie, folded, (key, start, end, edges) => {
    const from = letters(start);
    found.push({ names: book.ofKey(key), start: from, end: letters(end), whole: isWhole(edges) });
    return false;
  });
  return found;
}

function isWhole({ before, after }: Edges): boolean {
  return before !== 'inner' && after !== 'inner';
}
