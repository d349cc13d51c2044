/** The lists, loaded when first wanted. Nothing here that can't be loaded again: the worker may die at any time. */
import type { Entity, Programme } from '../lists/types.ts';
import { fetchAsset } from '../platform/asset.ts';
import { singleFlight } from '../platform/single-flight.ts';
import type { ListStamp } from '../protocol/requests.ts';
import { openLookup, type Lookup } from '../screening/lookup/lookup.ts';
import { openScreener, type Screener } from '../screening/screen.ts';

/** Entity details by id, and the programmes they refer to. */
export interface Details {
  programmes: Programme[];
  entities: ReadonlyMap<string, Entity>;
}

export interface ListsShelf {
  screener(): Promise<Screener>;
  lookup(): Promise<Lookup>;
  stamp(): Promise<ListStamp>;
  details(): Promise<Details>;
}

/** Opens the shelf over the packaged snapshot. */
export function openShelf(): ListsShelf {
  const index = singleFlight(
    async () => new Uint8Array(await (await fetchAsset('name-index.bin')).arrayBuffer()),
  );
  const screener = singleFlight(async () => openScreener(await index()));
  const lookup = singleFlight(async () => openLookup(await index()));
  const details = singleFlight(async (): Promise<Details> => {
    const { programmes, entities } = await (await fetchAsset('entities.json')).json();
    return { programmes, entities: new Map(entities.map((each: Entity) => [each.id, each])) };
  });
  return { screener, lookup, details, stamp: async () => (await screener()).stamp };
}
