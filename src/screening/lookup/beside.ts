import besideWords from './data/beside-words.json' with { type: 'json' };
import type { ProductWords } from './product-words.ts';

const BESIDE: ReadonlySet<string> = new Set(Object.values(besideWords).flat());

/** The words of a query without those that people put beside a name: its town, what it builds, the figures of a quote. */
export function withoutBeside(asked: readonly string[]): string[] {
  return asked.filter((word) => !BESIDE.has(word) && !/\d/.test(word));
}

/** The same without words that name goods of any field. */
export function withoutGoods(asked: readonly string[], goods: ProductWords): string[] {
  return withoutBeside(asked).filter((word) => !goods.isProduct(word));
}
