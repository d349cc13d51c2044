/** The package's lists, and below them those of a kept list that only an import brings. Nothing of the browser in here. */
import type { DetailsInForce } from '../../lists/details.ts';
import { isImportOnly } from '../../lists/import-only.ts';
import { openJoin } from '../../lists/join-official.ts';
import { cleanName } from '../../lists/sources/clean-name.ts';
import type { OfficialRow } from '../../lists/sources/types.ts';
import type { Entity, Listing } from '../../lists/types.ts';
import { openIndex } from '../../screening/index/open-index.ts';
import { type CompiledList, compileJoined, type Making } from './make-list.ts';

/** Joins and compiles as an import of the same rows on their own days would. */
export function keepImported(packaged: Making['packaged'], kept: DetailsInForce): CompiledList {
  const { families, products } = openIndex(packaged.index).tables();
  const programmes = kept.programmes.filter(({ id }) => isImportOnly(id));
  // Whatever ended was left out when it was imported: no day ends more of it.
  const join = openJoin({ ...packaged.details, families, products }, '');
  for (const entity of kept.entities)
    for (const listing of entity.listings)
      if (isImportOnly(listing.programme)) join.take(rowOf(entity, listing));
  const { facts } = join.finish({ lists: programmes.map(({ id }) => id), isRule: false });
  return compileJoined(
    { ...facts, programmes: [...packaged.details.programmes, ...programmes] },
    packaged.index,
  );
}

/** The row of which a listing was made. */
function rowOf(entity: Entity, { programme, listedAs, destinations, citations }: Listing): OfficialRow {
  // An entity of other lists has its own names, and the row was joined to it by one of them.
  const isOwn = entity.listings.every((each) => isImportOnly(each.programme));
  const { name, kind, aliases, parent } = isOwn
    ? entity
    : { ...cleanName(listedAs), kind: undefined, aliases: [] };
  return {
    list: programme,
    name,
    printed: listedAs,
    aliases,
    ...(parent === undefined ? {} : { parent }),
    ...(kind ? { kind } : {}),
    destinations: [],
    countries: destinations,
    pages: citations.flatMap(({ citation, published }) =>
      citation === undefined ? [] : [{ citation, ...(published === undefined ? {} : { published }) }],
    ),
    footnotes: [],
  };
}
