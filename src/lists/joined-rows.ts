import { release, withRoom } from './with-room.ts';
import type { OfficialRow } from './sources/types.ts';
import { openTextShelf } from './text-shelf.ts';
import { type Listing, PROGRAMME_IDS, type ProgrammeId } from './types.ts';

/** A row and the number of the listing that it is of, among its entity's. */
export interface JoinedRow {
  row: OfficialRow;
  listing: number;
}

/** Rows by the numbers of the entities that they are joined to, as text until they are laid on them. */
export interface JoinedRows {
  /** Adds an entity with the listings that it has before any row. */
  addEntity(entity: number, listings: readonly Listing[]): void;
  /** Adds a row; without the number of a listing it makes one. */
  add(entity: number, listing: number | undefined, row: OfficialRow): void;
  /** The number of an entity's first standing listing on a programme. */
  listingOn(entity: number, programme: ProgrammeId): number | undefined;
  /** The rows of an entity in the order in which they came, each with its place among all. */
  of(entity: number): (JoinedRow & { place: number })[];
  /** Gives the memory back. */
  release(): void;
}

/** Opens an empty store. */
export function openJoinedRows(): JoinedRows {
  const texts = openTextShelf();
  /** Place + 1 of each entity's first and last row, and of the row that follows each. */
  let firsts = new Uint32Array(0);
  let lasts = new Uint32Array(0);
  let nexts = new Uint32Array(0);
  /** How many listings each entity has. */
  let counts = new Uint32Array(0);
  /** A column a programme: number + 1 of the first listing that stands on it. */
  let standing = new Uint32Array(0);
  const cellOf = (entity: number, programme: ProgrammeId): number =>
    entity * PROGRAMME_IDS.length + PROGRAMME_IDS.indexOf(programme);
  const makeRoom = (entity: number): void => {
    firsts = withRoom(firsts, entity + 1);
    lasts = withRoom(lasts, entity + 1);
    counts = withRoom(counts, entity + 1);
    standing = withRoom(standing, (entity + 1) * PROGRAMME_IDS.length);
  };
  const addListing = (entity: number, programme: ProgrammeId, isStanding: boolean): number => {
    const count = counts[entity] ?? 0;
    counts[entity] = count + 1;
    const cell = cellOf(entity, programme);
    if (isStanding && standing[cell] === 0) standing[cell] = count + 1;
    return count;
  };
  return {
    addEntity: (entity, listings) => {
      makeRoom(entity);
      for (const { programme, status } of listings) addListing(entity, programme, status !== 'ended');
    },
    add: (entity, known, row) => {
      makeRoom(entity);
      const listing = known ?? addListing(entity, row.list, true);
      const place = texts.add({ row, listing } satisfies JoinedRow) + 1;
      nexts = withRoom(nexts, place + 1);
      const last = lasts[entity] ?? 0;
      if (last === 0) firsts[entity] = place;
      else nexts[last] = place;
      lasts[entity] = place;
    },
    listingOn: (entity, programme) => {
      const listing = standing[cellOf(entity, programme)] ?? 0;
      return listing === 0 ? undefined : listing - 1;
    },
    of: (entity) => {
      const rows: (JoinedRow & { place: number })[] = [];
      for (let place = firsts[entity] ?? 0; place > 0; place = nexts[place] ?? 0)
        rows.push({ ...(JSON.parse(texts.get(place - 1)) as JoinedRow), place });
      return rows;
    },
    release: () => {
      texts.release();
      release(firsts, lasts, nexts, counts, standing);
    },
  };
}
