/** Programmes and entities as one text, for cards: `entities.json` of a package, and the same of an import. */
import { importOnlyProgramme, isImportOnly } from './import-only.ts';
import type { Citation, Entity, EntityKind, IMPORT_ONLY_IDS, Programme, ProgrammeId } from './types.ts';

export interface Details {
  programmes: Programme[];
  entities: Entity[];
}

/** Programmes and how many listings stand on each: what a screen of lists wants. */
export interface ListsSummary {
  programmes: Programme[];
  /** Of programmes that have any. */
  listings: Partial<Record<ProgrammeId, number>>;
}

/** Counts the standing listings. */
export function summaryOf({ programmes, entities }: Details): ListsSummary {
  const listings: ListsSummary['listings'] = {};
  for (const { programme, status } of entities.flatMap((entity) => entity.listings))
    if (status !== 'ended') listings[programme] = (listings[programme] ?? 0) + 1;
  return { programmes, listings };
}

/** What is told of an entity of an import-only list; the rest follows from it, and there are tens of thousands. */
type Row = [
  id: string,
  name: string,
  aliases: string[],
  kind: EntityKind,
  countries: string[],
  programme: (typeof IMPORT_ONLY_IDS)[number],
  citations: Citation[],
];

/** Our own text: nobody else writes it. */
interface Written extends Details {
  imported?: Row[];
}

/** The text of details; the same details give the same text. */
export function detailsText({ programmes, entities }: Details): string {
  const imported = entities.map(rowOf);
  const written: Written = {
    programmes,
    // What the names in the index are made from has no use on a card.
    entities: entities
      .filter((_, at) => imported[at] === undefined)
      .map(({ recalledNames: _recalled, ...entity }) => entity),
  };
  const rows = imported.filter((row) => row !== undefined);
  return JSON.stringify(rows.length > 0 ? { ...written, imported: rows } : written);
}

/** Reads what `detailsText` wrote. */
export function parseDetails(text: string): Details {
  const { programmes, entities, imported = [] } = JSON.parse(text) as Written;
  return { programmes, entities: [...entities, ...imported.map(entityOf)] };
}

/** Undefined for an entity of which more than a row is known. */
function rowOf({ id, name, aliases, kind, countries, listings, parent }: Entity): Row | undefined {
  const [listing] = listings;
  if (!listing || listings.length > 1 || !isImportOnly(listing.programme)) return undefined;
  if (listing.listedAs !== name || parent !== undefined) return undefined;
  const citations = listing.citations.filter(({ citation }) => citation !== undefined);
  return [id, name, aliases, kind, countries, listing.programme, citations];
}

function entityOf([id, name, aliases, kind, countries, programme, citations]: Row): Entity {
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
