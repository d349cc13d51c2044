import { coreOfName } from '../legal-forms.ts';
import { type Candidate, howOf } from './candidate.ts';
import scores from './data/scores.json' with { type: 'json' };
import { isSoldOff } from './judge-sightings.ts';
import { type BookName, lettersOf, type NameBook } from './name-book.ts';
import type { Query } from './query.ts';
import type { Words } from './words.ts';

/** Letters below which a core is anybody's: GEA, of "OOO GEA". */
const SHORTEST = 4;
/** Words from which a core without a telling word may be asked for. */
const PHRASE = 3;
/** A company's own short name behind its long one: "Russian Space Systems (RKS)". */
const SHORT_NAME = / \([A-Z][A-Z0-9-]{1,7}\)$/;

/** Names by what people call them. */
interface Cores {
  /** The names whose core is the query, the query's own legal forms aside. */
  find(query: Query): Candidate[];
}

/**
 * Indexes the names that stand on their list with a legal form before them, as Russian ones do ("ZAO
 * Vneshtorgservis"), or with a short name behind them. Such a core is a name only alone: "Planar Systems" is not
 * "OOO Planar".
 */
export function openCores(book: NameBook, words: Words, foldName: (name: string) => string): Cores {
  const byCore = new Map<string, { name: BookName; words: string[] }[]>();
  for (const name of book.names) {
    if ((name.entry.source !== 'name' && name.entry.source !== 'alias') || isSoldOff(name)) continue;
    const folded = foldName(name.entry.name.replace(SHORT_NAME, ''));
    const core = coreOfName(folded);
    const own = core.split(/[ |]+/);
    const letters = lettersOf(core);
    const isPlain = own.every(words.isGeneric);
    // What only its end was taken from is in the book already.
    if (letters.length < SHORTEST || book.byLetters.get(letters)?.includes(name)) continue;
    if (isPlain && own.length < PHRASE) continue;
    byCore.set(letters, [...(byCore.get(letters) ?? []), { name, words: own }]);
  }
  return {
    find: (query) =>
      (byCore.get(lettersOf(coreOfName(query.words.join(' ')))) ?? []).map(({ name, words: own }) => {
        const isNamesake = own.every(own.length === 1 ? words.isOrdinary : words.isGeneric);
        return {
          head: name.head,
          via: name.entry.name,
          relation: 'same',
          how: isNamesake ? 'namesake' : howOf(name.entry) === 'exact' ? 'alias' : howOf(name.entry),
          score: isNamesake ? scores.namesake : scores.alias,
        };
      }),
  };
}
