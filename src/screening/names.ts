import { isImportOnly } from '../lists/import-only.ts';
import { hasLegalForm } from '../lists/kind-of.ts';
import type { Brand, Entity, Facts, KnownFamily } from '../lists/types.ts';
import { entriesOfBrand, entryOfProduct } from './brand-names.ts';
import { foldName } from './fold.ts';
import { groupBy } from './group-by.ts';
import { hasLeadingForm, isLongName, startsWithLegalForm, withoutLegalForm } from './legal-forms.ts';
import {
  loose,
  otherForms,
  sameWords,
  shortForms,
  spelledOtherwise,
  weaker,
  withoutLeadingForm,
} from './name-forms.ts';
import { classOfName, isEveryday, isMadeUp, type KnownWords } from './name-words.ts';
import { numberedForms } from './numbered-institutes.ts';
import { isPlace } from './places.ts';
import { NAME_CLASSES, type NameClass, type NameEntry } from './types.ts';

/** What the build knows of words: libraries that a package does not carry. */
export interface WordKnowledge extends KnownWords {
  /** Pinyin of a Chinese name without tones, words apart; '' where there is none. */
  pinyin(name: string): string;
}

const NOTHING_KNOWN: WordKnowledge = {
  isCommonWord: () => false,
  // One that nobody has looked at may be anybody's.
  isOrdinaryWord: () => true,
  isDictionaryWord: () => false,
  pinyin: () => '',
};
const HAN = /\p{Script=Han}/u;
/** Shortest pinyin that is worth looking up: a syllable or two name half of China. */
const MIN_PINYIN = 6;

/** Names of the facts, their variants, and generated forms, entity by entity: nobody need hold them all. */
export interface Naming {
  /**
   * Names of one entity by their folded forms, brands and products that bear one of them included. Each entity once; an
   * address has none.
   */
  of(entity: Entity): Map<string, NameEntry>;
  /** Brands and products under names of their own; after the last entity. */
  others(): NameEntry[];
}

/** All names that go into the index. */
export function nameEntries(facts: Facts, known?: WordKnowledge): NameEntry[] {
  const naming = openNaming(facts, known);
  return [...facts.entities.flatMap((entity) => [...naming.of(entity).values()]), ...naming.others()];
}

/** Begins the naming of facts' entities. */
export function openNaming(
  { families, products }: Pick<Facts, 'families' | 'products'>,
  known: WordKnowledge = NOTHING_KNOWN,
): Naming {
  const familyBrands = families.flatMap((family) => family.brands.map((brand) => [brand, family] as const));
  const branded = [
    ...familyBrands.flatMap(([brand, family]) => entriesOfBrand(brand, family, known)),
    ...familyBrands.flatMap(([brand, family]) => readingsOfBrand(brand, family, known)),
    ...products.map((product) => entryOfProduct(product, known)),
  ];
  const waiting = groupBy(branded, ({ entity }) => entity);
  const taken = new Set<NameEntry>();
  return {
    of: (entity) => {
      const kept = new Map<string, NameEntry>();
      if (entity.kind === 'address') return kept;
      const own = isImported(entity) ? entriesAsPrinted(entity) : entriesOfEntity(entity, known);
      for (const entry of own) keepStrongest(kept, foldName(entry.name), entry);
      const further = waiting.get(entity.id) ?? [];
      for (const entry of further) {
        const form = foldName(entry.name);
        if (!kept.has(form)) continue;
        keepStrongest(kept, form, entry);
        taken.add(entry);
      }
      const short = shortEntries(entity, known);
      const brands = new Set(short.length > 0 ? further.map(({ name }) => foldName(name)) : []);
      for (const entry of short) {
        const other = kept.get(entry.name);
        if (brands.has(entry.name) || (other && !(other.class === 'lookup' && other.source === 'alias')))
          continue;
        kept.set(entry.name, other ? { ...other, class: entry.class } : entry);
      }
      return kept;
    },
    others: () => {
      const kept = new Map<string, NameEntry>();
      for (const entry of branded)
        if (!taken.has(entry)) keepStrongest(kept, `${entry.entity} ${foldName(entry.name)}`, entry);
      return [...kept.values()];
    },
  };
}

/** True for an entity that stands only on lists that an import brought. */
export function isImported({ listings }: Entity): boolean {
  return listings.length > 0 && listings.every(({ programme }) => isImportOnly(programme));
}

/**
 * Such lists name tens of thousands whom nobody has reviewed: all can be looked up, and only the whole name of a company,
 * two words and a legal form, matches in a text.
 */
function entriesAsPrinted({ id, kind, name, aliases }: Entity): NameEntry[] {
  const isCompany = kind !== 'person';
  return [name, ...aliases].map((each, at) => ({
    entity: id,
    name: each,
    source: at === 0 ? 'name' : 'alias',
    class: isCompany && hasLegalForm(each) && /\s.*\s/.test(each) ? 'distinctive' : 'lookup',
  }));
}

function entriesOfEntity(entity: Entity, known: WordKnowledge): NameEntry[] {
  const base = { entity: entity.id, ...(entity.family === undefined ? {} : { family: entity.family }) };
  const entry = (name: string, source: NameEntry['source']): NameEntry => ({
    ...base,
    name,
    source,
    class: source === 'generated' ? 'lookup' : classOfName(name, entity, known),
  });
  const printed = [entity.name, ...entity.aliases];
  const plain = printed.flatMap(withoutAcronym);
  const official = [...printed, ...plain].map(foldName);
  const forms = official.map(withoutLegalForm).filter((core) => core.includes(' '));
  const others = official.flatMap((name) => [...withoutLeadingForm(name), ...otherForms(name)]);
  const recalled = entity.recalledNames ?? [];
  const sounding = [...entity.nativeNames, ...recalled.filter((name) => !isLong(name))];
  const listed = [
    entry(entity.name, 'name'),
    ...[...entity.aliases, ...plain].map((name) => entry(name, 'alias')),
    ...forms
      .map((name) => entry(name, 'alias'))
      .map((bare) => (isEveryday(bare.name, known) ? loose(bare) : bare)),
    // A short one for lookup would keep its place in a maker's field from it.
    ...others
      .map((name) => loose(weaker({ ...entry(name, 'alias'), source: 'generated' })))
      .filter((other) => other.class !== 'lookup' || isLongName(other.name)),
  ];
  return [
    ...listed,
    ...listed.flatMap(sameWords),
    ...listed.flatMap(spelledOtherwise),
    ...entity.nativeNames.map((name) => entry(name, 'native')),
    ...recalled
      .flatMap((name) => [name, ...withoutFormBefore(name)])
      .map((name): NameEntry => ({
        ...base,
        name,
        source: 'native',
        class: classOfRecalled(name),
        evidence: 'memory',
      })),
    ...[...numberedForms(printed), ...printed.flatMap((name) => acronymOf(name, known))].map(
      (name): NameEntry => ({
        ...base,
        name,
        source: 'spelling',
        class: 'contextual',
      }),
    ),
    // As listed only: `tickersAsListed` brings a query to that form.
    ...(entity.tickers ?? []).map((name): NameEntry => ({
      ...base,
      name,
      source: 'alias',
      class: 'lookup',
      evidence: 'memory',
    })),
    ...sounding.flatMap((name) => readingsOf(name, known)).map((name) => entry(name, 'generated')),
  ];
}

/** Listed names as they are written short, folded: for a maker's field, where nothing else is called so. */
function shortEntries({ id, family, name, aliases }: Entity, known: WordKnowledge): NameEntry[] {
  // Of words that nobody knows, none is telling; what the build made stays.
  if (known === NOTHING_KNOWN) return [];
  return [name, ...aliases]
    .flatMap((each) => [each, ...withoutAcronym(each)])
    .flatMap((each) => shortForms(foldName(each)))
    .filter((each) =>
      each.includes(' ')
        ? // Of three words, or with goods that tell who is meant, everyday ones are a name as well.
          family !== undefined || isLongName(each) || !isEveryday(each, known)
        : isMadeUp(each, known),
    )
    .map((each) => ({
      entity: id,
      ...(family === undefined ? {} : { family }),
      name: each,
      source: 'generated',
      class: 'whole',
    }));
}

/** Its letters are mostly capitals: no town, no legal form, no other name. */
const ACRONYM_BEHIND = /,?\s\((?=\S*[A-Z]\S*[A-Z])([A-Za-z]{2,10})\)$/;
/** Shortest acronym that hardly anybody else bears. */
const TELLING_ACRONYM = 6;

/** "Machinery Master Enterprises Ltd. (MME)" signs without its acronym. */
function withoutAcronym(name: string): string[] {
  const [acronym] = ACRONYM_BEHIND.exec(name) ?? [];
  if (acronym === undefined) return [];
  const folded = foldName(acronym);
  return isPlace(folded) || startsWithLegalForm(folded) ? [] : [name.slice(0, -acronym.length)];
}

/** The acronym that a list prints behind a name, where it tells who is meant: "SUPARCO". */
function acronymOf(name: string, known: WordKnowledge): string[] {
  const [, acronym = ''] = ACRONYM_BEHIND.exec(name) ?? [];
  return acronym.length >= TELLING_ACRONYM && isMadeUp(foldName(acronym), known) ? [acronym] : [];
}

/** Shortest name of an unspaced script that says more than a town and a trade. */
const LONG_UNSPACED = 6;

/** True of a name in its own script that no other company is likely to bear. */
function isLong(name: string): boolean {
  return HAN.test(name) ? name.length >= LONG_UNSPACED : name.includes(' ');
}

/** A word of another alphabet counts with its legal form: ПАО «Микрон». */
function classOfRecalled(name: string): NameClass {
  // On a page its form is found beside it.
  if (hasLeadingForm(foldName(name))) return 'lookup';
  if (isLong(name)) return 'contextual';
  return name.length < (HAN.test(name) ? SHORTEST_HAN : SHORTEST_WORD) ? 'lookup' : 'whole';
}

/** Shortest word that with a legal form is a name. */
const SHORTEST_WORD = 4;
/** Two characters are half of China's names. */
const SHORTEST_HAN = 3;

/** "АО Вертолёты России" is printed as АО «Вертолёты России». */
function withoutFormBefore(name: string): string[] {
  return hasLeadingForm(foldName(name)) ? [name.slice(name.indexOf(' ') + 1)] : [];
}

/** A maker's own Chinese brand as it sounds: "ning de shi dai"; of two characters it is half of China's names. */
function readingsOfBrand(
  { name, entity, relation }: Brand,
  family: KnownFamily,
  known: WordKnowledge,
): NameEntry[] {
  if (relation !== 'own-brand' || name.length < SHORTEST_HAN) return [];
  return readingsOf(name, known).map((reading) => ({
    name: reading,
    source: 'generated',
    class: 'lookup',
    entity,
    family: family.id,
  }));
}

/** A Chinese name as it sounds, its words apart and in one; none of names in other letters, nor of short ones. */
function readingsOf(name: string, known: WordKnowledge): string[] {
  const reading = HAN.test(name) ? known.pinyin(name) : '';
  return reading.length < MIN_PINYIN ? [] : [reading, reading.replaceAll(' ', '')];
}

/** One entry for each folded form of an entity: the strongest class, the first source. */
function keepStrongest(kept: Map<string, NameEntry>, form: string, entry: NameEntry): void {
  const other = kept.get(form);
  const isBrand = entry.relation !== undefined;
  // What the family's file says of a name is reviewed, and overrules what its letters suggest.
  if (!other || (isBrand && rank(entry) < rank(other)))
    kept.set(form, other ? { ...other, ...brandPart(entry) } : entry);
}

function rank(entry: NameEntry): number {
  return NAME_CLASSES.indexOf(entry.class);
}

function brandPart({ class: nameClass, family, relation, evidence }: NameEntry): Partial<NameEntry> {
  return {
    class: nameClass,
    ...(family === undefined ? {} : { family }),
    ...(relation === undefined ? {} : { relation }),
    ...(evidence === undefined ? {} : { evidence }),
  };
}
