/** What a row of an official list puts into an entity and its listing. */
import { checkName } from './check.ts';
import { isImportOnly } from './import-only.ts';
import { kindOf } from './kind-of.ts';
import { plainName } from './name-finder.ts';
import type { OfficialPage, OfficialRow } from './sources/types.ts';
import type { Citation, Entity, Listing } from './types.ts';

/** Shorter names stand for too many things to be taken over unseen. */
const SHORTEST_ALIAS = 3;

/** Makes ids of names for rows that join to no entity, each another than those that `isTaken`. */
export function idMaker(isTaken: (id: string) => boolean): (row: OfficialRow) => string {
  const last = new Map<string, number>();
  return (row) => {
    const slug = row.name.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'listed'; // prettier-ignore
    let next = last.get(slug) ?? 1;
    let id = next === 1 ? slug : `${slug}-${next}`;
    while (isTaken(id)) id = `${slug}-${++next}`;
    if (next > 1) last.set(slug, next);
    return id;
  };
}

/** The entity that a row makes, without its listing. */
export function entityOf(row: OfficialRow, id: string): Entity {
  return {
    id,
    name: row.name,
    // Lists that come whole from an import are taken as they are: nobody reviews their names.
    aliases: isImportOnly(row.list) ? row.aliases : [],
    nativeNames: [],
    kind: row.kind ?? kindOf(row.name),
    countries: row.countries,
    riskyNames: [],
    listings: [],
    ...(row.parent === undefined ? {} : { parent: row.parent }),
    // An entry of the lists that come with a release has a citation; of the others the screening list gives none.
    basis: row.pages.length > 0 || isImportOnly(row.list) ? 'official-text' : 'csl-only',
  };
}

/** Adds a listing for a row; `url` is the list's own page, for a row that cites nothing. */
export function addListing(entity: Entity, row: OfficialRow, url: string): Listing {
  const [added, ...amended] = row.pages;
  const listing: Listing = {
    programme: row.list,
    listedAs: row.printed,
    status: 'current',
    destinations: row.destinations.length > 0 ? row.destinations : row.countries,
    citations: [
      added === undefined ? { role: 'added', url } : citationOf('added', added),
      ...amended.map((page) => citationOf('amended', page)),
    ],
  };
  entity.listings.push(listing);
  return listing;
}

/**
 * Brings a listing and its entity up to what its rows say: later citations and new aliases; from the rule's own text also
 * destinations, licence requirement and footnotes, which the screening list only fills in where there are none. Answers
 * the names that were left out, since they are unclean or another entity's (`isTaken`).
 */
export function fillFrom(
  rows: readonly OfficialRow[],
  entity: Entity,
  listing: Listing,
  isRule: boolean,
  isTaken: (name: string) => boolean,
): string[] {
  listing.citations = withLater(listing.citations, rows.flatMap(({ pages }) => pages)); // prettier-ignore
  fillDestinations(rows, listing);
  fillRequirement(rows, listing, isRule);
  if (entity.countries.length === 0) entity.countries = listing.destinations;
  return addAliases(rows, entity, isTaken);
}

function fillDestinations(rows: readonly OfficialRow[], listing: Listing): void {
  const held = listing.destinations;
  const headings = rows.flatMap(({ destinations }) => destinations);
  const found =
    held.length === 0 && headings.length === 0 ? rows.flatMap(({ countries }) => countries) : headings;
  const more = [...new Set(found)].filter((code) => !held.includes(code));
  if (more.length > 0) listing.destinations = [...held, ...more];
}

/** Rows of one listing that differ say nothing of the whole. */
function fillRequirement(rows: readonly OfficialRow[], listing: Listing, isRule: boolean): void {
  const [first] = rows;
  if (!first?.licenceRequirement) return;
  const isOne = rows.every(
    ({ licenceRequirement, footnotes }) =>
      licenceRequirement === first.licenceRequirement && String(footnotes) === String(first.footnotes),
  );
  if (!isOne || !(isRule || listing.licenceRequirement === undefined)) return;
  listing.licenceRequirement = first.licenceRequirement;
  if (first.footnotes.length > 0) listing.footnotes = first.footnotes;
  else delete listing.footnotes;
}

function addAliases(
  rows: readonly OfficialRow[],
  entity: Entity,
  isTaken: (name: string) => boolean,
): string[] {
  const held = new Set([entity.name, ...entity.aliases, ...entity.nativeNames].map(plainName));
  const leftOut: string[] = [];
  const added: string[] = [];
  for (const { aliases } of rows) {
    for (const alias of aliases) {
      const plain = plainName(alias);
      if (held.has(plain)) continue;
      held.add(plain);
      const isGood = plain.length >= SHORTEST_ALIAS && checkName(alias).length === 0 && !isTaken(alias);
      (isGood ? added : leftOut).push(alias);
    }
  }
  if (added.length > 0) entity.aliases = [...entity.aliases, ...added];
  return leftOut;
}

/** Adds the pages that are later than any the listing cites: the lists repeat the older ones incompletely. */
function withLater(citations: readonly Citation[], pages: readonly OfficialPage[]): Citation[] {
  const known = new Set(citations.flatMap(({ citation, ruleStartsAt }) => [citation, ruleStartsAt]));
  const latest = Math.max(...citations.map(({ citation }) => volumeOf(citation)));
  const lastDay = citations.map(({ published = '' }) => published).sort().at(-1) ?? ''; // prettier-ignore
  const isLater = ({ citation, published = '' }: OfficialPage): boolean =>
    volumeOf(citation) > latest || (lastDay !== '' && published > lastDay);
  const later = new Map(
    pages.filter((page) => latest > 0 && isLater(page)).map((page) => [page.citation, page]),
  );
  const added = [...later.values()].filter(({ citation }) => !known.has(citation));
  return [...citations, ...added.map((page) => citationOf('amended', page))];
}

function volumeOf(citation: string | undefined): number {
  return Number(citation?.split(' ')[0] ?? 0);
}

function citationOf(role: Citation['role'], { citation, published }: OfficialPage): Citation {
  return {
    role,
    citation,
    ...(published === undefined ? {} : { published }),
    url: `https://www.federalregister.gov/citation/${citation.replaceAll(' ', '-')}`,
  };
}
