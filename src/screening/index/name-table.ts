/**
 * What the keys of the trie mean: for each key its name entries, and for each entity what a match says of it.
 * Columns of numbers over one table of strings, read one record at a time; nothing is parsed at the start.
 *
 *   header   5 × u32   strings, entities, entries, keys, bytes of text
 *   strings  u32 × (n + 1)  offsets into the text
 *   entities u32 × 3n  id, name (strings), programmes (1 bit each, in the order of PROGRAMME_IDS); sorted by id
 *   entries  u32 × 5n  name (string), entity, family (string + 1), codes (source, class, relation, evidence), key + 1
 *   keys     u32 × (n + 1)  first entry of each key: entries are sorted by key, those without a key last
 *   text     UTF-8
 */
import { type Brand, PROGRAMME_IDS, type ProgrammeId } from '../../lists/types.ts';
import type { NameClass, NameEntry, NameSource } from '../types.ts';

const HEADER = 5;
const ENTITY = 3;
const ENTRY = 5;
const SOURCES: readonly NameSource[] = ['name', 'alias', 'native', 'brand', 'native-brand', 'generated'];
const CLASSES: readonly NameClass[] = ['distinctive', 'contextual', 'whole', 'lookup'];
const RELATIONS: readonly (Brand['relation'] | undefined)[] = [
  undefined, 'own-brand', 'subsidiary', 'related', 'oem', 'former',
]; // prettier-ignore
const EVIDENCE: readonly (Brand['evidence'] | undefined)[] = [undefined, 'listed', 'documented', 'memory'];

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

/** Packs entries with the number of their key (-1: in no trie); throws a RangeError where an entity is unknown. */
export function packNames(
  entries: readonly { entry: NameEntry; key: number }[],
  heads: readonly EntityHead[],
  keys: number,
): Uint8Array {
  const strings = new Map<string, number>();
  const put = (text: string): number => {
    const known = strings.get(text);
    if (known !== undefined) return known;
    strings.set(text, strings.size);
    return strings.size - 1;
  };
  const byId = [...heads].sort((a, b) => (a.id < b.id ? -1 : 1));
  const numbers = new Map(byId.map(({ id }, at) => [id, at]));
  const place = (key: number): number => (key < 0 ? keys : key);
  const sorted = [...entries].sort((a, b) => place(a.key) - place(b.key));
  const entityCells = new Uint32Array(ENTITY * heads.length);
  byId.forEach(({ id, name, programmes }, at) => {
    const bits = programmes.reduce((sum, each) => sum | (1 << PROGRAMME_IDS.indexOf(each)), 0);
    entityCells.set([put(id), put(name), bits], ENTITY * at);
  });
  const entryCells = new Uint32Array(ENTRY * sorted.length);
  sorted.forEach(({ entry, key }, at) => {
    const entity = numbers.get(entry.entity);
    if (entity === undefined) throw new RangeError(`name "${entry.name}": no entity "${entry.entity}"`);
    const codes =
      SOURCES.indexOf(entry.source) |
      (CLASSES.indexOf(entry.class) << 8) |
      (RELATIONS.indexOf(entry.relation) << 16) |
      (EVIDENCE.indexOf(entry.evidence) << 24);
    const family = entry.family === undefined ? 0 : put(entry.family) + 1;
    entryCells.set([put(entry.name), entity, family, codes, key + 1], ENTRY * at);
  });
  const firsts = new Uint32Array(keys + 1);
  for (const { key } of sorted) if (key >= 0) firsts[key + 1] = (firsts[key + 1] ?? 0) + 1;
  for (let key = 1; key <= keys; key++) firsts[key] = (firsts[key] ?? 0) + (firsts[key - 1] ?? 0);
  const { offsets, text } = encodeStrings(strings.keys(), strings.size);
  const header = [strings.size, heads.length, entries.length, keys, text.length];
  const columns = [header, offsets, entityCells, entryCells, firsts];
  const words = columns.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(4 * words + text.length);
  const cells = new Uint32Array(bytes.buffer, 0, words);
  let at = 0;
  for (const column of columns) {
    cells.set(column, at);
    at += column.length;
  }
  bytes.set(text, 4 * words);
  return bytes;
}

/** Into one buffer: an array a string would cost ten times the text. */
function encodeStrings(strings: Iterable<string>, count: number): { offsets: Uint32Array; text: Uint8Array } {
  const encoder = new TextEncoder();
  const offsets = new Uint32Array(count + 1);
  let text = new Uint8Array(1 << 16);
  let end = 0;
  let at = 0;
  for (const each of strings) {
    // A UTF-16 unit takes three bytes at most.
    if (end + 3 * each.length > text.length) {
      const grown = new Uint8Array(2 * text.length + 3 * each.length);
      grown.set(text);
      text = grown;
    }
    end += encoder.encodeInto(each, text.subarray(end)).written;
    offsets[++at] = end;
  }
  return { offsets, text: text.subarray(0, end) };
}

/** Opens what `packNames` made; throws a RangeError where the lengths do not add up. */
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
  const string = (index: number): string =>
    decoder.decode(text.subarray(word(stringsAt + index), word(stringsAt + index + 1)));
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
    const at = entriesAt + ENTRY * index;
    const family = word(at + 2);
    const codes = word(at + 3);
    const relation = RELATIONS[(codes >> 16) & 255];
    const evidence = EVIDENCE[(codes >> 24) & 255];
    return {
      name: string(word(at)),
      source: SOURCES[codes & 255] ?? 'generated',
      class: CLASSES[(codes >> 8) & 255] ?? 'lookup',
      entity: id(word(entitiesAt + ENTITY * word(at + 1))),
      ...(family === 0 ? {} : { family: id(family - 1) }),
      ...(relation === undefined ? {} : { relation }),
      ...(evidence === undefined ? {} : { evidence }),
    };
  }

  const entityNumber = (index: number): number => word(entriesAt + ENTRY * index + 1);

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
      const first = word(keysAt + key);
      return Array.from({ length: word(keysAt + key + 1) - first }, (_, at) => first + at);
    },
  };
}
