import contextWords from '../data/context-words.json' with { type: 'json' };
import firmTrades from '../data/firm-trades.json' with { type: 'json' };
import otherTrades from './data/other-trades.json' with { type: 'json' };
import { isProductName } from '../entry-kinds.ts';
import { foldName } from '../fold.ts';
import { once } from '../once.ts';
import { isTown } from '../places.ts';
import { goesOnAsOtherSchool } from '../institutions.ts';
import type { Query } from './query.ts';
import type { BookName } from './name-book.ts';
import type { Sighting } from './sight-names.ts';

/** What no goods of ours are called by: "plumbing", but not the steel of a bracket. */
const FIRMS: ReadonlySet<string> = new Set(firmTrades);
const TRADES: ReadonlySet<string> = new Set([...otherTrades, ...firmTrades]);
/** A street, a trade that none of our companies plies (a bank, a stock index), or letters behind a person's name. */
const elsewhere = once(
  () => new Set([...contextWords.addressAfter, ...contextWords.placeAfter, ...TRADES].map(foldName)),
);
const titles = once(() => new Set(contextWords.personBefore.map(foldName)));
const surnames = once(() => new Set(contextWords.surnames.map(foldName)));
/** Houses that in many languages stand before their name: "Hotel Autel". */
const HOUSE =
  /^(?:auberge|gasthaus|gasthof|hostal|hostel|hotel|osteria|pension|pizzeria|restaurant|ristorante|trattoria)$/;
/** Longest syllable of pinyin, less what no given name has alone. */
const SYLLABLE = 4;
/** Longest name of two syllables that, spelt apart, is anybody's: "Yi Tu", but "Hua Wei" may be the company. */
const TWO_SHORT_SYLLABLES = 4;

/**
 * True where the words around a one-word name make it a street, another trade, or a person of that name. `isMade`: true of
 * goods of the family's, whatever else they are the trade of.
 */
export function isOtherMeaning(query: Query, sighting: Sighting, isMade: (word: string) => boolean): boolean {
  const { own, before, around } = splitAt(query.words, sighting.start, sighting.end);
  const last = before.at(-1) ?? '';
  if (isTradeBehind(query, sighting, isMade) || titles().has(last) || HOUSE.test(last)) return true;
  if (around.length === 0) return false;
  // "Hua Wei" and "Hik Vision" are both spelt apart; syllables with a word beside them that names none of its goods are a
  // person's name.
  if (own.length > 1 && own.every((word) => word.length < SYLLABLE)) return !around.every(isMade);
  return around.every((word) => surnames().has(word));
}

/** True where a street or a trade that none of ours plies stands right behind the name: "Prime Tech Plumbing". */
export function isTradeBehind(
  { words }: Query,
  { start, end }: Sighting,
  isMade: (word: string) => boolean,
): boolean {
  const [next = '', town = ''] = splitAt(words, start, end).behind;
  // "St Petersburg" is no street, and cars are what BYD makes.
  return elsewhere().has(next) && !isTown(`${next} ${town}`) && !isMade(next);
}

/** True where what stands right behind the name is a firm's trade and nothing else: "Hikvision Builders". */
export function isFirmBehind({ words }: Query, { start, end }: Sighting): boolean {
  return FIRMS.has(splitAt(words, start, end).behind[0] ?? '');
}

/** True where a university's name goes on, and not with its place: "Tianjin University of Technology" is another. */
export function isSchoolBehind({ words }: Query, { start, end }: Sighting): boolean {
  const { own, behind } = splitAt(words, start, end);
  return goesOnAsOtherSchool(own.join(' '), ` ${behind.join(' ')}`);
}

/**
 * "Zhong Xing" and "Yi Tu" are people and places; "zhongxing" may be a company, and so may "fei teng" beside a CPU. `isMade`:
 * as above.
 */
export function isSpeltApart(
  { words }: Query,
  { start, end }: Sighting,
  { entry, words: own }: BookName,
  isMade: (word: string) => boolean,
): boolean {
  const isApart = words.length > 1 && !words.some((word) => word.length >= end - start);
  if (!isApart || entry.class === 'distinctive') return false;
  if (entry.source === 'generated') {
    const { around } = splitAt(words, start, end);
    return syllables(own.join('')) <= 2 && (around.length === 0 || !around.every(isMade));
  }
  // "Su-57" is two words itself.
  if (own.length > 1) return false;
  return end - start <= TWO_SHORT_SYLLABLES;
}

/** A product is asked for as it is written, figures aside: an "app gallery" is no AppGallery, "presidents" no President-S. */
export function isSpeltOtherwise(
  { words }: Query,
  { start, end }: Sighting,
  { entry, words: own }: BookName,
): boolean {
  if (!isProductName(entry) || /\d/.test(entry.name)) return false;
  return splitAt(words, start, end).own.join(' ') !== own.join(' ');
}

/** Syllables of pinyin: runs of vowels. */
function syllables(pinyin: string): number {
  return pinyin.match(/[aeiouv]+/g)?.length ?? 0;
}

/** True where the query names a trade that none of ours plies: "Megavision Foods" misspells nothing of ours. */
export function isOfOtherTrade({ words }: Query): boolean {
  return words.some((word) => TRADES.has(word));
}

function splitAt(words: readonly string[], start: number, end: number) {
  let offset = 0;
  const first = words.findIndex((word) => (offset += word.length) > start);
  offset = 0;
  const behind = words.findIndex((word) => (offset += word.length) > end);
  const last = behind < 0 ? words.length : behind;
  const before = words.slice(0, first);
  const rest = words.slice(last);
  return { own: words.slice(first, last), before, behind: rest, around: [...before, ...rest] };
}
