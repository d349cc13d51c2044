/** The lists, loaded when first wanted. Nothing here that can't be loaded again: the worker may die at any time. */
import { type Details as ListDetails, type ListsSummary, parseDetails, summaryOf } from '../lists/details.ts';
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
  details: ListDetails;
}

interface OpenLists {
  screener(): Promise<Screener>;
  lookup(): Promise<Lookup>;
  stamp(): Promise<ListStamp>;
  details(): Promise<Details>;
  /** Without reading the details of a kept list. */
  summary(): Promise<ListsSummary>;
  /** What the import of the list in force changed; null: it is the packaged one. */
  news(): Promise<ListNews | null>;
}

export interface ListsShelf extends OpenLists {
  /** The package's own snapshot, whatever is in force; read anew at each call, and not kept. */
  packaged(): Promise<Edition>;
  /** Takes up what was put in force meanwhile. */
  renew(): void;
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
    packaged: async () => ({ index: await packagedIndex(), details: await packagedDetails() }),
    renew: () => {
      lists = openLists();
    },
  };
}

function openLists(): OpenLists {
  const inForce = singleFlight(() => openListInForce(openScreener, packagedIndex));
  const screener = async () => (await inForce()).opened;
  const lookup = singleFlight(async () => lookupIn((await screener()).index));
  const stamp = async () => (await screener()).stamp;
  // Another hash: a list put in force since, which the next `renew` takes up.
  const keptParts = async <Part extends 'entities' | 'summary' | 'news'>(...parts: Part[]) => {
    const kept = (await inForce()).isKept ? await readKept(...parts) : undefined;
    return kept?.hash === (await stamp()).hash ? kept : undefined;
  };
  const details = singleFlight(async (): Promise<Details> => {
    const kept = await keptParts('entities');
    const { programmes, entities } =
      typeof kept?.entities === 'string' ? parseDetails(kept.entities) : await packagedDetails();
    return { programmes, entities: new Map(entities.map((each) => [each.id, each])) };
  });
  const summary = singleFlight(async (): Promise<ListsSummary> => {
    const kept = parseSummary((await keptParts('summary'))?.summary);
    if (kept) return kept;
    const { programmes, entities } = await details();
    return summaryOf({ programmes, entities: [...entities.values()] });
  });
  const news = async () => parseNews((await keptParts('news'))?.news);
  return { screener, lookup, details, summary, stamp, news };
}

async function packagedDetails(): Promise<ListDetails> {
  return parseDetails(await (await fetchAsset('entities.json')).text());
}
