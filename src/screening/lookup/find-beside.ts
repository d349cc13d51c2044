import { type Candidate, isNamed, lessSure } from './candidate.ts';
import { isBeside } from './beside-words.ts';
import { isPlace } from '../places.ts';
import type { ProductWords } from './product-words.ts';
import type { Query } from './query.ts';

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

  const makes = ({ head }: Candidate, word: string): boolean => goods.isOf(familyOf.get(head.id), word);

  return (query) => {
    const own = query.words.filter((word) => !isBeside(word));
    const taken = query.words.filter(goods.isProduct);
    const found = findAmong(query, own);
    // "Baikal CPU": of two of that name, the one that makes what was asked for.
    const makers = taken.length === 0 ? [] : found.filter((each) => taken.every((word) => makes(each, word)));
    if (found.length > 0) return makers.length > 0 ? makers : found;
    const left = own.filter((word) => !taken.includes(word));
    const beside = findAmong(query, left).filter(
      (each) =>
        taken.every((word) => makes(each, word)) || (each.how !== 'fuzzy' && taken.every(goods.isGoods)),
    );
    if (beside.length > 0) return beside;
    // "Positive Technology Russia": of a name, all but the country; "Jin Hua DRAM Fujian": all but the goods.
    const home = query.words.filter((word, at) => at < 2 || !isPlace(word));
    const placed = query.words.filter((word) => !taken.includes(word));
    const named = taken.length === 0 ? findAmong(query, home) : findAmong(query, placed);
    return named.filter((each) => taken.every((word) => makes(each, word)));
  };
}
