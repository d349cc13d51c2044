/** What the schema can't see: whether the rows are clean, sorted, and say nothing twice. */
import { recordKey, recordsOf } from './facts.ts';
import type { FactFiles } from './facts.ts';
import { familyOfEntities } from './family-of.ts';
import { mergeRecord } from './schema.ts';
import type { Citation, Entity, Facts, IsoDate, Listing } from './types.ts';
import { VOLUME_ZERO } from './volume-zero.ts';

/** One defect: where, and what is wrong with it, in words that say what to mend. */
export interface Defect {
  where: string;
  what: string;
}

const ADDRESS =
  /\b(?:No\.? ?\d+,|(?:Room|Floor|Suite|Bldg|Unit|Office) ?\d|P\.?O\.? Box|\d+ ?(?:st|nd|rd|th) Floor|\d{5,6}\b|See (?:also|alternate))/i;
const SECOND_NAME = /\b(?:a\.k\.a\.|f\.k\.a\.|d\.b\.a\.|also known as)/i;
const PARENT = /\b(?:subordinate (?:institution|entity)|Affiliated Entity:|Parent Organi[sz]ation)/i;

/** All defects of a snapshot on a day; empty where it is clean. */
export function checkFacts(facts: Facts, today: IsoDate = new Date().toISOString().slice(0, 10)): Defect[] {
  return [
    ...checkDays(facts, today),
    ...facts.entities.flatMap(checkEntity),
    ...facts.entities.flatMap(checkListings),
    ...checkShared(facts),
    ...checkMembers(facts),
    ...checkProducts(facts),
  ];
}

/** A list dated ahead would refuse each later import as older, and never be said to be old. */
function checkDays({ programmes }: Facts, today: IsoDate): Defect[] {
  return programmes
    .filter(({ asOf }) => asOf > today)
    .map(({ id, asOf }) => ({
      where: `programmes.json: ${id}`,
      what: `as of ${asOf}, which has not come yet`,
    }));
}

function checkEntity(entity: Entity): Defect[] {
  const names = namesOf(entity);
  const defects = names.flatMap((name) => checkName(name).map((what) => ({ where: entity.id, what })));
  const unknown = entity.riskyNames.filter((name) => !names.includes(name));
  for (const name of unknown)
    defects.push({ where: entity.id, what: `risky name that is none of its names: ${name}` });
  if (entity.countries.length === 0 && !MAY_LACK_COUNTRY.has(entity.id) && entity.basis === 'official-text')
    defects.push({ where: entity.id, what: 'no country' });
  if (entity.listings.length === 0) defects.push({ where: entity.id, what: 'no listing' });
  return defects;
}

function namesOf({ name, aliases, nativeNames, recalledNames = [] }: Entity): string[] {
  return [name, ...aliases, ...nativeNames, ...recalledNames];
}

/** No source names a country for these. */
const MAY_LACK_COUNTRY = new Set(['digitalsystem-technology-inc']);

/** What is wrong with a name, in words; empty where it is clean. */
export function checkName(name: string): string[] {
  return [
    ADDRESS.test(name) ? `an address glued to a name: ${name}` : '',
    SECOND_NAME.test(name) ? `a second name glued to a name: ${name}` : '',
    PARENT.test(name) ? `a parent organisation inside a name: ${name}` : '',
    /;|:$|^(?:and|or|the following)\b(?: \w+)?$/i.test(name) ? `two names in one, or none: ${name}` : '',
    /\s{2}/.test(name) || count(name, '(') !== count(name, ')') ? `untidy name: ${name}` : '',
  ].filter(Boolean);
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

function checkListings({ id, listings }: Entity): Defect[] {
  return listings.flatMap((listing) => {
    const where = `${id} on ${listing.programme}`;
    return [...listing.citations.flatMap(checkCitation), ...checkOrder(listing)].map((what) => ({
      where,
      what,
    }));
  });
}

function checkCitation({ citation, published, url }: Citation): string[] {
  const volume = Number(/^(\d+) FR /.exec(citation ?? '')?.[1] ?? Number.NaN);
  const year = Number(published?.slice(0, 4) ?? Number.NaN);
  const linked = Number(/\/citation\/(\d+)-FR-/.exec(url)?.[1] ?? Number.NaN);
  return [
    !Number.isNaN(volume) && !Number.isNaN(year) && volume + VOLUME_ZERO !== year
      ? `${citation} was not published in ${year}`
      : '',
    !Number.isNaN(volume) && !Number.isNaN(linked) && linked !== volume
      ? `${citation} links to volume ${linked}`
      : '',
  ].filter(Boolean);
}

function checkOrder({ citations, status, ended }: Listing): string[] {
  const [first, ...rest] = citations.map((each) => each.published ?? each.effective ?? '');
  return [
    citations[0]?.role === 'added' ? '' : 'its first citation is no addition',
    first !== undefined && rest.some((date) => date !== '' && date < first) ? 'citations out of order' : '',
    (status === 'ended') === (ended !== undefined)
      ? ''
      : 'ended without its date, or a date without having ended',
  ].filter(Boolean);
}

/** Two entities under one name are told apart by nobody, unless a family or a note says how they belong together. */
function checkShared({ entities }: Facts): Defect[] {
  const bearers = new Map<string, Entity[]>();
  for (const entity of entities) {
    for (const name of new Set([entity.name, ...entity.aliases].map((each) => each.toLowerCase())))
      bearers.set(name, [...(bearers.get(name) ?? []), entity]);
  }
  return [...bearers].flatMap(([name, shared]) => {
    if (shared.length < 2) return [];
    const families = new Set(shared.map((entity) => entity.family ?? entity.id));
    const isNoted = shared.some(
      (entity) => entity.note !== undefined || entity.riskyNames.some((r) => r.toLowerCase() === name),
    );
    return families.size > 1 && !isNoted
      ? [
          {
            where: shared.map((entity) => entity.id).join(', '),
            what: `all bear the name ${name}, and nothing says so`,
          },
        ]
      : [];
  });
}

/** A family and its members say of each other that they belong together. */
function checkMembers({ entities, families }: Facts): Defect[] {
  const familyOf = familyOfEntities(families);
  return entities
    .filter(({ id, family }) => familyOf.get(id) !== family)
    .map(({ id, family }) => ({
      where: id,
      what: `its family is ${family ?? 'none'}, but ${familyOf.get(id) ?? 'none'} has it among its members`,
    }));
}

/** A product is said once, and not of what is a name or a brand of its maker already. */
function checkProducts({ entities, families, products }: Facts): Defect[] {
  const said = new Set([
    ...entities.flatMap((entity) => namesOf(entity).map((each) => keyOf(entity.id, each))),
    ...families.flatMap(({ brands }) => brands.map(({ entity, name }) => keyOf(entity, name))),
  ]);
  return products.flatMap(({ entity, name }) => {
    const key = keyOf(entity, name);
    if (said.has(key)) return [{ where: `products.json: ${entity}`, what: `${name} is said already` }];
    said.add(key);
    return [];
  });
}

function keyOf(entity: string, name: string): string {
  return `${entity} ${name.toLowerCase()}`;
}

/** Defects of the merges: rows that were merged away and still stand, or kept ones that don't. */
export function checkMerges(files: FactFiles, { entities }: Facts): Defect[] {
  const ids = new Set(entities.map((entity) => entity.id));
  return recordsOf(files, 'same-person.json', mergeRecord).flatMap(({ keep, merged }) => [
    ...(ids.has(keep) ? [] : [{ where: keep, what: 'kept by a merge, but there is no such entity' }]),
    ...merged
      .filter((id) => ids.has(id))
      .map((id) => ({ where: id, what: `merged into ${keep}, but still there` })),
  ]);
}

/** Defects of form: records that are not sorted by id or entity, or not written one a line as `factsText` writes them. */
export function checkForm(file: string, text: string): Defect[] {
  const parsed: unknown = JSON.parse(text);
  const records: unknown[] = Array.isArray(parsed) ? parsed : [];
  const keys = records.map(recordKey);
  const isSorted = keys.every((each, at) => at === 0 || (keys[at - 1] ?? '') <= each);
  return [
    ...(isSorted ? [] : [{ where: file, what: 'records are not sorted' }]),
    ...(factsText(records) === text
      ? []
      : [{ where: file, what: 'not one record a line as the commands write it' }]),
  ];
}

/** The text of a facts file: one record a line. */
export function factsText(records: readonly unknown[]): string {
  return `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`;
}

/** Names that differ in legal form or bracketed words only and yet stand apart: each is a judgement to look at. */
export function nearMisses({ entities }: Facts): string[][] {
  const groups = new Map<string, string[]>();
  for (const { id, name } of entities) {
    const bare = name
      .replace(/\([^)]*\)/g, ' ')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .replace(LEGAL_FORMS, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    groups.set(bare, [...(groups.get(bare) ?? []), id]);
  }
  return [...groups.values()].filter((ids) => ids.length > 1).sort();
}

const LEGAL_FORMS =
  /\b(?:co|ltd|limited|company|inc|incorporated|corp|corporation|llc|jsc|joint stock|public|the|group|holdings?|gmbh|plc|pjsc|ojsc|ao|oao|ooo|pao|zao)\b/gu;
