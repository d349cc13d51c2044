/** Facts back into the files that they were read from, so that unchanged ones keep every byte. */
import { factsText } from './check.ts';
import { listingsFile } from './facts.ts';
import { BUNDLED_IDS, type Facts, type Listing, type ProgrammeId } from './types.ts';

/** Fields of a listing's record in the order in which the files have them. */
const LISTING_FIELDS = [
  'listedAs', 'status', 'ended', 'destinations', 'editionDate', 'licenceRequirement', 'footnotes', 'citations', 'covers',
] as const satisfies readonly (keyof Listing)[]; // prettier-ignore

/** Text of every file of a snapshot by its path within `facts/`, sorted, one record a line; the same for the same facts. */
export function factsTexts({ programmes, entities, families, products }: Facts): Record<string, string> {
  const sorted = [...entities].sort((a, b) => compare(a.id, b.id));
  return {
    'programmes.json': factsText(programmes),
    'entities.json': factsText(sorted.map(({ listings: _listings, ...entity }) => entity)),
    'families.json': factsText([...families].sort((a, b) => compare(a.id, b.id))),
    'products.json': factsText([...products].sort((a, b) => compare(a.entity, b.entity))),
    ...Object.fromEntries(BUNDLED_IDS.map((id) => [listingsFile(id), listingsText(sorted, id)])),
  };
}

function listingsText(entities: Facts['entities'], programme: ProgrammeId): string {
  const records = entities.flatMap(({ id, listings }) =>
    listings
      .filter((listing) => listing.programme === programme)
      .map((listing) => ({
        entity: id,
        ...Object.fromEntries(
          LISTING_FIELDS.filter((field) => listing[field] !== undefined).map((field) => [
            field,
            listing[field],
          ]),
        ),
      })),
  );
  return factsText(records);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
