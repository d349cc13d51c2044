import { lookUp } from '../screening/lookup/lookup.ts';
import type { Answers, Room } from './room.ts';
import { ensureScript, readTab, siteOfTab, tellFrames } from './tab-pages.ts';

/** Answers what our own screens ask of the lists and of a tab. */
export function screenHandlers({
  shelf,
  settings,
  reports,
}: Room): Answers<'lookup/search' | 'tab/summary' | 'tab/scan'> {
  return {
    'lookup/search': async ({ query }) => ({
      results: lookUp(await shelf.lookup(), query),
      stamp: await shelf.stamp(),
    }),
    'tab/summary': async ({ tab }) => {
      const [seen, address, { pausedSites }, stamp] = await Promise.all([
        readTab(tab, reports),
        siteOfTab(tab),
        settings.read(),
        shelf.stamp(),
      ]);
      // What was noted is the last scanned page's site: it holds only while such a page is there.
      const isScanned = seen.state !== 'off' && seen.state !== 'unreachable';
      const host = address || (isScanned ? await reports.site(tab) : '');
      return { ...seen, host, paused: pausedSites.includes(host), stamp };
    },
    'tab/scan': async ({ tab }) => {
      await ensureScript(tab);
      await reports.start(tab, await siteOfTab(tab));
      await tellFrames(tab, 'page/open', { kind: 'other', force: true });
      return null;
    },
  };
}
