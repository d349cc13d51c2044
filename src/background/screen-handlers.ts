import { ALL_SITES } from '../platform/all-sites.ts';
import { browser } from '../platform/browser.ts';
import type { Lookup } from '../screening/lookup/lookup.ts';
import { dismissedOn } from './dismissals.ts';
import { lookupFacts } from './lookup-facts.ts';
import type { Answers, Room } from './room.ts';
import { settingsHere } from './settings-here.ts';
import { siteOf } from './site.ts';
import { ensureScript, readTab, siteOfTab, tellFrames } from './tab-pages.ts';

/** Answers what our own screens ask of the lists and of a tab. */
export function screenHandlers(
  room: Room,
): Answers<'lookup/search' | 'lookup/facts' | 'tab/summary' | 'tab/scan'> {
  const { shelf, own, reports } = room;
  return {
    'lookup/search': async ({ query }) => {
      const [lookup, layer] = await Promise.all([shelf.lookup(), own.layer()]);
      // A box was opened, and letters will follow.
      if (query === '') void prepare(lookup);
      return {
        results: lookup.find(query),
        own: [
          ...layer.watched(query).map(({ named }) => ({ list: 'watch' as const, ...named })),
          ...layer.safe(query).map(({ named }) => ({ list: 'safe' as const, name: named, note: '' })),
        ],
        stamp: await shelf.stamp(),
      };
    },
    'lookup/facts': async ({ results }) => {
      const [{ index }, { entities }] = await Promise.all([shelf.screener(), shelf.details()]);
      return lookupFacts(results, index.tables().families, (id) => entities.get(id));
    },
    'tab/summary': async ({ tab }) => {
      const [seen, { url, incognito }, stamp, hasAccess] = await Promise.all([
        readTab(tab, reports),
        browser.tabs.get(tab),
        shelf.stamp(),
        browser.permissions.contains(ALL_SITES),
      ]);
      const { pausedSites, dismissals } = await settingsHere(room, incognito);
      // What was noted is the last scanned page's site: it holds only while such a page is there.
      const isScanned = seen.state !== 'off' && seen.state !== 'unreachable';
      const host = siteOf(url) || (isScanned ? await reports.site(tab) : '');
      return {
        ...seen,
        host,
        paused: pausedSites.includes(host),
        dismissed: await dismissedOn(host, dismissals, own.find),
        isPrivate: incognito,
        hasAccess,
        stamp,
      };
    },
    'tab/scan': async ({ tab }) => {
      await ensureScript(tab);
      await reports.start(tab, await siteOfTab(tab));
      await tellFrames(tab, 'page/open', { kind: 'other', force: true });
      return null;
    },
  };
}

/** Step by step: what is asked meanwhile need not wait. */
async function prepare(lookup: Lookup): Promise<void> {
  const steps = lookup.prepare()[Symbol.iterator]();
  while (!steps.next().done) await new Promise((resolve) => setTimeout(resolve));
}
