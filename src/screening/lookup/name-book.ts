import { addTo } from '../add-to.ts';
import type { Brand } from '../../lists/types.ts';
import { isBrandName } from '../entry-kinds.ts';
import type { NameIndex } from '../index/open-index.ts';
import type { EntityHead } from '../index/name-table.ts';
import type { NameEntry } from '../types.ts';
import { coreOfName, withoutLegalForm } from '../legal-forms.ts';
import { loose } from '../name-forms.ts';
import type { Words } from './words.ts';

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
  /**
   * Of a product that is an ordinary word or another maker's too ("Phantom"): phrases, as folded words, of which one has
   * to stand beside it. Empty: a word of its family's fields has to.
   */
  goods: readonly (readonly string[])[] | undefined;
}

export interface NameBook {
  names: readonly BookName[];
  /** By folded form without separators, once with the legal form and once without. */
  byLetters: ReadonlyMap<string, readonly BookName[]>;
  ofKey(key: number): readonly BookName[];
  headOf(entity: string): EntityHead | undefined;
  /** True where a native name of the entity begins with these letters: 浙江大华 of 浙江大华技术股份有限公司. */
  isNativeStart(entity: string, letters: string): boolean;
}

/** A folded text without separators: "hik vision" and "hikvision" are one. */
export function lettersOf(folded: string): string {
  return folded.replaceAll(' ', '').replaceAll('|', '');
}

/** The words of a folded name. */
export function wordsOf(folded: string): string[] {
  return folded.includes('|') ? folded.split(/[ |]+/) : folded.split(' ');
}

interface FiledBrand {
  brand: Brand;
  letters: string;
}

const NONE: readonly FiledBrand[] = [];

function isHearsay({ relation, evidence, sourceUrl, contextual }: Brand): boolean {
  return relation === 'oem' && (contextual || (evidence === 'memory' && sourceUrl === undefined));
}

function isOwnBrand({ relation, evidence, use }: Brand): boolean {
  return relation === 'own-brand' && (evidence === 'listed' || use !== 'lookup');
}

function isVouchedFor({ use, contextual, ordinary }: Brand): boolean {
  return use !== 'lookup' && !contextual && !ordinary;
}

/** Reads every name of the index; some 100 ms for 12,000 names, so it waits for the first query. */
export function openNameBook(index: NameIndex, { isGeneric }: Words): NameBook {
  const { names: table, folder } = index;
  const { families, products } = index.tables();
  const goodsOf = new Map(
    products.map(({ entity, name, goods = [] }) => [
      `${entity} ${lettersOf(folder.foldName(name))}`,
      goods.map((phrase) => wordsOf(folder.foldName(phrase))),
    ]),
  );
  const goodsBeside = (entry: NameEntry, letters: string, same: readonly FiledBrand[]): BookName['goods'] => {
    if (!isBrandName(entry)) return undefined;
    if (same.some(({ brand }) => brand.ordinary && brand.use === 'lookup')) return [];
    return goodsOf.get(`${entry.entity} ${letters}`);
  };
  const heads = new Map<string, EntityHead>();
  for (let at = 0; at < table.entities; at++) {
    const head = table.entity(at);
    heads.set(head.id, head);
  }
  /** By their entity: few entities have any. */
  const brands = new Map<string, FiledBrand[]>();
  for (const brand of families.flatMap((family) => family.brands))
    addTo(brands, brand.entity, { brand, letters: lettersOf(folder.foldName(brand.name)) });
  const names: BookName[] = [];
  /** By the number of its entry; holes where an entry is for texts alone. */
  const byEntry: BookName[] = [];
  const byLetters = new Map<string, BookName[]>();
  for (let at = 0; at < table.entries; at++) {
    const filed = table.entry(at);
    // Other legal forms of a name: lookup leaves the forms aside anyway, and has no field that holds a name alone.
    if (filed.source === 'generated' && filed.class !== 'lookup') continue;
    const entry = loose(filed);
    const head = heads.get(entry.entity) ?? table.entityOf(at);
    const folded = folder.foldName(entry.name);
    const bare = withoutLegalForm(folded);
    const words = wordsOf(coreOfName(folded));
    const isPerson = entry.source === 'name' && entry.class === 'lookup' && !wordsOf(bare).some(isGeneric);
    const letters = lettersOf(folded);
    const same = brands.get(entry.entity)?.filter((each) => each.letters === letters) ?? NONE;
    const isBrand = entry.source !== 'generated' && same.some(({ brand }) => isOwnBrand(brand));
    const name: BookName = {
      entry,
      head,
      folded,
      letters,
      words,
      isPerson,
      isOwnBrand: isBrand,
      isHearsay: same.some(({ brand }) => isHearsay(brand)),
      isVouchedFor: isBrandName(entry) && same.some(({ brand }) => isVouchedFor(brand)),
      goods: goodsBeside(entry, letters, same),
    };
    names.push(name);
    byEntry[at] = name;
    addTo(byLetters, letters, name);
    if (bare !== folded) addTo(byLetters, lettersOf(bare), name);
  }
  const persons = new Set(
    names.filter((name) => name.isPerson && name.words.length > 1).map(({ head }) => head.id),
  );
  for (const name of names) name.isPerson = persons.has(name.head.id);
  const ofKey = (key: number): BookName[] => table.entriesOf(key).flatMap((at) => byEntry[at] ?? []);
  const natives = names.filter(({ entry }) => entry.source === 'native');
  return {
    names,
    byLetters,
    ofKey,
    headOf: (entity) => heads.get(entity),
    isNativeStart: (entity, letters) =>
      natives.some(({ head, letters: own }) => head.id === entity && own.startsWith(letters)),
  };
}
