import { isImportOnly } from './import-only.ts';
import { release, withRoom } from './with-room.ts';
import type { OfficialRow } from './sources/types.ts';
import { openStringPool } from './string-pool.ts';
import { type Entity, PROGRAMME_IDS, type ProgrammeId } from './types.ts';

/** A listing: the number of its entity, and its own among the entity's. */
export interface Place {
  entity: number;
  listing: number;
}

/** Finds entities, by their numbers, under names as printed; what printers vary does not count. */
export interface NameFinder {
  /** The standing listing of a row's programme under the row's name. */
  listed(row: OfficialRow): Place | undefined;
  /** The one entity that bears the name. */
  bearer(name: string): number | undefined;
  /** True where an entity other than `entity` bears the name. */
  isTaken(name: string, entity: number): boolean;
  /** Adds a name of an entity. */
  name(name: string, entity: number): void;
  /** Adds a name under which a listing stands, unless another stands under it. */
  place(programme: ProgrammeId, name: string, place: Place): void;
  /** The same of every name that one entity bears, and of each programme that it has a listing on. */
  placeNames(listingOn: (entity: number, programme: ProgrammeId) => number | undefined): void;
  /** Gives the memory back. */
  release(): void;
}

/** Of a name that two entities bear. */
const SHARED = -1;

/** Opens an empty finder: numbers in columns, for there are tens of thousands of names. */
export function openNameFinder(): NameFinder {
  const names = openStringPool();
  /** Number + 1 of the entity that bears each name. */
  let bearers = new Int32Array(0);
  /** Two columns a programme: entity + 1 and listing. */
  let places = new Uint32Array(0);
  const numberOf = (name: string): number => {
    const number = names.put(plainName(name));
    bearers = withRoom(bearers, number + 1);
    places = withRoom(places, 2 * (number + 1) * PROGRAMME_IDS.length);
    return number;
  };
  const cellOf = (programme: ProgrammeId, number: number): number =>
    2 * (number * PROGRAMME_IDS.length + PROGRAMME_IDS.indexOf(programme));
  const placeAt = (cell: number, { entity, listing }: Place): void => {
    if (places[cell] !== 0) return;
    places[cell] = entity + 1;
    places[cell + 1] = listing;
  };
  const listedUnder = (programme: ProgrammeId, name: string): Place | undefined => {
    const number = names.find(plainName(name));
    if (number === undefined) return undefined;
    const cell = cellOf(programme, number);
    const entity = places[cell] ?? 0;
    return entity === 0 ? undefined : { entity: entity - 1, listing: places[cell + 1] ?? 0 };
  };
  const bearerOf = (name: string): number => {
    const number = names.find(plainName(name));
    return number === undefined ? 0 : (bearers[number] ?? 0);
  };
  return {
    listed: ({ list, name, printed }) => listedUnder(list, printed) ?? listedUnder(list, name),
    bearer: (name) => {
      const bearer = bearerOf(name);
      return bearer > 0 ? bearer - 1 : undefined;
    },
    isTaken: (name, entity) => {
      const bearer = bearerOf(name);
      return bearer !== 0 && bearer !== entity + 1;
    },
    name: (name, entity) => {
      const number = numberOf(name);
      const other = bearers[number] ?? 0;
      bearers[number] = other === 0 || other === entity + 1 ? entity + 1 : SHARED;
    },
    place: (programme, name, place) => placeAt(cellOf(programme, numberOf(name)), place),
    placeNames: (listingOn) => {
      for (let number = 0; number < names.size; number++) {
        const entity = (bearers[number] ?? 0) - 1;
        if (entity < 0) continue;
        for (const programme of PROGRAMME_IDS) {
          const listing = listingOn(entity, programme);
          if (listing !== undefined) placeAt(cellOf(programme, number), { entity, listing });
        }
      }
    },
    release: () => {
      names.release();
      release(bearers, places);
    },
  };
}

/**
 * True where nothing speaks against a row's being of the entity that bears its name: countries that differ, or a person,
 * whose name says little. A list that only an import brings wants the same country to be stated.
 */
export function mayBeSame(
  { kind, countries }: Pick<Entity, 'kind' | 'countries'>,
  row: OfficialRow,
): boolean {
  if (kind === 'person' || row.kind === 'person') return false;
  const isSilent = countries.length === 0 || row.countries.length === 0;
  return isSilent ? !isImportOnly(row.list) : row.countries.some((code) => countries.includes(code));
}

/** A printed name without what printers vary: case, accents, signs and spaces. */
export function plainName(name: string): string {
  // Most are of letters that need no taking apart.
  if (/^[ -~]*$/.test(name)) return name.replace(/[^A-Za-z0-9]+/g, '').toLowerCase();
  return name.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase(); // prettier-ignore
}
