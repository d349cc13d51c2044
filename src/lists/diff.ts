/** What changed between two snapshots, programme by programme. */
import { PROGRAMME_IDS } from './types.ts';
import type { Entity, Facts, Listing, ProgrammeId } from './types.ts';

/** More than this share of a programme's listings gone at once looks like a broken file. */
const LOSS_BOUND = 0.05;

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

/** Differences of all programmes, in their fixed order, with those that stayed the same. */
export function diffFacts(older: Facts, newer: Facts): ProgrammeDiff[] {
  return PROGRAMME_IDS.map((programme) => {
    const before = standingListings(older, programme);
    const after = standingListings(newer, programme);
    return {
      programme,
      before: before.size,
      after: after.size,
      added: [...after].filter(([key]) => !before.has(key)).map(([, record]) => changeOf(record)),
      removed: [...before].filter(([key]) => !after.has(key)).map(([, record]) => changeOf(record)),
      changed: [...after].flatMap(([key, record]) => {
        const old = before.get(key);
        const fields = old ? changedFields(old, record) : [];
        return fields.length > 0 ? [{ ...changeOf(record), fields }] : [];
      }),
    };
  });
}

/** Programmes that lost more than 5 % of their listings and are not among `accepted`. */
export function refusedLosses(
  diff: readonly ProgrammeDiff[],
  accepted: readonly ProgrammeId[] = [],
): ProgrammeDiff[] {
  return diff.filter(
    ({ programme, before, removed }) => removed.length > before * LOSS_BOUND && !accepted.includes(programme),
  );
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

interface StandingListing {
  entity: Entity;
  listing: Listing;
}

function standingListings(facts: Facts, programme: ProgrammeId): Map<string, StandingListing> {
  const standing = new Map<string, StandingListing>();
  for (const entity of facts.entities)
    for (const listing of entity.listings)
      if (listing.programme === programme && listing.status !== 'ended')
        standing.set(`${entity.id} ${listing.listedAs}`, { entity, listing });
  return standing;
}

function changeOf({ entity, listing }: StandingListing): ListingChange {
  return { entity: entity.id, listedAs: listing.listedAs };
}

function changedFields(older: StandingListing, newer: StandingListing): string[] {
  const { listings: _older, ...oldEntity } = older.entity;
  const { listings: _newer, ...newEntity } = newer.entity;
  return [...differing(oldEntity, newEntity), ...differing(older.listing, newer.listing)];
}

function differing(older: object, newer: object): string[] {
  const before = new Map(Object.entries(older));
  const after = new Map(Object.entries(newer));
  const fields = new Set([...before.keys(), ...after.keys()]);
  return [...fields].filter(
    (field) => JSON.stringify(before.get(field)) !== JSON.stringify(after.get(field)),
  );
}
