import type { Edges } from '../index/find-names.ts';
import { findNames } from '../index/find-names.ts';
import type { NameIndex } from '../index/open-index.ts';
import { HAN_FOLLOWERS } from './han-followers.ts';
import type { BookName, NameBook } from './name-book.ts';
import type { Query } from './query.ts';

/** Most words in a window: longer names are found by the name index. */
const WIDEST = 10;

/** Names that stand in the query. */
export interface Sighting {
  names: readonly BookName[];
  /** Offsets into the letters of the query, separators not counted. */
  start: number;
  end: number;
  /** False where a run of Han or kana goes on at either side: perhaps a longer, other name. */
  whole: boolean;
}

/**
 * Finds names in a query: runs of words however they are spaced, and what the name index sees within words. Those
 * within a longer name or within one of the `collisions` (letters of other names that contain ours) are left out.
 */
export function sightNames(
  query: Query,
  index: NameIndex,
  book: NameBook,
  collisions: readonly string[],
): Sighting[] {
  const sightings = [...sightWindows(query, book), ...sightKeys(query, index, book)];
  const letters = query.words.join('');
  const others = placesOf(letters, collisions);
  const whole = sightings.filter((each) => each.whole);
  return sightings.filter((each) => {
    // 中兴路由器 is a router of 中兴, not the road 中兴路; 中兴汽车 is another's, whole.
    const follower = HAN_FOLLOWERS.find((word) => letters.startsWith(word, each.end)) ?? '';
    const longer = others.filter(({ end }) => end >= each.end + follower.length);
    return ![...whole, ...longer].some((other) => isWithin(each, other));
  });
}

interface Place {
  start: number;
  end: number;
}

function isWithin(inner: Place, outer: Place): boolean {
  return (
    outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start
  );
}

function placesOf(letters: string, phrases: readonly string[]): Place[] {
  return phrases.flatMap((phrase) => {
    const places: Place[] = [];
    if (phrase === '') return places;
    for (
      let start = letters.indexOf(phrase);
      start >= 0;
      start = letters.indexOf(phrase, start + phrase.length)
    )
      places.push({ start, end: start + phrase.length });
    return places;
  });
}

function sightWindows({ parts }: Query, book: NameBook): Sighting[] {
  const found: Sighting[] = [];
  let offset = 0;
  for (const words of parts) {
    for (let first = 0; first < words.length; first++) {
      let letters = '';
      for (const word of words.slice(first, first + WIDEST)) {
        letters += word;
        const names = book.spelt(letters);
        if (names.length > 0) found.push({ names, start: offset, end: offset + letters.length, whole: true });
      }
      offset += words[first]?.length ?? 0;
    }
  }
  return found;
}

function sightKeys({ folded, lettersBefore }: Query, { trie }: NameIndex, book: NameBook): Sighting[] {
  const found: Sighting[] = [];
  findNames(trie, folded, (key, start, end, edges) => {
    const names = book.ofKey(key);
    const places = { start: lettersBefore[start] ?? 0, end: lettersBefore[end] ?? 0 };
    if (names.length > 0) found.push({ names, ...places, whole: isWhole(edges) });
    return false;
  });
  return found;
}

function isWhole({ before, after }: Edges): boolean {
  return before !== 'inner' && after !== 'inner';
}
