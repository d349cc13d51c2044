/**
 * What the keys of the trie mean: for each key its name entries, and for each entity what a match says of it.
 * Columns of numbers over one table of strings, read one record at a time; nothing is parsed at the start.
 *
 *   header   5 × u32   strings, entities, entries, keys, bytes of text
 *   strings  u32 × (n + 1)  offsets into the text, in steps (steps.ts)
 *   entities u32 × 3n  id, name (strings), programmes (1 bit each, in the order of PROGRAMME_IDS); sorted by id
 *   entries  u32 × 4n  column by column, since so they are packed smaller: names (strings, in steps), entities, families
 *                      (string + 1), codes (source, class, relation, evidence)
 *   keys     u32 × (n + 1)  first entry of each key, in steps: entries are sorted by key, those without a key last
 *   text     UTF-8
 */
import { type Brand, PROGRAMME_IDS, type ProgrammeId } from '../../lists/types.ts';
import { NAME_CLASSES, type NameEntry, type NameSource } from '../types.ts';
import { fromSteps } from './steps.ts';

/** Words of the header, of an entity and of an entry. */
export const HEADER = 5;
export const ENTITY = 3;
export const ENTRY = 4;
/** What the codes of an entry stand for, beside the class; the file numbers them in these orders. */
export const SOURCES: readonly NameSource[] = [
  'name',
  'alias',
  'native',
  'brand',
  'native-brand',
  'generated',
  'spelling',
];
export const RELATIONS: readonly (Brand['relation'] | undefined)[] = [
  undefined, 'own-brand', 'subsidiary', 'related', 'oem', 'former',
]; // prettier-ignore
export const EVIDENCE: readonly (Brand['evidence'] | undefined)[] = [
  undefined,
  'listed',
  'documented',
  'memory',
];

/** What a match says of its entity. */
export interface EntityHead {
  id: string;
  name: string;
  /** Those of its current listings. */
  programmes: ProgrammeId[];
}

export interface NameTable {
  readonly entries: number;
  readonly entities: number;
  /** Numbers of the entries that share key number `key`. */
  entriesOf(key: number): number[];
  entry(index: number): NameEntry;
  /** The number of the entity of entry `index`. */
  entityNumber(index: number): number;
  /** The entity of entry `index`. */
  entityOf(index: number): EntityHead;
  entity(number: number): EntityHead;
  /** The number of the entity of that id. */
  numberOf(id: string): number | undefined;
  /** Numbers of the entries of the entity of that id. */
  entriesOfEntity(id: string): number[];
}

/** What the codes of an entry say. */
function kindOfCodes(codes: number): Pick<NameEntry, 'source' | 'class' | 'relation' | 'evidence'> {
  const relation = RELATIONS[(codes >> 16) & 255];
  const evidence = EVIDENCE[(codes >> 24) & 255];
  return {
    source: SOURCES[codes & 255] ?? 'generated',
    class: NAME_CLASSES[(codes >> 8) & 255] ?? 'lookup',
    ...(relation === undefined ? {} : { relation }),
    ...(evidence === undefined ? {} : { evidence }),
  };
}

/** Opens what pack-names.ts packed; throws a RangeError where the lengths do not add up. */
export function openNames(bytes: Uint8Array): NameTable {
  const head = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER);
  const [strings = 0, entities = 0, entries = 0, keys = 0, textLength = 0] = head;
  const stringsAt = HEADER;
  const entitiesAt = stringsAt + strings + 1;
  const entriesAt = entitiesAt + ENTITY * entities;
  const keysAt = entriesAt + ENTRY * entries;
  const length = keysAt + keys + 1;
  if (length * 4 + textLength !== bytes.length) throw new RangeError('names: bad length');
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, length);
  const text = bytes.subarray(length * 4);
  const decoder = new TextDecoder();
  const word = (at: number): number => words[at] ?? 0;
  const column = (at: number, length: number): Uint32Array => fromSteps(words.subarray(at, at + length));
  const offsets = column(stringsAt, strings + 1);
  const nameOf = column(entriesAt, entries);
  const firsts = column(keysAt, keys + 1);
  const string = (index: number): string => decoder.decode(text.subarray(offsets[index], offsets[index + 1]));
  /** Those that many entries share: ids. */
  const shared: string[] = [];
  const id = (index: number): string => (shared[index] ??= string(index));

  function entity(index: number): EntityHead {
    const at = entitiesAt + ENTITY * index;
    const bits = word(at + 2);
    const programmes = PROGRAMME_IDS.filter((_, bit) => (bits >> bit) & 1);
    return { id: id(word(at)), name: string(word(at + 1)), programmes };
  }

  function entry(index: number): NameEntry {
    const of = (column: number): number => word(entriesAt + column * entries + index);
    const family = of(2);
    return {
      name: string(nameOf[index] ?? 0),
      entity: id(word(entitiesAt + ENTITY * of(1))),
      ...(family === 0 ? {} : { family: id(family - 1) }),
      ...kindOfCodes(of(3)),
    };
  }

  const entityNumber = (index: number): number => word(entriesAt + entries + index);

  function numberOf(wanted: string): number | undefined {
    let from = 0;
    let to = entities;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (id(word(entitiesAt + ENTITY * middle)) < wanted) from = middle + 1;
      else to = middle;
    }
    return from < entities && id(word(entitiesAt + ENTITY * from)) === wanted ? from : undefined;
  }

  return {
    entries,
    entities,
    entry,
    entity,
    entityNumber,
    entityOf: (index) => entity(entityNumber(index)),
    numberOf,
    entriesOfEntity: (wanted) => {
      const number = numberOf(wanted);
      const own: number[] = [];
      for (let at = 0; at < entries; at++) if (entityNumber(at) === number) own.push(at);
      return own;
    },
    entriesOf: (key) => {
      const first = firsts[key] ?? 0;
      return Array.from({ length: (firsts[key + 1] ?? 0) - first }, (_, at) => first + at);
    },
  };
}
