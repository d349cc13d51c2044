import { isMade } from '../entry-kinds.ts';
import { addTo } from '../group-by.ts';
import { withoutLegalForm } from '../legal-forms.ts';
import { isBestKnown } from '../name-words.ts';
import { type Candidate, isNamed, lessSure, relationOf } from './candidate.ts';
import shortWords from './data/short-words.json' with { type: 'json' };
import { editDistance } from './edit-distance.ts';
import { differingPlaces, isLikelySlip } from './likely-slip.ts';
import type { BookName, NameBook } from './name-book.ts';
import type { Query } from './query.ts';
import { soundOf } from './sound.ts';
import type { Words } from './words.ts';

/** Shortest word that may be another of the same sound, or with two letters swapped: alone, and beside another word. */
const HEARD = { alone: 6, among: 5 };
/** Shortest word of several that may be another with one letter wrong. */
const TYPED = 8;
/** The same where a letter is left out or too many, or two are taken for each other: beside one word, and beside more. */
const CLOSE = { two: 7, more: 6 };
/** From this length on a word alone may have two letters wrong. */
const LONG = 12;
/** Shortest word of a thing that may be one or several. */
const COUNTED = 4;
/** Most words that a slip can be. */
const CHOICE = 3;
/** What people write for a longer word: "Engg". */
const SHORT_WORDS: ReadonlyMap<string, string> = new Map(Object.entries(shortWords));
/** A word of a name in Latin letters, which have keys and sounds that are known here. */
const LATIN = /^[a-z]+$/;

/** Letters from which a whole name may have one thing for several. */
const WHOLE = 12;

/** Names by what was typed for them. */
interface Corrected {
  find(query: Query): Candidate[];
  /** Those that are the query but for the number of a thing. */
  whole(query: Query): Candidate[];
}

/**
 * "Did you mean": one word is a slip of a word that names have ("Yangtse Memory", "Suparko"); a name then has to hold
 * all that was typed, as `findParts` finds it, or to be it.
 */
export function openCorrected(
  book: NameBook,
  words: Words,
  findParts: (query: Query) => Candidate[],
  findCore: (query: Query) => Candidate[],
): Corrected {
  const bySound = new Map<string, string[]>();
  const byStart = new Map<string, string[]>();
  const known = new Set(book.all().flatMap((name) => (isMade(name.entry) ? [] : name.words)));
  for (const word of known) {
    if (word.length < HEARD.among - 1 || !LATIN.test(word)) continue;
    addTo(bySound, soundOf(word), word);
    addTo(byStart, word.charAt(0), word);
  }

  /** `count`: of the query's words. */
  function meant(word: string, count: number): string[] {
    const whole = SHORT_WORDS.get(word);
    if (whole !== undefined && count > 1) return [whole];
    const isShort = word.length < (count > 1 ? HEARD.among : HEARD.alone) || !LATIN.test(word);
    if (isShort || known.has(word) || !words.isTelling(word)) return [];
    const heard = (bySound.get(soundOf(word)) ?? []).filter((each) => count > 1 || each[0] === word[0]);
    const meanings = heard.length > 0 ? heard : typedFor(word, count);
    const all = meanings.filter((each) => count > 1 || isName(each));
    return all.length > CHOICE ? [] : all;
  }

  function typedFor(word: string, count: number): string[] {
    return (byStart.get(word.charAt(0)) ?? []).filter((each) => isTypedFor(word, each, count));
  }

  /** One thing for several, beside a word that tells the company: "Zagros Airline". */
  function otherNumber(word: string): string[] {
    const other = word.endsWith('s') ? word.slice(0, -1) : `${word}s`;
    return word.length >= COUNTED && known.has(other) ? [other] : [];
  }

  /** True of a word that is nobody's but a company's. */
  function isName(word: string): boolean {
    return word.length >= HEARD.alone && (isBestKnown(word) || !words.isOrdinary(word));
  }

  function holding(query: Query): Candidate[] {
    const whole = book.spelt(query.words.join(''));
    return [
      ...whole.filter(({ isPerson }) => !isPerson).map(candidateOf),
      ...findCore(query).filter(isNamed),
      ...findParts(query),
    ];
  }

  function corrected(typed: readonly string[], query: Query): Candidate[] {
    const choices = typed.map((word, at) => [
      ...meant(word, typed.length),
      ...(typed.some((other, beside) => beside !== at && words.isTelling(other) && known.has(other))
        ? otherNumber(word)
        : []),
    ]);
    const one = choices.flatMap((instead, at) => instead.map((other) => typed.with(at, other)));
    const wrong = choices.filter(({ length }) => length > 0).length;
    const all = wrong > 1 ? [typed.map((word, at) => choices[at]?.[0] ?? word)] : [];
    return [...one, ...all].flatMap((instead) =>
      holding({ ...query, words: instead }).map((found) => lessSure(found, 'fuzzy')),
    );
  }

  /** "Autel robotic", "positive technology", "ace hub systems": a whole name, but for how many of a thing there are. */
  function wholeOf(typed: readonly string[]): Candidate[] {
    if (typed.length < 2 || typed.join('').length < WHOLE) return [];
    return typed.flatMap((word, at) =>
      numbersOf(word, typed.length).flatMap((other) =>
        book
          .spelt(typed.with(at, other).join(''))
          .filter(({ isPerson, words: own }) => !isPerson && own.includes(other))
          .map((name) => lessSure(candidateOf(name), 'fuzzy')),
      ),
    );
  }

  /** "Jin hua Fujian": two words of a query that names have as one. */
  function joined(typed: readonly string[]): Candidate[] {
    if (typed.length < 3) return [];
    return typed.slice(1).flatMap((word, at) => {
      const one = `${typed[at] ?? ''}${word}`;
      if (one.length < HEARD.alone || !known.has(one) || words.isGeneric(one)) return [];
      const instead = [...typed.slice(0, at), one, ...typed.slice(at + 2)];
      return book
        .holding(one)
        .filter(({ words: own }) => instead.every((each) => own.includes(each)))
        .map((name) => lessSure(candidateOf(name), 'fuzzy'));
    });
  }

  function find(query: Query): Candidate[] {
    const bare = withoutLegalForm(query.words.join(' ')).split(' ');
    const steps = [
      () => corrected(query.words, query),
      () => wholeOf(query.words),
      // A listed name need not have the form that was typed: "hua wei tech co".
      () => (bare.length === query.words.length ? [] : corrected(bare, query)),
      () => joined(query.words),
    ];
    for (const step of steps) {
      const found = step();
      if (found.length > 0) return found;
    }
    return [];
  }

  return { find, whole: ({ words: typed }) => wholeOf(typed) };
}

/** How several of a thing are called, and one of several: of two words the other is a firm too ("Delta Electronics"). */
function numbersOf(word: string, count: number): string[] {
  if (word.length < COUNTED || !LATIN.test(word)) return [];
  if (/[^s]s$/.test(word)) {
    if (count < 3) return [];
    return word.endsWith('ies') ? [`${word.slice(0, -3)}y`, word.slice(0, -1)] : [word.slice(0, -1)];
  }
  return word.endsWith('y') ? [`${word.slice(0, -1)}ies`, `${word}s`] : [`${word}s`];
}

function candidateOf({ entry, head }: BookName): Candidate {
  return { head, via: entry.name, relation: relationOf(entry), how: 'fuzzy', score: 1 };
}

/**
 * True where a finger or an ear may have made `typed` of `word`, which begins alike: a letter doubled, two swapped, or
 * one taken for another. `count`: of the query's words.
 */
function isTypedFor(typed: string, word: string, count: number): boolean {
  const most = count === 1 && word.length >= LONG ? 2 : 1;
  if (editDistance(typed, word, most) > most || (isPlural(typed, word) && count < 3)) return false;
  if (undoubled(typed) === undoubled(word)) return true;
  // One edit that changes two letters of as many has swapped them.
  if (typed.length === word.length && differingPlaces(typed, word).length > 1) return true;
  // A word by itself with another letter is another word.
  if (count === 1) return word.length >= LONG;
  if (typed.length >= TYPED) return true;
  if (Math.max(typed.length, word.length) < (count > 2 ? CLOSE.more : CLOSE.two)) return false;
  return isLikelySlip(typed, word);
}

function undoubled(word: string): string {
  return word.replace(/(.)\1+/g, '$1');
}

/** "Biosciences" is another word than "bioscience", not a slip of it. */
function isPlural(one: string, other: string): boolean {
  return one === `${other}s` || other === `${one}s`;
}
