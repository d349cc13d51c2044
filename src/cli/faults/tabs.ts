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
import type { FaultRun, Outcome, Part } from './outcome.ts';

const TABS = 50;
/** Text nodes of a shop. */
const NODES = 1000;
const MEGABYTE = 1024 * 1024;
/** The bounds of docs/contracts.md, megabytes. */
const MOST_A_PAGE = 5;
const MOST_WORKER = 60;
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

/** Bytes of the pages together and of the extension's process, and those in it that are said to be the background's. */
interface Held {
  pages: number;
  process: number;
  ours?: number;
}

/** By how it is counted. */
type Counts = ReadonlyMap<string, Held>;

export const manyTabs: Part = async function* (run) {
  const bareFolder = writeBareExtension(shapeOf(run.browser));
  const watchAgain = unwatchWorkers();
  try {
    const plain = await measure(run);
    const bare = await measure(run, bareFolder);
    for (const [how, held] of await measure(run, join(DIST, run.browser)))
      yield outcomeOf(how, held, plain.get(how), bare.get(how));
  } finally {
    watchAgain();
    rmSync(bareFolder, { recursive: true });
  }
};

function outcomeOf(how: string, lens: Held, plain = lens, bare = lens): Outcome {
  return {
    trial: `${TABS} tabs of shops, ${how}`,
    megabytesAPage: megabytes((lens.pages - plain.pages) / TABS),
    overBareAPage: megabytes((lens.pages - bare.pages) / TABS),
    mostAPage: MOST_A_PAGE,
    extensionProcess: megabytes(lens.process),
    overBareProcess: megabytes(lens.process - bare.process),
    ...(lens.ours === undefined ? {} : { background: megabytes(lens.ours) }),
    mostWorker: MOST_WORKER,
  };
}

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
    const atRest = await count(browser, 'at rest');
    await browser.collectGarbage();
    return new Map([...atRest, ...(await count(browser, 'garbage collected'))]);
  } finally {
    await browser.close();
  }
}

/** Memory that is written and shared with nobody, and what the browser's own reporters say. */
async function count(browser: Browser, when: string): Promise<[string, Held][]> {
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
  if (!reports) return [[`written, ${when}`, written]];
  const reported = sumOf((id) => reports.find((each) => each.id === id)?.explicit ?? 0);
  const ours = reports.find(({ id }) => id === own)?.ours ?? 0;
  return [
    [`written, ${when}`, written],
    [`reported, ${when}`, { ...reported, ours }],
  ];
}

/** What our manifest says of background, content scripts and permissions. */
function shapeOf(name: BrowserName): v.InferOutput<typeof SHAPE> {
  return v.parse(SHAPE, JSON.parse(readFileSync(join(DIST, name, 'manifest.json'), 'utf8')));
}

function megabytes(bytes: number): number {
  return Math.round((bytes / MEGABYTE) * 10) / 10;
}
