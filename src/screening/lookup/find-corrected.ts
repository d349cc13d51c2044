import { addTo } from '../add-to.ts';
import { type Candidate, relationOf } from './candidate.ts';
import scores from './data/scores.json' with { type: 'json' };
import { editDistance } from './edit-distance.ts';
import type { BookName, NameBook } from './name-book.ts';
import type { Query } from './query.ts';
import { soundOf } from './sound.ts';
import type { Words } from './words.ts';

/** Shortest word that may be another of the same sound. */
const HEARD = 6;
/** Shortest word that may be another with one letter wrong. */
const TYPED = 8;
/** Most words that a slip can be. */
const CHOICE = 3;
/** A word of a name in Latin letters, which have keys and sounds that are known here. */
const LATIN = /^[a-z]+$/;

/**
 * "Did you mean": one word of several is a slip of a word that names have ("Yangtse Memory"); a name then has to hold them
 * all, as `findParts` finds them, or to be them.
 */
export function openCorrected(
  { names, byLetters }: NameBook,
  words: Words,
  findParts: (query: Query) => Candidate[],
): (query: Query) => Candidate[] {
  const bySound = new Map<string, string[]>();
  const byStart = new Map<string, string[]>();
  const known = new Set(names.flatMap((name) => (name.entry.source === 'generated' ? [] : name.words)));
  for (const word of known) {
    if (!isHeard(word)) continue;
    addTo(bySound, soundOf(word), word);
    addTo(byStart, word.charAt(0), word);
  }

  function meant(word: string): string[] {
    if (!isHeard(word) || known.has(word) || words.isOrdinary(word) || words.isGeneric(word)) return [];
    const heard = bySound.get(soundOf(word)) ?? [];
    if (heard.length > 0 || word.length < TYPED) return heard;
    return (byStart.get(word.charAt(0)) ?? []).filter(
      (each) => !isPlural(word, each) && editDistance(word, each, 1) === 1,
    );
  }

  function holding(query: Query): Candidate[] {
    const whole = byLetters.get(query.words.join('')) ?? [];
    return [...whole.map(candidateOf), ...findParts(query)];
  }

  return (query) => {
    if (query.words.length < 2) return [];
    return query.words.flatMap((word, at) => {
      const instead = meant(word);
      if (instead.length > CHOICE) return [];
      return instead.flatMap((other) =>
        holding({ ...query, words: query.words.with(at, other) }).map((found): Candidate => ({
          ...found,
          how: 'fuzzy',
          score: found.score * scores.fuzzy,
        })),
      );
    });
  };
}

function candidateOf({ entry, head }: BookName): Candidate {
  return { head, via: entry.name, relation: relationOf(entry), how: 'fuzzy', score: 1 };
}

/** True of a word whose sound tells it from others. */
function isHeard(word: string): boolean {
  return word.length >= HEARD && LATIN.test(word);
}

/** "Biosciences" is another word than "bioscience", not a slip of it. */
function isPlural(one: string, other: string): boolean {
  return one === `${other}s` || other === `${one}s`;
}
