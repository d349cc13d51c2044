import { readRow, rowOf } from './imported-rows.ts';
import { release, withRoom } from './with-room.ts';
import { openTextShelf } from './text-shelf.ts';
import type { Entity } from './types.ts';

/** Entities under their numbers, as text: as objects tens of thousands would take ten times the room. */
export interface EntityTable extends Iterable<Entity> {
  /** Those of which more than a row is known, in the order of their numbers. */
  whole(): Iterable<Entity>;
  /** The rows of the others, as they came: UTF-8, apart by commas. */
  rows(): Uint8Array;
  /** Gives the memory back. */
  release(): void;
}

/** The same while it is made. */
export interface EntityTableMaker extends EntityTable {
  has(number: number): boolean;
  put(number: number, entity: Entity): void;
  /** Puts an entity down as its row, where it has no more to say; answers whether it has not. */
  putRow(number: number, entity: Entity): boolean;
}

/** Opens an empty table. */
export function openEntityTable(): EntityTableMaker {
  const wholes = openTextShelf();
  const rows = openTextShelf();
  /** Place + 1 of a whole one; place + 1 of a row, negative; 0: there is none of that number. */
  let places = new Int32Array(0);
  let count = 0;
  const set = (number: number, place: number): void => {
    places = withRoom(places, number + 1);
    places[number] = place;
    count = Math.max(count, number + 1);
  };
  const readWhole = (place: number): Entity => JSON.parse(wholes.get(place - 1)) as Entity;
  return {
    has: (number) => number < count && places[number] !== 0,
    put: (number, entity) => set(number, wholes.add(entity) + 1),
    putRow: (number, entity) => {
      const row = rowOf(entity);
      if (row) set(number, -rows.add(row) - 1);
      return row !== undefined;
    },
    whole: function* () {
      for (let number = 0; number < count; number++) {
        const place = places[number] ?? 0;
        if (place > 0) yield readWhole(place);
      }
    },
    rows: () => rows.bytes(),
    [Symbol.iterator]: function* () {
      for (let number = 0; number < count; number++) {
        const place = places[number] ?? 0;
        if (place !== 0) yield place > 0 ? readWhole(place) : readRow(rows.get(-place - 1));
      }
    },
    release: () => {
      wholes.release();
      rows.release();
      release(places);
    },
  };
}
