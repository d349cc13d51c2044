/** The names of brands and products, as families and `products.json` have them. */
import type { Brand, Family, Product } from '../lists/types.ts';
import { foldName } from './fold.ts';
import { isMadeUp, type KnownWords } from './name-words.ts';
import type { NameClass, NameEntry } from './types.ts';

const LATIN = /^[\p{Script=Latin}\p{N}\p{P}\p{S}\s]+$/u;

/** Entries of a family's brand: its name, and that with its humps apart and its pieces together. */
export function entriesOfBrand(brand: Brand, family: Family, { isCommonWord }: KnownWords): NameEntry[] {
  const { name, entity, relation, evidence } = brand;
  const own = classOfBrand(brand);
  // "SenseTime" is nobody else's, "Sense Time" may be a clock's.
  const isAnybodys = (form: string): boolean =>
    form !== name && form.split(' ').every((word) => isCommonWord(foldName(word)));
  return [name, ...spacings(name)].map((form) => ({
    name: form,
    source: sourceOfBrand(name),
    class: own === 'distinctive' && isAnybodys(form) ? 'contextual' : own,
    entity,
    family: family.id,
    relation,
    evidence,
  }));
}

/** The entry of a product: a made-up word of its maker's own matches as a whole, any other is for lookup. */
export function entryOfProduct({ name, entity, relation, goods }: Product, known: KnownWords): NameEntry {
  const isMakers = relation === 'own-brand' && goods === undefined && isMadeUp(foldName(name), known);
  return {
    name,
    source: sourceOfBrand(name),
    class: isMakers ? 'whole' : 'lookup',
    entity,
    relation,
    evidence: 'memory',
  };
}

function sourceOfBrand(name: string): NameEntry['source'] {
  return LATIN.test(name) ? 'brand' : 'native-brand';
}

/** Three letters stand for too many things to match alone. */
const ACRONYM = 3;

/**
 * A brand for review matches with support; nearly all of them are known from memory or relabelled, and then `possible`:
 * see `ceilingOf`.
 */
function classOfBrand({ name, use, contextual }: Brand): NameClass {
  if (use === 'lookup') return 'lookup';
  const isAcronym = LATIN.test(name) && foldName(name).length <= ACRONYM;
  return contextual || isAcronym || use === 'review' ? 'contextual' : 'distinctive';
}

/** "SenseTime" as "Sense Time", "TP-Link" as "TPLink". */
function spacings(name: string): string[] {
  if (!LATIN.test(name)) return [];
  const apart = name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  const together = name.replace(/[\s-]+/g, '');
  return [apart, together].filter((form) => form !== name && foldName(form).length > 3);
}
