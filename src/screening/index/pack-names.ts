/** Packs what name-table.ts reads, from columns: an object a name would take many times the room of its numbers. */
import { release, withRoom } from '../../lists/with-room.ts';
import { openStringPool, type StringPool } from '../../lists/string-pool.ts';
import { PROGRAMME_IDS, type ProgrammeId } from '../../lists/types.ts';
import { NAME_CLASSES, type NameEntry } from '../types.ts';
import type { SortedNames } from './key-pool.ts';
import { ENTITY, ENTRY, EVIDENCE, HEADER, RELATIONS, SOURCES } from './name-table.ts';
import { toSteps } from './steps.ts';

export interface NamePacker {
  /** Number of names. */
  readonly size: number;
  /** Adds an entity and the programmes of its current listings. */
  addEntity(id: string, name: string, programmes: readonly ProgrammeId[]): void;
  /** Adds a name; throws a RangeError where its entity was not added before. */
  add(entry: NameEntry): void;
  /** Every UTF-16 unit of the names, once. */
  characters(): string;
  pack(sorted: SortedNames): Uint8Array<ArrayBuffer>;
  /** Gives the memory back. */
  release(): void;
}

/** Columns of a name before it is packed: name (string), entity, family (string + 1), codes. */
const COLUMNS = 4;

/** Opens an empty packer. */
export function openNamePacker(): NamePacker {
  const strings = openStringPool();
  const used = new Uint8Array(0x10000);
  let entities: Uint32Array<ArrayBuffer> = new Uint32Array(0);
  let entries: Uint32Array<ArrayBuffer> = new Uint32Array(0);
  let heads = 0;
  let size = 0;
  /** The entity that was named last, and its number: names come entity by entity. */
  let last = { id: '', entity: -1 };
  /** Number + 1 of the entity whose id is that string. */
  let numbers: Uint32Array<ArrayBuffer> = new Uint32Array(0);
  return {
    get size() {
      return size;
    },
    addEntity: (id, name, programmes) => {
      const bits = programmes.reduce((sum, each) => sum | (1 << PROGRAMME_IDS.indexOf(each)), 0);
      const key = strings.put(id);
      entities = withRoom(entities, ENTITY * (heads + 1));
      entities.set([key, strings.put(name), bits], ENTITY * heads);
      numbers = withRoom(numbers, strings.size);
      last = { id, entity: heads++ };
      numbers[key] = heads;
    },
    add: (entry) => {
      if (last.id !== entry.entity)
        last = { id: entry.entity, entity: (numbers[strings.find(entry.entity) ?? strings.size] ?? 0) - 1 };
      if (last.entity < 0) throw new RangeError(`name "${entry.name}": no entity "${entry.entity}"`);
      const codes =
        SOURCES.indexOf(entry.source) |
        (NAME_CLASSES.indexOf(entry.class) << 8) |
        (RELATIONS.indexOf(entry.relation) << 16) |
        (EVIDENCE.indexOf(entry.evidence) << 24);
      const family = entry.family === undefined ? 0 : strings.put(entry.family) + 1;
      entries = withRoom(entries, COLUMNS * (size + 1));
      const at = COLUMNS * size++;
      entries[at] = strings.put(entry.name);
      entries[at + 1] = last.entity;
      entries[at + 2] = family;
      entries[at + 3] = codes;
      for (let unit = 0; unit < entry.name.length; unit++) used[entry.name.charCodeAt(unit)] = 1;
    },
    characters: () => {
      let characters = '';
      used.forEach((isUsed, unit) => {
        if (isUsed === 1) characters += String.fromCharCode(unit);
      });
      return characters;
    },
    pack: (sorted) =>
      packTable(strings, entities.subarray(0, ENTITY * heads), entries.subarray(0, COLUMNS * size), sorted),
    release: () => {
      release(entities, entries, numbers);
      strings.release();
    },
  };
}

function packTable(
  strings: StringPool,
  entities: Uint32Array,
  entries: Uint32Array,
  { keys, order, numbers }: SortedNames,
): Uint8Array<ArrayBuffer> {
  /** The pool's number of each string that is used, in the order in which the table first names them. */
  const used: number[] = [];
  /** Number + 1 in the table of each of the pool's. */
  const places = new Uint32Array(strings.size);
  const place = (string: number): number => {
    if (places[string] === 0) places[string] = used.push(string);
    return (places[string] ?? 0) - 1;
  };
  const { order: byId, places: entityPlaces } = orderById(strings, entities);
  const entityCells = new Uint32Array(entities.length);
  byId.forEach((entity, at) => {
    const from = ENTITY * entity;
    const to = ENTITY * at;
    entityCells[to] = place(entities[from] ?? 0);
    entityCells[to + 1] = place(entities[from + 1] ?? 0);
    entityCells[to + 2] = entities[from + 2] ?? 0;
  });
  const entryCells = new Uint32Array(ENTRY * order.length);
  /** Entries of the key before each: the steps from one key's first entry to the next one's. */
  const firsts = new Uint32Array(keys.starts.length + 1);
  order.forEach((name, at) => {
    const from = COLUMNS * name;
    const put = (column: number, number: number): void => {
      entryCells[column * order.length + at] = number;
    };
    const key = numbers[at];
    const family = entries[from + 2] ?? 0;
    put(2, family === 0 ? 0 : place(family - 1) + 1);
    put(0, place(entries[from] ?? 0));
    put(1, entityPlaces[entries[from + 1] ?? 0] ?? 0);
    put(3, entries[from + 3] ?? 0);
    if (key !== undefined) firsts[key + 1] = (firsts[key + 1] ?? 0) + 1;
  });
  toSteps(entryCells.subarray(0, order.length));
  const textLength = used.reduce((sum, string) => sum + strings.length(string), 0);
  const header = [used.length, entityCells.length / ENTITY, order.length, keys.starts.length, textLength];
  const columns = [entityCells, entryCells, firsts];
  const words = HEADER + used.length + 1 + columns.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(4 * words + textLength);
  const cells = new Uint32Array(bytes.buffer, 0, words);
  cells.set(header);
  let end = 4 * words;
  used.forEach((string, at) => {
    const start = end;
    end = strings.copy(string, bytes, start);
    cells[HEADER + at + 1] = end - start;
  });
  let at = HEADER + used.length + 1;
  for (const column of columns) {
    cells.set(column, at);
    at += column.length;
  }
  release(places, byId, entityPlaces, ...columns);
  return bytes;
}

/** The numbers of the entities in the order of their ids, and the place of each in it. */
function orderById(strings: StringPool, entities: Uint32Array) {
  const ids = Array.from({ length: entities.length / ENTITY }, (_, at) =>
    strings.get(entities[ENTITY * at] ?? 0),
  );
  const order = Uint32Array.from(ids.keys()).sort((a, b) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1));
  const places = new Uint32Array(order.length);
  order.forEach((entity, at) => (places[entity] = at));
  return { order, places };
}
