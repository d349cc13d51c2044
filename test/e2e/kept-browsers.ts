/**
 * One Chromium and one Firefox for all the files that a vitest worker runs: a start costs seconds of a processor. Each
 * file has them as good as new (`renew`); one that needs a theme, policy or profile of its own opens its own.
 */
import type { Browser, BrowserName, OpenOptions } from '../../src/cli/browsers/driver.ts';
import { openBrowser } from '../../src/cli/browsers/open.ts';

export interface KeptBrowsers {
  keptBrowsers: Map<BrowserName, Browser>;
}
type Renewal = Parameters<Browser['renew']>[0];

const NOBODY: OpenOptions = { serve: () => undefined };

/** Gives the kept browser, renewed; its `close` takes tabs and extension away. */
export async function openKept(name: BrowserName, options: Renewal): Promise<Browser> {
  // Of the environment, which ends them: it has modules of its own, but the same global object.
  const { keptBrowsers: kept } = globalThis as unknown as KeptBrowsers;
  const browser = kept.get(name) ?? (await openBrowser(name, NOBODY));
  const renew = async (next: Renewal): Promise<void> => {
    // What can't be renewed, or never ends to be, is no other file's.
    kept.delete(name);
    try {
      await browser.renew(next);
    } catch (error) {
      await browser.close();
      throw error;
    }
    kept.set(name, browser);
  };
  await renew(options);
  return { ...browser, close: () => renew(NOBODY) };
}
