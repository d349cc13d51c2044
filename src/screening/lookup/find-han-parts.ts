import { groupBy } from '../group-by.ts';
import { withoutLegalForm } from '../legal-forms.ts';
import { once } from '../once.ts';
import { type Candidate, guessOf } from './candidate.ts';
import hanTrades from './data/han-trades.json' with { type: 'json' };
import type { BookName, NameBook } from './name-book.ts';
import type { Query } from './query.ts';

/** Characters of a query that shortens a Chinese name: of fewer half of China's names are made. */
const SHORTEST = 4;
const LONGEST = 12;
/** Most characters before the part: a town, a province, a group ("中电科"). */
const MOST_BEFORE = 3;
/** Listed companies, families counted once, that may be meant; what fits more is a trade. */
const RARE = 2;
/** Nothing but words that any company bears: 电子信息. */
const TRADES = new RegExp(`^(?:${hanTrades.join('|')})+$`, 'u');
const HAN_ONLY = /^\p{Script=Han}+$/u;

/**
 * "Did you mean": Chinese names of which the query is a part (晋华集成电路 of 福建省晋华集成电路有限公司), and failing that
 * those that it shortens as speakers do, by leaving characters out (中天海缆, 国防科大).
 */
export function openHanParts(book: NameBook): (query: Query) => Candidate[] {
  const names = once(() => [
    ...groupBy(
      book.all().filter(({ letters, entry }) => entry.source.startsWith('native') && HAN_ONLY.test(letters)),
      ({ letters }) => letters,
    ).entries(),
  ]);
  const fitting = (fits: (letters: string) => boolean): BookName[] => {
    const found = names().flatMap(([letters, own]) => (fits(letters) ? own : []));
    return new Set(found.map(({ entry }) => entry.family ?? entry.entity)).size > RARE ? [] : found;
  };
  return ({ words }) => {
    const asked = withoutLegalForm(words.join(''));
    if (!HAN_ONLY.test(asked) || asked.length < SHORTEST || asked.length > LONGEST || TRADES.test(asked))
      return [];
    const parts = fitting((letters) => isPlaced(letters.indexOf(asked)));
    const found = parts.length > 0 ? parts : fitting((letters) => isShortened(letters, asked));
    return found.map((name) => guessOf(name, asked.length));
  };
}

/** True where all characters stand in the name in their order, the first two side by side, and few between them. */
function isShortened(name: string, asked: string): boolean {
  const start = name.indexOf(asked.slice(0, 2));
  if (!isPlaced(start)) return false;
  let at = start + 1;
  for (const character of asked.slice(2)) {
    at = name.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return at - start < 2 * asked.length;
}

function isPlaced(start: number): boolean {
  return start >= 0 && start <= MOST_BEFORE;
}
