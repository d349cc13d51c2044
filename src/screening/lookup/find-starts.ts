import { type Candidate, relationOf } from './candidate.ts';
import scores from './data/scores.json' with { type: 'json' };
import { isSoldOff, wordsOf } from './book-facts.ts';
import type { BookName, NameBook } from './name-book.ts';
import type { Query } from './query.ts';
import type { Words } from './words.ts';

/** Letters typed before a family's brand or name is offered, before any other name's whole word is, or another name. */
const TYPED = { brand: 3, han: 2, kana: 4, word: 5, name: 6 };
const HAN = /^\p{Script=Han}/u;
const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Share of a Chinese name that has to be there: companies' full names begin with their town. */
const HAN_SHARE = 0.4;

/** "Did you mean": names that begin with what is typed so far. */
type StartLookup = (query: Query) => Candidate[];

/**
 * Takes the names by their letters, and once more without the place and trade that they begin with ("Beijing Zhipu
 * …"); those of sold-off units and short codes are not offered. Comparing them all with what is typed takes less than
 * a millisecond; sorting them would take thirty before the first answer.
 */
export function openStarts(book: NameBook, words: Words): StartLookup {
  const starts = book
    .all()
    .filter((name) => !isSoldOff(name.entry) && !name.isHearsay && name.entry.class !== 'lookup')
    .flatMap((name) => startsOf(name, words));

  return ({ words: asked }) => {
    const typed = asked.join('');
    const isHan = HAN.test(typed);
    const least = isHan ? TYPED.han : KANA.test(typed) ? TYPED.kana : TYPED.brand;
    if (typed.length < least || words.isOrdinary(typed) || asked.every((word) => words.isGeneric(word)))
      return [];
    const found: Candidate[] = [];
    for (const { letters, name, first } of starts) {
      if (!letters.startsWith(typed) || (isHan && typed.length < HAN_SHARE * letters.length)) continue;
      const isWord = typed === first && typed.length >= TYPED.word;
      if (typed.length >= TYPED.name || isWord || isKnown(name))
        found.push(toCandidate(name, typed, letters));
    }
    return found;
  };
}

interface Start {
  letters: string;
  name: BookName;
  /** The first word that is no place or trade. */
  first: string;
}

function startsOf(name: BookName, { isGeneric }: Words): Start[] {
  const own = wordsOf(name.folded);
  const at = own.findIndex((word) => !isGeneric(word));
  const first = own[at] ?? '';
  const whole = { letters: name.letters, name, first };
  return at <= 0 ? [whole] : [whole, { letters: own.slice(at).join(''), name, first }];
}

/** A family's own name: what people look for. */
function isKnown({ entry }: BookName): boolean {
  return entry.family !== undefined && (entry.relation === 'own-brand' || entry.class === 'distinctive');
}

function toCandidate({ entry, head, isOwnBrand }: BookName, typed: string, letters: string): Candidate {
  const relation = relationOf(entry);
  const own = isOwnBrand ? 1 : scores.relabelled;
  const score = scores.fuzzy * own * (0.5 + typed.length / letters.length / 2);
  return { head, via: entry.name, relation, how: 'fuzzy', score };
}
