/** Rows of an official list laid under the curated facts: brands, native names, families and models stay on top. */
import { type EntityTable, openEntityTable } from './entity-table.ts';
import { importOnlyProgramme, isImportOnly } from './import-only.ts';
import { type JoinedRow, openJoinedRows } from './joined-rows.ts';
import { mayBeSame, type NameFinder, openNameFinder } from './name-finder.ts';
import { addListing, entityOf, fillFrom, idMaker } from './official-listing.ts';
import type { OfficialList, OfficialRow } from './sources/types.ts';
import { openStringPool } from './string-pool.ts';
import type { Entity, EntityList, Facts, Family, IsoDate, Listing, Programme, ProgrammeId } from './types.ts';

export interface Joined {
  facts: Facts;
  /** Curated entities (with a family or native names) that lost a listing: their official name is gone from the list. */
  broken: { entity: string; programme: ProgrammeId; listedAs: string }[];
  /** Official names that were not taken over: unclean, or another entity's. */
  leftOut: { entity: string; name: string }[];
}

/** The same, its entities in a table. */
export interface JoinedTable extends Omit<Joined, 'facts'> {
  facts: Omit<Facts, 'entities'> & { entities: EntityTable };
}

/** Facts whose entities may be read one at a time. */
export interface JoinBase extends Omit<Facts, 'entities'> {
  entities: EntityList;
}

/** A join under way: it takes rows as they are read, so that nobody need hold them. */
export interface Join {
  take(row: OfficialRow): void;
  /** Ends it; `list` is what was read, without its rows. */
  finish(list: Pick<OfficialList, 'lists' | 'isRule'>): JoinedTable;
}

/**
 * Facts whose listings of the programmes that `list` holds are those of its rows, as of the day `asOf`. A row is joined
 * to the entity that is listed on its programme under that name, else to the one entity whose name or alias it is; else
 * it makes a new entity. An entity without a listing left goes, and so do its brands, families and products.
 */
export function joinOfficial(base: Facts, list: OfficialList, asOf: IsoDate): Joined {
  const join = openJoin(base, asOf);
  for (const row of list.rows) join.take(row);
  const { facts, ...told } = join.finish(list);
  return { facts: { ...facts, entities: [...facts.entities] }, ...told };
}

/**
 * Begins what `joinOfficial` does. While rows come, entities go by their numbers and are read only where a row may be
 * theirs; what the rows bring is laid on them in the end, one by one.
 */
export function openJoin(base: JoinBase, asOf: IsoDate): Join {
  const ids = openStringPool();
  const find = openNameFinder();
  const rows = openJoinedRows();
  const table = openEntityTable();
  const brought = new Set<ProgrammeId>();
  const makeId = idMaker((id) => ids.find(id) !== undefined);
  for (const entity of base.entities) {
    const number = ids.put(entity.id);
    rows.addEntity(number, entity.listings);
    addNames(entity, number, find);
  }
  // A listing is found under its entity's names, too, which nobody else bears.
  find.placeNames(rows.listingOn);
  const inBase = ids.size;

  /** An entity as it was before the rows of this list. */
  const first = (number: number): Entity => {
    const known = number < inBase ? base.entities.at(number) : undefined;
    if (known) return copyOf(known);
    const [made] = rows.of(number);
    if (!made) throw new RangeError(`no entity of number ${number}`);
    return entityOf(made.row, ids.get(number));
  };
  const named = (row: OfficialRow): number | undefined => {
    const number = find.bearer(row.name);
    return number !== undefined && mayBeSame(first(number), row) ? number : undefined;
  };
  const take = (row: OfficialRow): void => {
    brought.add(row.list);
    if (row.end !== undefined && row.end < asOf) return;
    // Namesakes of these lists are often two parties, so each row stays one of its own.
    const isOwn = isImportOnly(row.list);
    const listed = isOwn ? undefined : find.listed(row);
    const known = listed?.entity ?? named(row);
    const number = known ?? ids.put(makeId(row));
    // No later row can find such an entity, so it may be put down at once.
    if (isOwn && known === undefined && table.putRow(number, listedEntity(row, ids.get(number), urlOf(base, row.list)))) return; // prettier-ignore
    rows.add(number, listed?.listing, row);
    if (isOwn) return;
    find.name(row.name, number);
    const listing = rows.listingOn(number, row.list);
    if (listing !== undefined) find.place(row.list, row.name, { entity: number, listing });
  };
  const finish: Join['finish'] = ({ lists, isRule }) => {
    const broken: Joined['broken'] = [];
    const leftOut: (Joined['leftOut'][number] & { place: number })[] = [];
    for (let number = 0; number < ids.size; number++) {
      if (table.has(number)) continue;
      const entity = first(number);
      const joined = layRows(entity, rows.of(number), (programme) => urlOf(base, programme));
      for (const [listing, { place, rows: its }] of joined)
        for (const name of fillFrom(its, entity, listing, isRule, (each) => find.isTaken(each, number)))
          leftOut.push({ entity: entity.id, name, place });
      broken.push(
        ...takeOff(entity, (listing) => isRenewed(listing.programme, lists) && !joined.has(listing)),
      );
      if (entity.listings.length > 0) table.put(number, entity);
    }
    const isThere = (id: string): boolean => table.has(ids.find(id) ?? ids.size);
    const families = base.families.flatMap((family) => familyWithin(family, isThere));
    const products = base.products.filter(({ entity }) => isThere(entity));
    const programmes = programmesAt(base.programmes, lists, brought, asOf);
    for (const store of [ids, find, rows]) store.release();
    const told = leftOut.sort((a, b) => a.place - b.place).map(({ entity, name }) => ({ entity, name }));
    return { facts: { programmes, entities: table, families, products }, broken, leftOut: told };
  };
  return { take, finish };
}

function addNames(entity: Entity, number: number, find: NameFinder): void {
  entity.listings.forEach(({ programme, status, listedAs }, listing) => {
    if (status !== 'ended') find.place(programme, listedAs, { entity: number, listing });
  });
  for (const name of [entity.name, ...entity.aliases]) find.name(name, number);
}

function copyOf(entity: Entity): Entity {
  return { ...entity, listings: entity.listings.map((listing) => ({ ...listing })) };
}

function listedEntity(row: OfficialRow, id: string, url: string): Entity {
  const entity = entityOf(row, id);
  addListing(entity, row, url);
  return entity;
}

/** Lays rows on their entity; answers which are of which listing of a list that is renewed, and the place of the first. */
function layRows(
  entity: Entity,
  rows: readonly (JoinedRow & { place: number })[],
  urlOfList: (programme: ProgrammeId) => string,
): Map<Listing, { place: number; rows: OfficialRow[] }> {
  const joined = new Map<Listing, { place: number; rows: OfficialRow[] }>();
  for (const { row, listing: at, place } of rows) {
    const listing = entity.listings[at] ?? addListing(entity, row, urlOfList(row.list));
    if (isImportOnly(row.list)) continue;
    const there = joined.get(listing);
    if (there) there.rows.push(row);
    else joined.set(listing, { place, rows: [row] });
  }
  return joined;
}

function isRenewed(programme: ProgrammeId, lists: OfficialList['lists']): boolean {
  return lists.includes(programme) && !isImportOnly(programme);
}

/** Takes listings off that are gone; tells those of a curated entity. */
function takeOff(entity: Entity, isGone: (listing: Listing) => boolean): Joined['broken'] {
  const gone = entity.listings.filter((listing) => listing.status !== 'ended' && isGone(listing));
  entity.listings = entity.listings.filter((listing) => !gone.includes(listing));
  const isCurated = entity.family !== undefined || entity.nativeNames.length > 0;
  return isCurated ? gone.map(({ programme, listedAs }) => ({ entity: entity.id, programme, listedAs })) : [];
}

function programmesAt(
  base: readonly Programme[],
  lists: OfficialList['lists'],
  brought: ReadonlySet<ProgrammeId>,
  asOf: IsoDate,
): Programme[] {
  const renewed = base
    .filter(({ id }) => !isImportOnly(id) || !lists.includes(id))
    .map((each) => (lists.includes(each.id) ? { ...each, asOf } : each));
  const added = lists.filter((id) => brought.has(id)).filter(isImportOnly);
  return [...renewed, ...added.map((id) => importOnlyProgramme(id, asOf))];
}

function urlOf({ programmes }: Pick<Facts, 'programmes'>, programme: ProgrammeId): string {
  if (isImportOnly(programme)) return importOnlyProgramme(programme, '').url;
  return programmes.find(({ id }) => id === programme)?.url ?? 'https://www.trade.gov/';
}

function familyWithin(family: Family, isThere: (id: string) => boolean): Family[] {
  if (!isThere(family.entity)) return [];
  return [
    {
      ...family,
      members: family.members.filter(isThere),
      brands: family.brands.filter(({ entity }) => isThere(entity)),
    },
  ];
}
