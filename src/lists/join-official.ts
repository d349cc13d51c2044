/** Rows of an official list laid under the curated facts: brands, native names, families and models stay on top. */
import { importOnlyProgramme, isImportOnly } from './import-only.ts';
import { openNameFinder } from './name-finder.ts';
import { addListing, entityMaker, fillFrom } from './official-listing.ts';
import type { OfficialList, OfficialRow } from './sources/types.ts';
import type { Entity, Facts, Family, IsoDate, Listing, Programme, ProgrammeId } from './types.ts';

export interface Joined {
  facts: Facts;
  /** Curated entities (with a family or native names) that lost a listing: their official name is gone from the list. */
  broken: { entity: string; programme: ProgrammeId; listedAs: string }[];
  /** Official names that were not taken over: unclean, or another entity's. */
  leftOut: { entity: string; name: string }[];
}

/**
 * Facts whose listings of the programmes that `list` holds are those of its rows, as of the day `asOf`. A row is joined
 * to the entity that is listed on its programme under that name, else to the one entity whose name or alias it is; else
 * it makes a new entity. An entity without a listing left goes, and so do its brands, families and products.
 */
export function joinOfficial(base: Facts, list: OfficialList, asOf: IsoDate): Joined {
  const entities = new Map(base.entities.map((each) => [each.id, copyOf(each)]));
  const find = openNameFinder([...entities.values()]);
  const add = entityMaker(entities);
  const joined = new Map<Listing, { entity: Entity; rows: OfficialRow[] }>();
  for (const row of list.rows) {
    if (row.end !== undefined && row.end < asOf) continue;
    // Namesakes of these lists are often two parties, so each row stays one of its own.
    const isOwn = isImportOnly(row.list);
    const listed = isOwn ? undefined : find.listed(row);
    const entity = listed?.entity ?? find.named(row) ?? add(row);
    const listing = listed?.listing ?? addListing(entity, row, urlOf(base, row.list));
    if (isOwn) continue;
    find.add(entity, row.list, row.name);
    const place = joined.get(listing);
    if (place) place.rows.push(row);
    else joined.set(listing, { entity, rows: [row] });
  }
  const leftOut = [...joined].flatMap(([listing, { entity, rows }]) =>
    fillFrom(rows, entity, listing, list.isRule, find).map((name) => ({ entity: entity.id, name })),
  );
  const broken = takeOff(
    entities,
    (listing) =>
      list.lists.includes(listing.programme) && !isImportOnly(listing.programme) && !joined.has(listing),
  );
  const families = base.families.flatMap((family) => familyWithin(family, entities));
  const products = base.products.filter(({ entity }) => entities.has(entity));
  const programmes = programmesAt(base.programmes, list, asOf);
  return { facts: { programmes, entities: [...entities.values()], families, products }, broken, leftOut };
}

function copyOf(entity: Entity): Entity {
  return { ...entity, listings: entity.listings.map((listing) => ({ ...listing })) };
}

/** Takes listings off that are gone, and entities without any; tells those of curated entities. */
function takeOff(entities: Map<string, Entity>, isGone: (listing: Listing) => boolean): Joined['broken'] {
  const broken: Joined['broken'] = [];
  for (const entity of entities.values()) {
    const kept = entity.listings.filter((listing) => {
      if (listing.status === 'ended' || !isGone(listing)) return true;
      const { programme, listedAs } = listing;
      if (entity.family !== undefined || entity.nativeNames.length > 0)
        broken.push({ entity: entity.id, programme, listedAs });
      return false;
    });
    if (kept.length === 0) entities.delete(entity.id);
    else entity.listings = kept;
  }
  return broken;
}

function programmesAt(base: readonly Programme[], { lists, rows }: OfficialList, asOf: IsoDate): Programme[] {
  const renewed = base
    .filter(({ id }) => !isImportOnly(id) || !lists.includes(id))
    .map((each) => (lists.includes(each.id) ? { ...each, asOf } : each));
  const brought = lists.filter((id) => rows.some((row) => row.list === id)).filter(isImportOnly);
  return [...renewed, ...brought.map((id) => importOnlyProgramme(id, asOf))];
}

function urlOf(facts: Facts, programme: ProgrammeId): string {
  if (isImportOnly(programme)) return importOnlyProgramme(programme, '').url;
  return facts.programmes.find(({ id }) => id === programme)?.url ?? 'https://www.trade.gov/';
}

function familyWithin(family: Family, entities: ReadonlyMap<string, Entity>): Family[] {
  if (!entities.has(family.entity)) return [];
  return [
    {
      ...family,
      members: family.members.filter((id) => entities.has(id)),
      brands: family.brands.filter(({ entity }) => entities.has(entity)),
    },
  ];
}
