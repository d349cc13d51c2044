import type { Entity, Listing, ProgrammeId } from './types.ts';
import { isImportOnly } from './import-only.ts';
import type { OfficialRow } from './sources/types.ts';

/** A listing and whose it is. */
export interface Place {
  entity: Entity;
  listing: Listing;
}

/** Finds entities by names as printed; what printers vary does not count. */
export interface NameFinder {
  /** The standing listing of a row's programme under the row's name. */
  listed(row: OfficialRow): Place | undefined;
  /**
   * The one entity that bears the row's name, where nothing speaks against it: two bearers, countries that differ, or a
   * person, whose name says little. A list that only an import brings wants the same country to be stated.
   */
  named(row: OfficialRow): Entity | undefined;
  /** True where an entity other than `entity` bears the name. */
  isTaken(name: string, entity: Entity): boolean;
  add(entity: Entity, programme: ProgrammeId, name: string): void;
}

/** Makes a finder over the entities' names, aliases and listings. */
export function openNameFinder(entities: readonly Entity[]): NameFinder {
  const places = new Map<string, Place>();
  const names = new Map<string, Entity | null>();
  const nameEntity = (name: string, entity: Entity): void => {
    const key = plainName(name);
    const other = names.get(key);
    names.set(key, other === undefined || other === entity ? entity : null);
  };
  const place = (entity: Entity, listing: Listing, name: string): void => {
    const key = `${listing.programme} ${plainName(name)}`;
    if (listing.status !== 'ended' && !places.has(key)) places.set(key, { entity, listing });
  };
  for (const entity of entities) {
    for (const listing of entity.listings) place(entity, listing, listing.listedAs);
    for (const name of [entity.name, ...entity.aliases]) nameEntity(name, entity);
  }
  for (const entity of entities)
    for (const listing of entity.listings)
      for (const name of [entity.name, ...entity.aliases])
        if (names.get(plainName(name)) === entity) place(entity, listing, name);
  return {
    listed: ({ list, name, printed }) =>
      places.get(`${list} ${plainName(printed)}`) ?? places.get(`${list} ${plainName(name)}`),
    named: (row) => {
      const entity = names.get(plainName(row.name)) ?? undefined;
      return entity && mayBeSame(entity, row) ? entity : undefined;
    },
    isTaken: (name, entity) => {
      const bearer = names.get(plainName(name));
      return bearer !== undefined && bearer !== entity;
    },
    add: (entity, programme, name) => {
      nameEntity(name, entity);
      for (const listing of entity.listings)
        if (listing.programme === programme) place(entity, listing, name);
    },
  };
}

function mayBeSame({ kind, countries }: Entity, row: OfficialRow): boolean {
  if (kind === 'person' || row.kind === 'person') return false;
  const isSilent = countries.length === 0 || row.countries.length === 0;
  return isSilent ? !isImportOnly(row.list) : row.countries.some((code) => countries.includes(code));
}

/** A printed name without what printers vary: case, accents, signs and spaces. */
export function plainName(name: string): string {
  return name.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase(); // prettier-ignore
}
