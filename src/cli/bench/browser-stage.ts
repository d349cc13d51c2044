import { join } from 'node:path';
import type { Browser, Tab } from '../browsers/driver.ts';
import { openBrowser } from '../browsers/open.ts';
import { DIST } from '../paths.ts';
import { openDesk, type Desk } from '../scan/extension-desk.ts';
import { readMainThread, type MainThread } from './main-thread.ts';

/** A Chromium that serves pages from memory, each under a host of its own so that it gets a fresh process. */
export interface BenchStage {
  browser: Browser;
  /** Puts a page under a new address and gives that. */
  serve(body: string): string;
  /** Loads the page in a new tab and reads its main thread until `ms` after its load. */
  load(body: string, ms: number, after?: (tab: Tab) => Promise<void>): Promise<MainThread>;
}

/** A stage with the extension, and its desk. */
export interface LensStage extends BenchStage {
  desk: Desk;
}

/** Opens a plain Chromium. */
export async function openPlainStage(): Promise<BenchStage> {
  return stageOf((serve) => openBrowser('chromium', { serve }));
}

/** Opens Chromium with the built extension. */
export async function openLensStage(): Promise<LensStage> {
  const extension = join(DIST, 'chromium');
  const stage = await stageOf((serve) => openBrowser('chromium', { serve, extension }));
  return { ...stage, desk: await openDesk(stage.browser) };
}

type Serve = Parameters<typeof openBrowser>[1]['serve'];

async function stageOf(open: (serve: Serve) => Promise<Browser>): Promise<BenchStage> {
  const pages = new Map<string, string>();
  const browser = await open(({ href }) => {
    const body = pages.get(href);
    return body === undefined ? undefined : { body };
  });
  const serve = (body: string): string => {
    const url = `https://site${pages.size + 1}.example/`;
    pages.set(url, body);
    return url;
  };
  return {
    browser,
    serve,
    load: async (body, ms, after) => {
      const tab = await browser.newTab();
      if (!tab.trace) throw new Error('this browser has no tracing');
      const trace = await tab.trace(async () => {
        await tab.goto(serve(body));
        await new Promise((resolve) => setTimeout(resolve, ms));
      });
      await after?.(tab);
      await tab.close();
      return readMainThread(trace);
    },
  };
}
