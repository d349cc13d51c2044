import { detailsText } from '../lists/details.ts';
import type { Entity, Facts, KnownFamily, Product } from '../lists/types.ts';
import { openFolder } from './fold.ts';
import { type HanPair, narrowHan, packHan } from './han.ts';
import { compileSortedTrie } from './index/compile-trie.ts';
import { packSnapshot } from './index/format.ts';
import { openKeyPool } from './index/key-pool.ts';
import { packJson } from './index/open-index.ts';
import { openNamePacker } from './index/pack-names.ts';
import { HAN_FOLLOWERS } from './lookup/han-followers.ts';
import { narrowWords } from './lookup/narrow-words.ts';
import { openBookPacker } from './lookup/pack-book.ts';
import { type Naming, openNaming, type WordKnowledge } from './names.ts';
import type { NameEntry } from './types.ts';

export interface CompiledIndex {
  /** `name-index.bin`. */
  index: Uint8Array;
  /** Content hash of `index`. */
  hash: string;
  /** Oldest as-of date of the programmes. */
  asOf: string;
}

export interface Snapshot extends CompiledIndex {
  /** `entities.json`: programmes and entities, for cards. */
  entities: string;
}

/** Facts whose entities may be read one at a time. */
export interface CompilableFacts extends Omit<Facts, 'entities'> {
  entities: Iterable<Entity>;
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
  const naming = openNaming(facts, known);
  const entries = new Map(facts.entities.map((entity) => [entity, naming.of(entity)]));
  const others = naming.others();
  const names = [...[...entries.values()].flatMap((named) => [...named.values()]), ...others].map(
    ({ name }) => name,
  );
  const { foldName } = openFolder(narrowHan(traditional, names));
  const words = narrowWords(ordinary, names, facts.families, foldName);
  const named: Naming = { of: (entity) => entries.get(entity) ?? new Map(), others: () => others };
  return { ...compileEntries(facts, named, traditional, words), entities: detailsText(facts) };
}

/** All characters that have a traditional and a simplified form lie behind this. */
const MAY_BE_HAN = /[\u2e80-\uffff]/;

/**
 * Compiles the facts under the names given; `ordinaryWords` are folded and kept as they are. Nothing is held as an object
 * a name: an import brings a hundred thousand.
 */
export function compileEntries(
  { programmes, entities, families, products }: CompilableFacts,
  named: Naming,
  traditional: readonly HanPair[],
  ordinaryWords: readonly string[],
): CompiledIndex {
  const names = openNamePacker();
  const keys = openKeyPool();
  // Of more pairs than the names will turn out to need, which fold them alike.
  const { foldName } = openFolder(
    narrowHan(
      traditional,
      traditional.map(([, simplified]) => simplified),
    ),
  );
  const book = openBookPacker(families, foldName);
  const add = (entry: NameEntry, form: string): void => {
    const folded = MAY_BE_HAN.test(form) ? foldName(form) : form;
    book.add(names.size, entry, folded);
    keys.add(folded);
    names.add(entry);
  };
  for (const entity of entities) {
    const current = entity.listings.filter(({ status }) => status === 'current');
    names.addEntity(
      entity.id,
      entity.name,
      current.map(({ programme }) => programme),
    );
    for (const [form, entry] of named.of(entity)) add(entry, form);
  }
  for (const entry of named.others()) add(entry, foldName(entry.name));
  const han = narrowHan(traditional, [names.characters(), ...HAN_FOLLOWERS]);
  const sorted = keys.sorted();
  const asOf = programmes.map((each) => each.asOf).sort()[0] ?? '';
  // Each gives back what no later one needs: together they take half as much again.
  const trie = compileSortedTrie(sorted.keys);
  keys.releaseUnits();
  const table = names.pack(sorted);
  names.release();
  const packedBook = book.pack(sorted.order);
  keys.release();
  const { bytes, hash } = packSnapshot({
    trie,
    names: table,
    han: packHan(han),
    json: packJson(asOf, {
      families: families.map((family) => withoutProofs(withLines(family, products))),
      ordinaryWords: [...ordinaryWords],
      products: products.filter(({ goods }) => goods),
    }),
    ...packedBook,
  });
  return { index: bytes, hash, asOf };
}

/** Shortest product name that says something beside its maker's. */
const LINE = { latin: 3, other: 2 };

/** What only editors and tests read stays at home: the sources of brands, the sources, examples and look-alikes of numbers. */
function withoutProofs(family: KnownFamily): KnownFamily {
  return {
    ...family,
    brands: family.brands.map(({ sourceUrl, ...brand }) =>
      sourceUrl === undefined || brand.evidence !== 'memory' ? brand : { ...brand, sourceUrl },
    ),
    modelPatterns: family.modelPatterns.map(({ source: _, ...pattern }) => ({
      ...pattern,
      examples: [],
      lookAlikes: [],
    })),
  };
}

/** What an update recompiles has its lines already, of products that the index no longer tells apart. */
function withLines(family: KnownFamily, products: readonly Product[]): KnownFamily {
  const lines = products
    .filter(({ entity }) => family.members.includes(entity))
    .map(({ name }) => name)
    .filter((name) => name.length >= (/[a-z]/i.test(name) ? LINE.latin : LINE.other));
  const all = [...new Set([...(family.lines ?? []), ...lines])];
  return all.length > 0 ? { ...family, lines: all } : family;
}
