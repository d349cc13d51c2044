/**
 * Entities of lists that only an import brings: tens of thousands, which nobody has reviewed. What is told of one follows
 * from a short row.
 */
import { importOnlyProgramme, isImportOnly } from './import-only.ts';
import type { Citation, Entity, EntityKind, IMPORT_ONLY_IDS } from './types.ts';

/** What is told of an entity of an import-only list. */
export type Row = [
  id: string,
  name: string,
  aliases: string[],
  kind: EntityKind,
  countries: string[],
  programme: (typeof IMPORT_ONLY_IDS)[number],
  citations: Citation[],
];

/** Undefined for an entity of which more than a row is known. */
export function rowOf({ id, name, aliases, kind, countries, listings, parent }: Entity): Row | undefined {
  const [listing] = listings;
  if (!listing || listings.length > 1 || !isImportOnly(listing.programme)) return undefined;
  if (listing.listedAs !== name || parent !== undefined) return undefined;
  const citations = listing.citations.filter(({ citation }) => citation !== undefined);
  return [id, name, aliases, kind, countries, listing.programme, citations];
}

/** The entity of a row. */
export function entityOfRow([id, name, aliases, kind, countries, programme, citations]: Row): Entity {
  const { url } = importOnlyProgramme(programme, '');
  return {
    id,
    name,
    aliases,
    nativeNames: [],
    kind,
    countries,
    riskyNames: [],
    listings: [
      {
        programme,
        listedAs: name,
        status: 'current',
        destinations: countries,
        citations: citations.length > 0 ? citations : [{ role: 'added', url }],
      },
    ],
    basis: 'official-text',
  };
}

/** Reads the entity of a row's text, which nobody but us wrote. */
export function readRow(text: string): Entity {
  return entityOfRow(JSON.parse(text) as Row);
}
