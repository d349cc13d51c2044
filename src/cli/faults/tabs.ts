/** Fifty shops open at once: what the extension costs over the same pages without it, and over one that does nothing. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { shopOf } from '../bench/bench-pages.ts';
import type { Browser, BrowserName, Tab } from '../browsers/driver.ts';
import { openBrowser } from '../browsers/open.ts';
import { descendants, ownMemory } from '../browsers/process-memory.ts';
import { unwatchWorkers } from '../browsers/unwatched-workers.ts';
import { DIST } from '../paths.ts';
import { writeBareExtension } from '../stage/bare-extension.ts';
import type { FaultRun, Part } from './outcome.ts';
import { type Counts, type Held, outcomesOf, REPORTED_AT_REST, WRITTEN_AT_REST } from './tab-bounds.ts';

const TABS = 50;
/** Text nodes of a shop. */
const NODES = 1000;
/** Milliseconds for scans to end. */
const REST = 20_000;
/** Firefox's longest: a background that has ended meanwhile would be measured as nothing. */
const IDLE_SECONDS = 300;
const SHAPE = v.object({
  background: v.unknown(),
  content_scripts: v.unknown(),
  permissions: v.unknown(),
  browser_specific_settings: v.optional(v.unknown()),
});

export const manyTabs: Part = async function* (run) {
  const bareFolder = writeBareExtension(shapeOf(run.browser));
  const watchAgain = unwatchWorkers();
  try {
    const plain = await measure(run);
    const bare = await measure(run, bareFolder);
    yield* outcomesOf(await measure(run, join(DIST, run.browser)), plain, bare, TABS);
  } finally {
    watchAgain();
    rmSync(bareFolder, { recursive: true });
  }
};

/** Without an extension where there is none in `extension`. */
async function measure({ browser: name }: FaultRun, extension?: string): Promise<Counts> {
  const body = shopOf(NODES);
  const browser = await openBrowser(name, {
    ...(extension === undefined ? {} : { extension }),
    idleSeconds: IDLE_SECONDS,
    serve: ({ hostname }) => (hostname.endsWith('.example') ? { body } : undefined),
  });
  try {
    const tabs: Tab[] = [];
    for (let at = 0; at < TABS; at++) tabs.push(await browser.newTab());
    // Firefox's driver has one current window, Chromium loads them side by side.
    await Promise.all(tabs.map((tab, at) => tab.goto(`https://shop${at}.example/`)));
    await new Promise((resolve) => setTimeout(resolve, REST));
    const atRest = await count(browser, [WRITTEN_AT_REST, REPORTED_AT_REST]);
    await browser.collectGarbage();
    return new Map([
      ...atRest,
      ...(await count(browser, ['written, garbage collected', 'reported, garbage collected'])),
    ]);
  } finally {
    await browser.close();
  }
}

/** Memory that is written and shared with nobody, and what the browser's own reporters say. */
async function count(
  browser: Browser,
  [byWriting, byReport]: readonly [string, string],
): Promise<[string, Held][]> {
  const own = await browser.extensionProcess();
  const sizes = new Map(descendants().map((id) => [id, ownMemory(id)]));
  const reports = await browser.memoryReports?.();
  // Of Firefox its pages' processes: what its own draws each window into varies by some hundred megabytes.
  const pages = reports
    ? reports.filter(({ isOfPages }) => isOfPages).map(({ id }) => id)
    : [...sizes.keys()];
  const sumOf = (bytesOf: (id: number) => number): Pick<Held, 'pages' | 'process'> => ({
    pages: pages.filter((id) => id !== own).reduce((sum, id) => sum + bytesOf(id), 0),
    process: own === undefined ? 0 : bytesOf(own),
  });
  const written = sumOf((id) => sizes.get(id) ?? 0);
  if (!reports) return [[byWriting, written]];
  const reported = sumOf((id) => reports.find((each) => each.id === id)?.explicit ?? 0);
  const ours = reports.find(({ id }) => id === own)?.ours ?? 0;
  return [
    [byWriting, written],
    [byReport, { ...reported, ours }],
  ];
}

/** What our manifest says of background, content scripts and permissions. */
function shapeOf(name: BrowserName): v.InferOutput<typeof SHAPE> {
  return v.parse(SHAPE, JSON.parse(readFileSync(join(DIST, name, 'manifest.json'), 'utf8')));
}
