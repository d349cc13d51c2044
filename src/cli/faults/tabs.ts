/** Fifty shops open at once: what the extension costs over the same pages without it. */
import { join } from 'node:path';
import type { Browser, OpenOptions, Tab } from '../browsers/driver.ts';
import { openBrowser } from '../browsers/open.ts';
import { shopOf } from '../bench/bench-pages.ts';
import { descendantsMemory } from '../browsers/process-memory.ts';
import { DIST } from '../paths.ts';
import { attempt, type FaultRun, type Part } from './outcome.ts';

const TABS = 50;
/** Text nodes of a shop. */
const NODES = 1000;
const MEGABYTE = 1024 * 1024;
/** DESIGN.md's bounds, megabytes. */
const MOST_A_PAGE = 5;
const MOST_WORKER = 60;
/** Milliseconds for scans to end and memory to come to rest. */
const REST = 8000;

export const manyTabs: Part = async function* (run) {
  yield attempt(`${TABS} tabs of shops`, async () => {
    const plain = await measure(run, {});
    const lens = await measure(run, { extension: join(DIST, run.browser) });
    return {
      plain: plain.all,
      withExtension: lens.all,
      megabytesAPage: rounded((lens.all - plain.all) / TABS),
      mostAPage: MOST_A_PAGE,
      worker: lens.worker,
      mostWorker: MOST_WORKER,
    };
  });
};

async function measure(
  { browser: name }: FaultRun,
  options: Pick<OpenOptions, 'extension'>,
): Promise<{ all: number; worker: number }> {
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
    await rest();
    const all = total();
    return { all, worker: options.extension ? await withoutWorker(browser, all) : 0 };
  } finally {
    await browser.close();
  }
}

/** What goes when the worker is ended. */
async function withoutWorker(browser: Browser, before: number): Promise<number> {
  await browser.killWorker();
  await rest();
  return rounded(before - total());
}

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, REST));
}

function total(): number {
  return rounded([...descendantsMemory().values()].reduce((sum, each) => sum + each, 0) / MEGABYTE);
}

function rounded(megabytes: number): number {
  return Math.round(megabytes * 10) / 10;
}
