/** Fifty shops open at once: what the extension costs over the same pages without it. */
import { join } from 'node:path';
import { shopOf } from '../bench/bench-pages.ts';
import type { OpenOptions, Tab } from '../browsers/driver.ts';
import { openBrowser } from '../browsers/open.ts';
import { descendants, ownMemory } from '../browsers/process-memory.ts';
import { DIST } from '../paths.ts';
import { attempt, type FaultRun, type Part } from './outcome.ts';

const TABS = 50;
/** Text nodes of a shop. */
const NODES = 1000;
const MEGABYTE = 1024 * 1024;
/** The bounds of docs/contracts.md, megabytes. */
const MOST_A_PAGE = 5;
const MOST_WORKER = 60;
/** Milliseconds for scans to end and garbage to be collected. */
const REST = 20_000;

/** Memory is what a process has written and shares with nobody. */
export const manyTabs: Part = async function* (run) {
  yield attempt(`${TABS} tabs of shops`, async () => {
    const plain = await measure(run, {});
    const lens = await measure(run, { extension: join(DIST, run.browser) });
    return {
      megabytesAPage: rounded((lens.others - plain.others) / TABS),
      mostAPage: MOST_A_PAGE,
      // The background, and the page of welcome that an install opens.
      extensionProcess: rounded(lens.extension),
      mostWorker: MOST_WORKER,
    };
  });
};

async function measure(
  { browser: name }: FaultRun,
  options: Pick<OpenOptions, 'extension'>,
): Promise<{ others: number; extension: number }> {
  const body = shopOf(NODES);
  const browser = await openBrowser(name, {
    ...options,
    serve: ({ hostname }) => (hostname.endsWith('.example') ? { body } : undefined),
  });
  try {
    const tabs: Tab[] = [];
    for (let at = 0; at < TABS; at++) tabs.push(await browser.newTab());
    // Firefox's driver has one current window, Chromium loads them side by side.
    await Promise.all(tabs.map((tab, at) => tab.goto(`https://shop${at}.example/`)));
    await new Promise((resolve) => setTimeout(resolve, REST));
    const own = await browser.extensionProcess();
    const others = descendants().filter((id) => id !== own);
    return {
      others: others.reduce((sum, id) => sum + ownMemory(id), 0) / MEGABYTE,
      extension: own === undefined ? 0 : ownMemory(own) / MEGABYTE,
    };
  } finally {
    await browser.close();
  }
}

function rounded(megabytes: number): number {
  return Math.round(megabytes * 10) / 10;
}
