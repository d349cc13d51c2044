import { detailsText } from '../lists/details.ts';
import type { Facts, KnownFamily, Product } from '../lists/types.ts';
import { openFolder } from './fold.ts';
import { type HanPair, narrowHan, packHan } from './han.ts';
import { compileTrie } from './index/compile-trie.ts';
import { packSnapshot } from './index/format.ts';
import { openNames, packNames } from './index/name-table.ts';
import { packJson } from './index/open-index.ts';
import { MIN_KEY } from './index/trie-layout.ts';
import { HAN_FOLLOWERS } from './lookup/han-followers.ts';
import { narrowWords } from './lookup/narrow-words.ts';
import { packBook } from './lookup/pack-book.ts';
import { nameEntries, type WordKnowledge } from './names.ts';
import type { NameEntry } from './types.ts';

export interface Snapshot {
  /** `name-index.bin`. */
  index: Uint8Array;
  /** `entities.json`: programmes and entities, for cards. */
  entities: string;
  /** Content hash of `index`. */
  hash: string;
  /** Oldest as-of date of the programmes. */
  asOf: string;
}

/**
 * Compiles the facts; the same facts and pairs give the same bytes. `traditional`: all pairs of traditional and
 * simplified characters known, of which those that our names need are kept. `ordinary`: everyday words and names of
 * other firms, of which those near our names are kept. `known`: word frequencies and readings.
 */
export function compileSnapshot(
  facts: Facts,
  traditional: readonly HanPair[] = [],
  ordinary: readonly string[] = [],
  known?: WordKnowledge,
): Snapshot {
  const named = nameEntries(facts, known);
  const names = named.map(({ name }) => name);
  const { foldName } = openFolder(narrowHan(traditional, names));
  return compileEntries(facts, named, traditional, narrowWords(ordinary, names, facts.families, foldName));
}

/** Compiles the facts under the names given; `ordinaryWords` are folded and kept as they are. */
export function compileEntries(
  { programmes, entities, families, products }: Facts,
  named: readonly NameEntry[],
  traditional: readonly HanPair[],
  ordinaryWords: readonly string[],
): Snapshot {
  const han = narrowHan(traditional, [...named.map(({ name }) => name), ...HAN_FOLLOWERS]);
  const { foldName } = openFolder(han);
  const folded = named.map((entry) => ({ entry, folded: foldName(entry.name) }));
  const keys = [...new Set(folded.map((each) => each.folded))].filter((key) => key.length >= MIN_KEY).sort();
  const numbers = new Map(keys.map((key, at) => [key, at]));
  const heads = entities.map(({ id, name, listings }) => ({
    id,
    name,
    programmes: [
      ...new Set(listings.filter(({ status }) => status === 'current').map(({ programme }) => programme)),
    ],
  }));
  const asOf = programmes.map((each) => each.asOf).sort()[0] ?? '';
  const names = packNames(
    folded.map(({ entry, folded: key }) => ({ entry, key: numbers.get(key) ?? -1 })),
    heads,
    keys.length,
  );
  const { bytes, hash } = packSnapshot({
    trie: compileTrie(keys),
    names,
    han: packHan(han),
    json: packJson(asOf, {
      families: families.map((family) => withLines(family, products)),
      ordinaryWords: [...ordinaryWords],
      products: products.filter(({ goods }) => goods),
    }),
    ...packBook(openNames(names), families, foldName),
  });
  return { index: bytes, entities: detailsText({ programmes, entities }), hash, asOf };
}

/** Shortest product name that says something beside its maker's. */
const LINE = { latin: 3, other: 2 };

/** What an update recompiles has its lines already, of products that the index no longer tells apart. */
function withLines(family: KnownFamily, products: readonly Product[]): KnownFamily {
  const lines = products
    .filter(({ entity }) => family.members.includes(entity))
    .map(({ name }) => name)
    .filter((name) => name.length >= (/[a-z]/i.test(name) ? LINE.latin : LINE.other));
  const all = [...new Set([...(family.lines ?? []), ...lines])];
  return all.length > 0 ? { ...family, lines: all } : family;
}
