import contextWords from '../data/context-words.json' with { type: 'json' };
import otherTrades from './data/other-trades.json' with { type: 'json' };
import { foldName } from '../fold.ts';
import type { Query } from './query.ts';
import type { Sighting } from './sight-names.ts';

/** A street, or a trade that no company of the lists' shops plies: a bank, a hotel, a stock index. */
const ELSEWHERE = new Set(
  [...contextWords.addressAfter, ...contextWords.placeAfter, ...otherTrades].map(foldName),
);
const TITLES = new Set(contextWords.personBefore.map(foldName));
const SURNAMES = new Set(contextWords.surnames.map(foldName));
/** Longest syllable of pinyin, less what no given name has alone. */
const SYLLABLE = 4;

/** True where the words around a one-word name make it a street, another trade, or a person of that name. */
export function isOtherMeaning({ words }: Query, { start, end }: Sighting): boolean {
  const { own, before, behind } = splitAt(words, start, end);
  if (ELSEWHERE.has(behind[0] ?? '') || TITLES.has(before.at(-1) ?? '')) return true;
  const around = [...before, ...behind];
  if (around.length === 0) return false;
  // "Hua Wei" and "Hik Vision" are both spelt apart; syllables with a word beside them are a person's name.
  if (own.length > 1 && own.every((word) => word.length < SYLLABLE)) return true;
  return around.every((word) => SURNAMES.has(word));
}

function splitAt(words: readonly string[], start: number, end: number) {
  let offset = 0;
  const first = words.findIndex((word) => (offset += word.length) > start);
  offset = 0;
  const behind = words.findIndex((word) => (offset += word.length) > end);
  const last = behind < 0 ? words.length : behind;
  return { own: words.slice(first, last), before: words.slice(0, first), behind: words.slice(last) };
}
