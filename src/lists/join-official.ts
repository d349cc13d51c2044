/** Rows of an official list laid under the curated facts: brands, native names, families and models stay on top. */
import type { ImportedListId, OfficialRow } from './sources/types.ts';
import type { Citation, Entity, Facts, Family, IsoDate, Listing, ProgrammeId } from './types.ts';

/** Programmes that the Consolidated Screening List carries and that we hold. */
export const JOINED_PROGRAMMES = ['BIS-EL', 'BIS-MEU', 'NS-CMIC'] as const satisfies readonly ProgrammeId[];
type JoinedProgramme = (typeof JOINED_PROGRAMMES)[number];

export interface JoinedRow extends OfficialRow {
  list: JoinedProgramme;
}

/** True for a row of a programme that we hold; others are none of ours. */
export function isJoinedRow(row: OfficialRow): row is JoinedRow {
  return isJoined(row.list);
}

function isJoined(list: ImportedListId): list is JoinedProgramme {
  return JOINED_PROGRAMMES.some((each) => each === list);
}

export interface Joined {
  facts: Facts;
  /** Curated entities (with a family or native names) that lost a listing: their official name is gone from the list. */
  broken: { entity: string; programme: ProgrammeId; listedAs: string }[];
}

/**
 * Facts whose listings of the joined programmes are those of `rows`, as of the day `asOf`. A row is joined to the
 * entity that is listed on its programme under that name, else to the one entity whose name or alias it is; else it
 * makes a new entity. An entity without a listing left goes, and so do its brands and families.
 */
export function joinOfficial(base: Facts, rows: readonly JoinedRow[], asOf: IsoDate): Joined {
  const entities = new Map(
    base.entities.map((each) => [
      each.id,
      { ...each, listings: each.listings.map((listing) => ({ ...listing })) },
    ]),
  );
  const found = new Map<Entity, Set<string>>();
  const find = finder([...entities.values()]);
  for (const row of rows) {
    const { list } = row;
    const listed = find.listed(list, row);
    const entity = listed?.entity ?? find.named(row) ?? addEntity(entities, row);
    const listing = listed?.listing ?? addListing(entity, list, row, urlOf(base, list));
    addCitations(listing, row);
    find.add(entity, list, row.name);
    const seen = found.get(entity) ?? new Set();
    found.set(entity, seen.add(`${list} ${listing.listedAs}`));
  }
  const broken: Joined['broken'] = [];
  for (const entity of entities.values()) {
    const kept = entity.listings.filter((listing) => {
      const { programme, listedAs, status } = listing;
      const isGone =
        isJoined(programme) && status !== 'ended' && !found.get(entity)?.has(`${programme} ${listedAs}`);
      if (isGone && (entity.family !== undefined || entity.nativeNames.length > 0))
        broken.push({ entity: entity.id, programme, listedAs });
      return !isGone;
    });
    if (kept.length === 0) entities.delete(entity.id);
    else entity.listings = kept;
  }
  const programmes = base.programmes.map((each) => (isJoined(each.id) ? { ...each, asOf } : each));
  const families = base.families.flatMap((family) => familyWithin(family, entities));
  return { facts: { programmes, entities: [...entities.values()], families }, broken };
}

interface Place {
  entity: Entity;
  listing: Listing;
}

interface Finder {
  listed(list: JoinedProgramme, row: OfficialRow): Place | undefined;
  /** Undefined also where two entities bear the name: then neither is meant for certain. */
  named(row: OfficialRow): Entity | undefined;
  add(entity: Entity, list: JoinedProgramme, name: string): void;
}

function finder(entities: readonly Entity[]): Finder {
  const places = new Map<string, Place>();
  const names = new Map<string, Entity | null>();
  const nameEntity = (name: string, entity: Entity): void => {
    const key = plain(name);
    const other = names.get(key);
    names.set(key, other === undefined || other === entity ? entity : null);
  };
  const place = (entity: Entity, listing: Listing, name: string): void => {
    const key = `${listing.programme} ${plain(name)}`;
    if (listing.status !== 'ended' && !places.has(key)) places.set(key, { entity, listing });
  };
  for (const entity of entities) {
    for (const listing of entity.listings) place(entity, listing, listing.listedAs);
    for (const name of [entity.name, ...entity.aliases]) nameEntity(name, entity);
  }
  for (const entity of entities)
    for (const listing of entity.listings)
      for (const name of [entity.name, ...entity.aliases])
        if (names.get(plain(name)) === entity) place(entity, listing, name);
  return {
    listed: (list, { name }) => places.get(`${list} ${plain(name)}`),
    named: ({ name }) => names.get(plain(name)) ?? undefined,
    add: (entity, list, name) => {
      nameEntity(name, entity);
      for (const listing of entity.listings) if (listing.programme === list) place(entity, listing, name);
    },
  };
}

/** A printed name without what printers vary: case, accents, signs and spaces. */
function plain(name: string): string {
  return name.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase(); // prettier-ignore
}

function addEntity(entities: Map<string, Entity>, row: OfficialRow): Entity {
  const slug = row.name.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''); // prettier-ignore
  let id = slug || 'listed';
  for (let next = 2; entities.has(id); next++) id = `${slug || 'listed'}-${next}`;
  const entity: Entity = {
    id,
    name: row.name,
    aliases: row.aliases,
    nativeNames: [],
    // Company, institute or person: nobody has looked yet.
    kind: 'other',
    countries: row.destinations,
    riskyNames: [],
    listings: [],
    basis: row.citations.length > 0 ? 'official-text' : 'csl-only',
  };
  entities.set(id, entity);
  return entity;
}

function addListing(entity: Entity, programme: JoinedProgramme, row: OfficialRow, url: string): Listing {
  const { name, destinations, licenceRequirement, footnotes } = row;
  const [added, ...amended] = row.citations;
  const listing: Listing = {
    programme,
    listedAs: name,
    status: 'current',
    destinations,
    citations: [
      added === undefined ? { role: 'added', url } : citationOf('added', added),
      ...amended.map((page) => citationOf('amended', page)),
    ],
    ...(licenceRequirement === undefined ? {} : { licenceRequirement }),
    ...(footnotes.length > 0 ? { footnotes } : {}),
  };
  entity.listings.push(listing);
  return listing;
}

/** Adds the pages that are later than any the listing cites: the list repeats the older ones incompletely. */
function addCitations(listing: Listing, { citations }: OfficialRow): void {
  const latest = Math.max(...listing.citations.map(({ citation }) => volumeOf(citation)));
  const later = citations.filter((page) => latest > 0 && volumeOf(page) > latest);
  listing.citations = [...listing.citations, ...later.map((page) => citationOf('amended', page))];
}

function volumeOf(citation: string | undefined): number {
  return Number(citation?.split(' ')[0] ?? 0);
}

function citationOf(role: Citation['role'], page: string): Citation {
  return {
    role,
    citation: page,
    url: `https://www.federalregister.gov/citation/${page.replaceAll(' ', '-')}`,
  };
}

function urlOf(facts: Facts, programme: ProgrammeId): string {
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
