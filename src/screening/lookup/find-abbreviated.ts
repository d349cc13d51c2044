import { isMade } from '../entry-kinds.ts';
import { addTo } from '../group-by.ts';
import { type Candidate, guessOf } from './candidate.ts';
import type { BookName, NameBook } from './name-book.ts';
import type { Query } from './query.ts';
import type { Words } from './words.ts';

/** Words of a query that shortens some: of fewer too little is left to tell a name by. */
const LEAST_WORDS = 3;
const MOST_WORDS = 8;
/** Shortest word that another may be shortened to: "gen". */
const SHORTEST = 3;
/** Listed companies, families counted once, that may be meant; what fits more tells nobody. */
const RARE = 3;

/**
 * "Did you mean": names whose words begin with those that were typed, in any order: "mayrow gen trading", "nanjing aero &
 * astro university". One word has to stand whole and be nobody else's, or the name has to have no word more.
 */
export function openAbbreviated(book: NameBook, words: Words): (query: Query) => Candidate[] {
  const byStart = new Map<string, BookName[]>();
  for (const name of book.all()) {
    if (isMade(name.entry) || name.isPerson) continue;
    const starts = name.words.filter(({ length }) => length >= SHORTEST).map(startOf);
    for (const start of new Set(starts)) addTo(byStart, start, name);
  }

  function isMeant({ words: own }: BookName, asked: readonly string[]): boolean {
    const taken = new Set<number>();
    const isFound = asked.every((word) => {
      const whole = own.findIndex((each, at) => !taken.has(at) && each === word);
      const at = whole >= 0 ? whole : own.findIndex((each, at) => !taken.has(at) && isShort(word, each));
      return at >= 0 && taken.add(at);
    });
    const isCovered = own.every((word, at) => taken.has(at) || word.length < SHORTEST || word === 'and');
    return isFound && (isCovered || asked.some((word) => words.isTelling(word) && own.includes(word)));
  }

  return ({ words: typed }) => {
    const asked = typed.filter((word) => word.length >= SHORTEST && word !== 'and');
    if (asked.length < LEAST_WORDS || asked.length > MOST_WORDS) return [];
    const [rarest = []] = asked
      .map((word) => byStart.get(startOf(word)) ?? [])
      .sort((a, b) => a.length - b.length);
    const meant = rarest.filter((name) => isMeant(name, asked));
    const bearers = new Set(meant.map(({ entry }) => entry.family ?? entry.entity));
    if (bearers.size > RARE) return [];
    return meant.map((name) => guessOf(name, asked.join('').length));
  };
}

function startOf(word: string): string {
  return word.slice(0, SHORTEST);
}

function isShort(word: string, whole: string): boolean {
  return word.length >= SHORTEST && whole.length > word.length && whole.startsWith(word);
}
