import type { NameIndex } from '../index/open-index.ts';
import { isBrandName } from '../entry-kinds.ts';
import type { EntityHead } from '../index/name-table.ts';
import { openPostings } from '../index/postings.ts';
import { loose } from '../name-forms.ts';
import { once } from '../once.ts';
import type { Brand } from '../../lists/types.ts';
import type { NameEntry } from '../types.ts';
import {
  coreWordsOf,
  isBooked,
  isHearsay,
  lettersOf,
  openBrands,
  openSpelt,
  spellingsOf,
  wordsOf,
} from './book-facts.ts';

/** One name of the index in the forms that a query is compared with. */
export interface BookName {
  entry: NameEntry;
  head: EntityHead;
  /** Folded, with its legal form. */
  folded: string;
  /** The same without separators. */
  letters: string;
  /** Words of the folded name without the legal forms before and behind it. */
  words: string[];
  /** Of a person, or of an entity whose listed name is no more than a person's. */
  isPerson: boolean;
  /** A family's brand that is its listed name too, or more than looked up: Huawei and BOE, not Mate. */
  isOwnBrand: boolean;
  /** A relabeller's brand that no source documents, or that stands on much else: its name alone proves nothing. */
  isHearsay: boolean;
  /** A brand that the facts hold to be telling, though the word is in a dictionary or another firm's ("Livox"). */
  isVouchedFor: boolean;
  /** A family's brand that is a word, a place or much else too ("Baikal"), whichever name of the list it is. */
  isWordToo: boolean;
  /**
   * Of a product that is an ordinary word or another maker's too ("Phantom"): phrases, as folded words, of which one has
   * to stand beside it. Empty: a word of its family's fields has to.
   */
  goods: readonly (readonly string[])[] | undefined;
}

/** The names of the index, each read when it is first asked for. */
export interface NameBook {
  /** All of them: some 100 ms for 16,000 that were not read before. */
  all(): readonly BookName[];
  /** Reads those of some entries, numbered up to `entries`. */
  read(from: number, to: number): void;
  entries: number;
  /** Those of these letters, with their legal form or without it. */
  spelt(letters: string): readonly BookName[];
  /** Those in whose core the word stands, of names that a part may stand for; none where any company may have the word. */
  holding(word: string): readonly BookName[];
  /** How many names a part may stand for. */
  parted: number;
  ofKey(key: number): readonly BookName[];
  headOf(entity: string): EntityHead | undefined;
  /** True where a native name of the entity begins with these letters: 浙江大华 of 浙江大华技术股份有限公司. */
  isNativeStart(entity: string, letters: string): boolean;
}

function isOwnBrand({ relation, evidence, use }: Brand): boolean {
  return relation === 'own-brand' && (evidence === 'listed' || use !== 'lookup');
}

function isVouchedFor({ use, contextual, ordinary }: Brand): boolean {
  return use !== 'lookup' && !contextual && !ordinary;
}

/** Opens the names of an index for lookup. */
export function openNameBook({ names: table, folder, tables, book }: NameIndex): NameBook {
  const { families, products } = tables();
  const brandsSpelt = openBrands(families, folder.foldName);
  const productsSpelt = openSpelt(() => products, folder.foldName);
  const [parted = 0, ...personal] = book.cells;
  const persons = new Set(personal.map(table.entityNumber));
  const heads: EntityHead[] = [];
  const headAt = (entity: number): EntityHead => (heads[entity] ??= table.entity(entity));
  /** By the number of its entry; null: for texts alone. */
  const made: (BookName | null)[] = [];

  function nameAt(at: number): BookName | null {
    const known = made[at];
    if (known !== undefined) return known;
    const filed = table.entry(at);
    return (made[at] = isBooked(filed) ? make(loose(filed), table.entityNumber(at)) : null);
  }

  function make(entry: NameEntry, entity: number): BookName {
    const folded = folder.foldName(entry.name);
    const letters = lettersOf(folded);
    const same = brandsSpelt(entry.entity, letters);
    return {
      entry,
      head: headAt(entity),
      folded,
      letters,
      words: coreWordsOf(folded),
      isPerson: persons.has(entity),
      isOwnBrand: entry.source !== 'generated' && same.some(isOwnBrand),
      isHearsay: same.some(isHearsay),
      isVouchedFor: isBrandName(entry) && same.some(isVouchedFor),
      isWordToo: same.some(({ ordinary }) => ordinary === true),
      goods: goodsBeside(entry, letters, same),
    };
  }

  function goodsBeside(entry: NameEntry, letters: string, same: readonly Brand[]): BookName['goods'] {
    if (!isBrandName(entry)) return undefined;
    if (same.some(({ ordinary, use }) => ordinary && use === 'lookup')) return [];
    const [product] = productsSpelt(entry.entity, letters);
    return product?.goods?.map((phrase) => wordsOf(folder.foldName(phrase)));
  }

  function namesAt(numbers: Iterable<number>): BookName[] {
    const names: BookName[] = [];
    for (const at of numbers) {
      const name = nameAt(at);
      if (name) names.push(name);
    }
    return names;
  }

  const all = once(() => namesAt(Array(table.entries).keys()));
  const read = (from: number, to: number): void => {
    for (let at = from; at < Math.min(to, table.entries); at++) nameAt(at);
  };
  const spelt = openPostings(book.letters);
  const holding = openPostings(book.words);
  return {
    all,
    read,
    entries: table.entries,
    spelt: (letters) => namesAt(spelt(letters)).filter(({ folded }) => spellingsOf(folded).includes(letters)),
    holding: (word) => namesAt(holding(word)).filter(({ words }) => words.includes(word)),
    parted,
    ofKey: (key) => namesAt(table.entriesOf(key)),
    headOf: (entity) => {
      const at = table.numberOf(entity);
      return at === undefined ? undefined : headAt(at);
    },
    isNativeStart: (entity, letters) =>
      namesAt(table.entriesOfEntity(entity)).some(
        (name) => name.entry.source === 'native' && name.letters.startsWith(letters),
      ),
  };
}
