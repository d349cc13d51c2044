/** What changed between two snapshots, programme by programme. */
import { PROGRAMME_IDS } from './types.ts';
import type { Entity, EntityList, Listing, ProgrammeId } from './types.ts';

/** More than this share of a programme's listings gone at once looks like a broken file … */
const LOSS_BOUND = 0.05;
/** … but of a short list a rule may take that many off, */
const FEW = 10;
/** unless it is this share: a list that was cut loses more. */
const FEW_BOUND = 0.25;

export interface ListingChange {
  entity: string;
  listedAs: string;
  /** Names of the fields that differ; only for changed listings. */
  fields?: string[];
}

/** Listings of one programme that came, went or changed; ended ones count as gone. */
export interface ProgrammeDiff {
  programme: ProgrammeId;
  before: number;
  after: number;
  added: ListingChange[];
  removed: ListingChange[];
  changed: ListingChange[];
}

/** What may happen to a listing between two snapshots. */
export type Change = 'added' | 'removed' | 'changed';

/** Differences of all programmes, in their fixed order, with those that stayed the same. */
export function diffFacts(
  older: { entities: EntityList },
  newer: { entities: Iterable<Entity> },
): ProgrammeDiff[] {
  const diffs = PROGRAMME_IDS.map((programme): ProgrammeDiff => ({
    programme,
    before: 0,
    after: 0,
    added: [],
    removed: [],
    changed: [],
  }));
  const diffOf = new Map(diffs.map((each) => [each.programme, each]));
  const comparison = openComparison(older, (programme, what, change) =>
    diffOf.get(programme)?.[what].push(change),
  );
  for (const entity of newer.entities) comparison.take(entity);
  const counts = comparison.finish();
  return diffs.map((each) => ({ ...each, ...counts(each.programme) }));
}

/** A comparison under way: it takes entities of the newer snapshot as they are read, so that nobody need hold them. */
export interface Comparison {
  take(entity: Entity): void;
  /** Tells what is gone; answers how many listings stood and stand on a programme. */
  finish(): (programme: ProgrammeId) => { before: number; after: number };
}

/**
 * Begins to tell what differs from `older`, whose entities are asked for one at a time and not kept: a list may hold tens
 * of thousands.
 */
export function openComparison(
  older: { entities: EntityList },
  tell: (programme: ProgrammeId, what: Change, change: ListingChange) => void,
): Comparison {
  const gone = placesOf(older.entities);
  const counts = new Map(
    PROGRAMME_IDS.map((programme) => [programme, { before: gone.get(programme)?.size ?? 0, after: 0 }]),
  );
  const take = (entity: Entity): void => {
    for (const listing of standingListings(entity)) {
      const { programme } = listing;
      const count = counts.get(programme);
      if (count) count.after += 1;
      const places = gone.get(programme);
      const key = keyOf(entity, listing);
      const place = places?.get(key);
      const old = place === undefined ? undefined : older.entities.at(place);
      places?.delete(key);
      const fields = old ? changedFields(old, entity, listing) : [];
      if (!old) tell(programme, 'added', changeOf(entity, listing));
      else if (fields.length > 0) tell(programme, 'changed', { ...changeOf(entity, listing), fields });
    }
  };
  const finish = () => {
    for (const [programme, places] of gone)
      for (const change of changesAt(older.entities, programme, places)) tell(programme, 'removed', change);
    return (programme: ProgrammeId) => counts.get(programme) ?? { before: 0, after: 0 };
  };
  return { take, finish };
}

/** Programmes of which too many listings are gone (`isLoss`) and that are not among `accepted`. */
export function refusedLosses(
  diff: readonly ProgrammeDiff[],
  accepted: readonly ProgrammeId[] = [],
): ProgrammeDiff[] {
  return diff.filter(
    ({ programme, before, removed }) => isLoss(before, removed.length) && !accepted.includes(programme),
  );
}

/**
 * True where so many of a programme's listings are gone that the file looks broken: more than 5 % and ten of them, or a
 * quarter of a list so short that ten are more.
 */
export function isLoss(before: number, removed: number): boolean {
  return removed > Math.max(before * LOSS_BOUND, Math.min(FEW, before * FEW_BOUND));
}

/** English for a terminal: a line with the counts of each programme that changed, and below it a line a listing. */
export function diffWords(diff: readonly ProgrammeDiff[]): string[] {
  return diff
    .filter(({ added, removed, changed }) => added.length + removed.length + changed.length > 0)
    .flatMap(({ programme, before, after, added, removed, changed }) => [
      `${programme}: ${before} → ${after} listings, ${added.length} added, ${removed.length} removed, ${changed.length} changed`,
      ...namesOf('added', added),
      ...namesOf('removed', removed),
      ...namesOf('changed', changed),
    ]);
}

/** Names told of each kind; a terminal is no place for thousands. */
const NAMES_TOLD = 50;

function namesOf(what: string, changes: readonly ListingChange[]): string[] {
  const told = changes
    .slice(0, NAMES_TOLD)
    .map(({ listedAs, fields }) => `  ${what} ${listedAs}${fields ? ` (${fields.join(', ')})` : ''}`);
  const rest = changes.length - told.length;
  return rest > 0 ? [...told, `  … and ${rest} more ${what}`] : told;
}

/** Where the entity of each standing listing stands, by programme and the listing's key. */
type Places = Map<ProgrammeId, Map<string, number>>;

function placesOf(entities: Iterable<Entity>): Places {
  const places: Places = new Map();
  let place = 0;
  for (const entity of entities) {
    for (const listing of standingListings(entity)) {
      const ofProgramme = places.get(listing.programme) ?? new Map<string, number>();
      places.set(listing.programme, ofProgramme.set(keyOf(entity, listing), place));
    }
    place += 1;
  }
  return places;
}

/** Those that have not ended; of two under one name on one programme the last. */
function standingListings({ listings }: Entity): Listing[] {
  const standing = listings.filter(({ status }) => status !== 'ended');
  if (standing.length < 2) return standing;
  return [...new Map(standing.map((each) => [`${each.programme} ${each.listedAs}`, each])).values()];
}

function keyOf({ id }: Entity, { listedAs }: Listing): string {
  return `${id} ${listedAs}`;
}

function changeOf({ id }: Entity, { listedAs }: Listing): ListingChange {
  return { entity: id, listedAs };
}

function changesAt(
  entities: EntityList,
  programme: ProgrammeId,
  places: ReadonlyMap<string, number>,
): ListingChange[] {
  return [...places].flatMap(([key, place]) => {
    const entity = entities.at(place);
    const listing = entity && listingOf(entity, programme, key);
    return listing ? [changeOf(entity, listing)] : [];
  });
}

function listingOf(entity: Entity, programme: ProgrammeId, key: string): Listing | undefined {
  return standingListings(entity).find((each) => each.programme === programme && keyOf(entity, each) === key);
}

function changedFields(old: Entity, entity: Entity, listing: Listing): string[] {
  const { listings: _older, ...oldEntity } = old;
  const { listings: _newer, ...newEntity } = entity;
  const oldListing = listingOf(old, listing.programme, keyOf(entity, listing));
  return [...differing(oldEntity, newEntity), ...differing({ ...oldListing }, { ...listing })];
}

type Fields = Readonly<Record<string, unknown>>;

function differing(older: Fields, newer: Fields): string[] {
  const fields = new Set([...Object.keys(older), ...Object.keys(newer)]);
  return [...fields].filter((field) => !isSame(older[field], newer[field]));
}

/** Of JSON's values; most are texts that are the same. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
