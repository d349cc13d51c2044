import { type Candidate, isNamed, lessSure } from './candidate.ts';
import besideWords from './data/beside-words.json' with { type: 'json' };
import type { ProductWords } from './product-words.ts';
import type { Query } from './query.ts';

const BESIDE: ReadonlySet<string> = new Set(Object.values(besideWords).flat());

/**
 * "TsAGI wind tunnel": finds a name beside its town or its goods, which may be another's of that name. Beside goods that
 * its family does not make nothing is taken for a slip. `familyOf`: families by their members; `find` looks other words up.
 */
export function openBeside(
  goods: ProductWords,
  familyOf: ReadonlyMap<string, string>,
  find: (words: readonly string[]) => Candidate[],
): (query: Query) => Candidate[] {
  function findAmong({ words }: Query, left: readonly string[]): Candidate[] {
    if (left.length === 0 || left.length === words.length) return [];
    return find(left)
      .filter(isNamed)
      .map((each) => (each.how === 'fuzzy' ? each : lessSure(each, 'namesake')));
  }

  return (query) => {
    const own = query.words.filter((word) => !isBeside(word));
    const found = findAmong(query, own);
    if (found.length > 0) return found;
    const taken = query.words.filter(goods.isProduct);
    const left = own.filter((word) => !taken.includes(word));
    return findAmong(query, left).filter(
      ({ how, head }) =>
        taken.every((word) => goods.isOf(familyOf.get(head.id), word)) ||
        (how !== 'fuzzy' && taken.every(goods.isGoods)),
    );
  };
}

/** True of what people put beside a name: its town, what it builds, the figures of a quote. */
function isBeside(word: string): boolean {
  return BESIDE.has(word) || /\d/.test(word);
}
