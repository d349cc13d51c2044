/** The lists, loaded when first wanted. Nothing here that can't be loaded again: the worker may die at any time. */
import {
  type Details as ListDetails,
  type DetailsInForce,
  type ListsSummary,
  parseDetails,
  summaryOf,
} from '../lists/details.ts';
import { openDetails } from '../lists/open-details.ts';
import type { Entity, Programme } from '../lists/types.ts';
import { fetchAsset } from '../platform/asset.ts';
import { openListInForce } from '../platform/list-in-force.ts';
import { readKept } from '../platform/list-store.ts';
import { singleFlight } from '../platform/single-flight.ts';
import type { ListNews, ListStamp } from '../protocol/requests.ts';
import { type Lookup, lookupIn } from '../screening/lookup/lookup.ts';
import { openScreener, type Screener } from '../screening/screen.ts';
import { parseNews, parseSummary } from './lists-news.ts';
import { packagedIndex } from './packaged-index.ts';

/** Entity details by id, and the programmes they refer to. */
export interface Details {
  programmes: Programme[];
  entities: ReadonlyMap<string, Entity>;
}

/** A snapshot's two files, read. */
export interface Edition {
  index: Uint8Array;
  details: DetailsInForce;
}

interface ListsInForce {
  screener(): Promise<Screener>;
  lookup(): Promise<Lookup>;
  stamp(): Promise<ListStamp>;
  details(): Promise<Details>;
  /** Without reading the details of a kept list. */
  summary(): Promise<ListsSummary>;
  /** What the import of the list in force changed; null: it is the packaged one. */
  news(): Promise<ListNews | null>;
}

interface OpenLists extends ListsInForce {
  /** The text of a kept list's details, as UTF-8. */
  keptDetails(): Promise<Uint8Array | undefined>;
}

export interface ListsShelf extends ListsInForce {
  /** The package's own snapshot, whatever is in force; read anew at each call, and not kept. */
  packaged(): Promise<Edition>;
  /** Details of the list in force where it is a kept one, to be read one at a time; not kept either. */
  kept(): Promise<DetailsInForce | undefined>;
  /** Takes up what was put in force meanwhile: `index`, where it is at hand. */
  renew(index?: Uint8Array): void;
}

/** Opens the shelf over the list in force. */
export function openShelf(): ListsShelf {
  let lists = openLists();
  return {
    screener: () => lists.screener(),
    lookup: () => lists.lookup(),
    stamp: () => lists.stamp(),
    details: () => lists.details(),
    summary: () => lists.summary(),
    news: () => lists.news(),
    packaged: async () => ({
      index: await packagedIndex(),
      details: openDetails(new Uint8Array(await (await fetchAsset(DETAILS)).arrayBuffer())),
    }),
    kept: async () => {
      const bytes = await lists.keptDetails();
      return bytes && openDetails(bytes);
    },
    renew: (index) => {
      lists = openLists(index);
    },
  };
}

/** Opens the list in force; `index` is that of one that was just kept, which then need not be read. */
function openLists(index?: Uint8Array): OpenLists {
  const inForce = singleFlight(async () =>
    index ? { opened: openScreener(index), isKept: true } : openListInForce(openScreener, packagedIndex),
  );
  const screener = async () => (await inForce()).opened;
  const lookup = singleFlight(async () => lookupIn((await screener()).index));
  const stamp = async () => (await screener()).stamp;
  // Another hash: a list put in force since, which the next `renew` takes up.
  const keptParts = async <Part extends 'entities' | 'summary' | 'news'>(...parts: Part[]) => {
    const kept = (await inForce()).isKept ? await readKept(...parts) : undefined;
    return kept?.hash === (await stamp()).hash ? kept : undefined;
  };
  const keptDetails = async (): Promise<Uint8Array | undefined> => {
    const entities = (await keptParts('entities'))?.entities;
    return entities instanceof Uint8Array ? entities : undefined;
  };
  const details = singleFlight(async (): Promise<Details> => {
    const kept = await keptDetails();
    const { programmes, entities } = kept
      ? parseDetails(new TextDecoder().decode(kept))
      : await packagedDetails();
    return { programmes, entities: new Map(entities.map((each) => [each.id, each])) };
  });
  const summary = singleFlight(async (): Promise<ListsSummary> => {
    const kept = parseSummary((await keptParts('summary'))?.summary);
    if (kept) return kept;
    const { programmes, entities } = await details();
    return summaryOf({ programmes, entities: [...entities.values()] });
  });
  const news = async () => parseNews((await keptParts('news'))?.news);
  return { screener, lookup, details, summary, stamp, news, keptDetails };
}

const DETAILS = 'entities.json';

async function packagedDetails(): Promise<ListDetails> {
  return parseDetails(await (await fetchAsset(DETAILS)).text());
}
