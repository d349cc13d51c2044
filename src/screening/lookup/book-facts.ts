/** What lookup makes of one name entry: said once for the index that is packed and for the book that is opened. */
import type { Brand, KnownFamily } from '../../lists/types.ts';
import { isMade, isProductName } from '../entry-kinds.ts';
import { groupBy } from '../group-by.ts';
import { coreOfName, withoutLegalForm } from '../legal-forms.ts';
import { once } from '../once.ts';
import type { NameEntry } from '../types.ts';
import type { Words } from './words.ts';

/** A folded text without separators: "hik vision" and "hikvision" are one. */
export function lettersOf(folded: string): string {
  return folded.replaceAll(' ', '').replaceAll('|', '');
}

/** The words of a folded name. */
export function wordsOf(folded: string): string[] {
  return folded.includes('|') ? folded.split(/[ |]+/) : folded.split(' ');
}

/** The words of a folded name without the legal forms before and behind it. */
export function coreWordsOf(folded: string): string[] {
  return wordsOf(coreOfName(folded));
}

/** False of other legal forms of a name: lookup leaves the forms aside anyway, and has no field that holds a name alone. */
export function isBooked({ source, class: nameClass }: NameEntry): boolean {
  return source !== 'generated' || nameClass === 'lookup';
}

/** The letters by which a folded name is found: with its legal form, and without. */
export function spellingsOf(folded: string): string[] {
  const bare = withoutLegalForm(folded);
  return bare === folded ? [lettersOf(folded)] : [lettersOf(folded), lettersOf(bare)];
}

/** True of a listed name that is no more than a person's may be; `bare`: folded, without its legal form. */
export function isPersonal({ source, class: nameClass }: NameEntry, bare: string, words: Words): boolean {
  return source === 'name' && nameClass === 'lookup' && !wordsOf(bare).some(words.isGeneric);
}

/** Sold-off units never match; one whose products are documented as disputed is answered as relabelled. */
export function isSoldOff({ relation, evidence }: NameEntry): boolean {
  return relation === 'former' && evidence !== 'documented';
}

/** A relabeller's brand that no source documents, or that stands on much else. */
export function isHearsay({ relation, evidence, sourceUrl, contextual }: Brand): boolean {
  return relation === 'oem' && (contextual || (evidence === 'memory' && sourceUrl === undefined));
}

/** True of a name that a part may stand for; `brands` are those that it is, `words` those of its core. */
export function hasParts(entry: NameEntry, brands: readonly Brand[], words: readonly string[]): boolean {
  return (
    words.length > 1 &&
    !isSoldOff(entry) &&
    !brands.some(isHearsay) &&
    !isMade(entry) &&
    !isProductName(entry)
  );
}

/** Those of an entity that are spelled with these letters. */
export type Spelt<T> = (entity: string, letters: string) => readonly T[];

/** Groups names by their entity, and folds those of an entity when it is first asked for. */
export function openSpelt<T extends { entity: string; name: string }>(
  all: () => readonly T[],
  foldName: (name: string) => string,
): Spelt<T> {
  const groups = once(() => groupBy(all(), ({ entity }) => entity));
  const spelt = new Map<string, Map<string, T[]>>();
  return (entity, letters) => {
    let own = spelt.get(entity);
    if (!own) {
      const group = groups().get(entity);
      if (!group) return [];
      own = groupBy(group, ({ name }) => lettersOf(foldName(name)));
      spelt.set(entity, own);
    }
    return own.get(letters) ?? [];
  };
}

/** The brands of families, by how they are spelled. */
export function openBrands(
  families: readonly KnownFamily[],
  foldName: (name: string) => string,
): Spelt<Brand> {
  return openSpelt(() => families.flatMap(({ brands }) => brands), foldName);
}
