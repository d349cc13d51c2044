import { addTo } from '../group-by.ts';
import { coreOfName, isWesternForm } from '../legal-forms.ts';
import { isBestKnown } from '../name-words.ts';
import { type Candidate, howOfPart } from './candidate.ts';
import scores from './data/scores.json' with { type: 'json' };
import { isSoldOff, lettersOf, wordsOf } from './book-facts.ts';
import type { BookName, NameBook } from './name-book.ts';
import type { Query } from './query.ts';
import type { Words } from './words.ts';

/** Letters below which a core is anybody's: GEA, of "OOO GEA". */
const SHORTEST = 4;
/** Words from which a core without a telling word may be asked for. */
const PHRASE = 3;
/** A company's own short name behind its long one: "Russian Space Systems (RKS)". */
const SHORT_NAME = / \(([A-Z][A-Za-z]*[A-Z][A-Z0-9-]*)\)$/;
/** Letters up to which a short name is anybody's: "HTL", "AERO". */
const CODE = 4;

/** Names by what people call them. */
interface Cores {
  /** The names whose core is the query, the query's own legal forms aside. */
  find(query: Query): Candidate[];
}

/**
 * Indexes the names that stand on their list with a legal form before them, as Russian ones do ("ZAO
 * Vneshtorgservis"), or with a short name behind them, and those short names. Such a core is a name only alone:
 * "Planar Systems" is not "OOO Planar".
 */
export function openCores(book: NameBook, words: Words, foldName: (name: string) => string): Cores {
  const byCore = new Map<string, { name: BookName; isNamesake: boolean }[]>();
  for (const name of book.all()) {
    const { entry } = name;
    if ((entry.source !== 'name' && entry.source !== 'alias') || isSoldOff(entry)) continue;
    const short = SHORT_NAME.exec(entry.name);
    const code = short ? foldName(short[1] ?? '') : '';
    if (code !== '' && !words.isGeneric(code))
      addTo(byCore, lettersOf(code), { name, isNamesake: code.length <= CODE || words.isOrdinary(code) });
    const own = short ? wordsOf(coreOfName(foldName(entry.name.slice(0, short.index)))) : name.words;
    const letters = own.join('');
    // What only its end was taken from is in the book already.
    if (letters.length < SHORTEST || book.spelt(letters).includes(name)) continue;
    if (own.length < PHRASE && own.every(words.isGeneric)) continue;
    const isCommon = own.every(own.length === 1 ? words.isOrdinary : words.isGeneric);
    addTo(byCore, letters, { name, isNamesake: isCommon && !isBestKnown(letters) });
  }
  return {
    find: (query) => {
      const isWestern = query.words.some(isWesternForm);
      return (byCore.get(lettersOf(coreOfName(query.words.join(' ')))) ?? []).map((core) => {
        const { head, entry, words: own, folded } = core.name;
        // "Mikron Holding AG" is not PJSC Mikron.
        const isOther = isWestern && own.length === 1 && !wordsOf(folded).some(isWesternForm);
        const isNamesake = core.isNamesake || isOther;
        return {
          head,
          via: entry.name,
          relation: 'same',
          how: isNamesake ? 'namesake' : howOfPart(entry),
          score: isNamesake ? scores.namesake : scores.alias,
        };
      });
    },
  };
}
