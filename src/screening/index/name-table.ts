/**
 * What the keys of the trie mean: for each key its name entries, and for each entity what a match says of it.
 * Columns of numbers over one table of strings, read one record at a time; nothing is parsed at the start.
 *
 *   header   5 × u32   strings, entities, entries, keys, bytes of text
 *   strings  u32 × (n + 1)  offsets into the text
 *   entities u32 × 3n  id, name (strings), programmes (1 bit each, in the order of PROGRAMME_IDS)
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
const CLASSES: readonly NameClass[] = ['distinctive', 'contextual', 'lookup'];
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
  /** The entity of entry `index`. */
  entityOf(index: number): EntityHead;
  entity(index: number): EntityHead;
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
  const numbers = new Map(heads.map(({ id }, at) => [id, at]));
  const place = (key: number): number => (key < 0 ? keys : key);
  const sorted = [...entries].sort((a, b) => place(a.key) - place(b.key));
  const entityCells = heads.flatMap(({ id, name, programmes }) => [
    put(id),
    put(name),
    programmes.reduce((bits, each) => bits | (1 << PROGRAMME_IDS.indexOf(each)), 0),
  ]);
  const entryCells = sorted.flatMap(({ entry, key }) => {
    const entity = numbers.get(entry.entity);
    if (entity === undefined) throw new RangeError(`name "${entry.name}": no entity "${entry.entity}"`);
    const codes =
      SOURCES.indexOf(entry.source) |
      (CLASSES.indexOf(entry.class) << 8) |
      (RELATIONS.indexOf(entry.relation) << 16) |
      (EVIDENCE.indexOf(entry.evidence) << 24);
    return [put(entry.name), entity, entry.family === undefined ? 0 : put(entry.family) + 1, codes, key + 1];
  });
  const firsts = new Array<number>(keys + 1).fill(0);
  for (const { key } of sorted) if (key >= 0) firsts[key + 1] = (firsts[key + 1] ?? 0) + 1;
  for (let key = 1; key <= keys; key++) firsts[key] = (firsts[key] ?? 0) + (firsts[key - 1] ?? 0);
  const { offsets, text } = encodeStrings([...strings.keys()]);
  const header = [strings.size, heads.length, entries.length, keys, text.length];
  const columns = [header, offsets, entityCells, entryCells, firsts];
  const words = new Uint32Array(columns.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const column of columns) {
    words.set(column, at);
    at += column.length;
  }
  const bytes = new Uint8Array(words.byteLength + text.length);
  bytes.set(new Uint8Array(words.buffer));
  bytes.set(text, words.byteLength);
  return bytes;
}

/** Into one buffer: an array a string would cost ten times the text. */
function encodeStrings(strings: readonly string[]): { offsets: number[]; text: Uint8Array } {
  const encoder = new TextEncoder();
  const units = strings.reduce((sum, { length }) => sum + length, 0);
  // A UTF-16 unit takes three bytes at most.
  const text = new Uint8Array(3 * units);
  const offsets = [0];
  for (const each of strings) {
    const end = offsets.at(-1) ?? 0;
    offsets.push(end + encoder.encodeInto(each, text.subarray(end)).written);
  }
  return { offsets, text: text.slice(0, offsets.at(-1)) };
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
  const string = (index: number): string =>
    decoder.decode(text.subarray(words[stringsAt + index], words[stringsAt + index + 1]));

  function entity(index: number): EntityHead {
    const [id = 0, name = 0, bits = 0] = words.subarray(entitiesAt + ENTITY * index);
    const programmes = PROGRAMME_IDS.filter((_, at) => (bits >> at) & 1);
    return { id: string(id), name: string(name), programmes };
  }

  function entry(index: number): NameEntry {
    const [name = 0, owner = 0, family = 0, codes = 0] = words.subarray(entriesAt + ENTRY * index);
    const relation = RELATIONS[(codes >> 16) & 255];
    const evidence = EVIDENCE[(codes >> 24) & 255];
    return {
      name: string(name),
      source: SOURCES[codes & 255] ?? 'generated',
      class: CLASSES[(codes >> 8) & 255] ?? 'lookup',
      entity: string(words[entitiesAt + ENTITY * owner] ?? 0),
      ...(family === 0 ? {} : { family: string(family - 1) }),
      ...(relation === undefined ? {} : { relation }),
      ...(evidence === undefined ? {} : { evidence }),
    };
  }

  return {
    entries,
    entities,
    entry,
    entity,
    entityOf: (index) => entity(words[entriesAt + ENTRY * index + 1] ?? 0),
    entriesOf: (key) => {
      const first = words[keysAt + key] ?? 0;
      return Array.from({ length: (words[keysAt + key + 1] ?? first) - first }, (_, at) => first + at);
    },
  };
}
