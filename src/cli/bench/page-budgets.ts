/** What the extension costs a page, by Chromium's tracing, with and without it in one run. */
import type { PageKind } from '../../screening/types.ts';
import type { Tab } from '../browsers/driver.ts';
import { readPage } from '../scan/read-page.ts';
import { takeSnapshot } from '../scan/snapshot.ts';
import { articleOf, shopOf, stormPage } from './bench-pages.ts';
import { type BenchStage, type LensStage, openLensStage, openPlainStage } from './browser-stage.ts';
import { type Budget, quantile } from './budget.ts';
import type { MainThread } from './main-thread.ts';

const ROUNDS = 3;
/** docs/contracts.md: from navigation to five seconds after load. */
const WATCHED_MS = 5000;
const MOST_OTHERS = 14;

/** A page with the kind that it is. */
interface LabelledPage {
  kind: PageKind;
  html: string;
}

/** Measures shops of three sizes, a storm of changes, and pages that are none of our business. */
export async function pageBudgets(labelled: readonly LabelledPage[]): Promise<Budget[]> {
  const plain = await openPlainStage();
  const lens = await openLensStage();
  try {
    const shops: Budget[] = [];
    for (const nodes of [1000, 10_000, 100_000]) shops.push(...(await shopBudgets(plain, lens, nodes)));
    return [
      ...shops,
      ...(await stormBudgets(plain, lens)),
      ...(await otherBudgets(lens, htmlOf(labelled, false))),
      ...(await gateShare(lens, htmlOf(labelled, true))),
    ];
  } finally {
    await plain.browser.close();
    await lens.browser.close();
  }
}

async function shopBudgets(plain: BenchStage, lens: LensStage, nodes: number): Promise<Budget[]> {
  const page = shopOf(nodes);
  const doms = new Set<string>();
  const look = async (tab: Tab): Promise<void> => {
    doms.add(((await tab.inOverlay(takeSnapshot)) ?? (await tab.run(takeSnapshot, null))).dom);
  };
  const without = await rounds(() => plain.load(page, WATCHED_MS / 2, look));
  const ours = await rounds(() => lens.load(page, WATCHED_MS / 2, look));
  const name = `shop, ${nodes.toLocaleString('en')} text nodes`;
  const isBudgeted = nodes === 10_000;
  const middle = (from: readonly MainThread[], part: keyof MainThread): number =>
    quantile(from.map((each) => each[part]), 0.5); // prettier-ignore
  return [
    { what: `${name}: our scripts`, value: middle(ours, 'scripts'), unit: ' ms', ...(isBudgeted ? { bound: { atMost: 60 } } : {}) },
    { what: `${name}: our longest task`, value: middle(ours, 'longestTask'), unit: ' ms', bound: { atMost: 50 } },
    { what: `${name}: compiling`, value: middle(ours, 'compile'), unit: ' ms' },
    { what: `${name}: main thread without us`, value: middle(without, 'busy'), unit: ' ms' },
    { what: `${name}: main thread with us`, value: middle(ours, 'busy'), unit: ' ms' },
    { what: `${name}: layout shift`, value: Math.max(...ours.map(({ layoutShift }) => layoutShift)), unit: '', bound: { atMost: 0 } },
    { what: `${name}: forms of its DOM, with and without us`, value: doms.size, unit: '', bound: { atMost: 1 } },
  ]; // prettier-ignore
}

async function rounds(load: () => Promise<MainThread>): Promise<MainThread[]> {
  const all: MainThread[] = [];
  for (let round = 0; round < ROUNDS; round++) all.push(await load());
  return all;
}

async function stormBudgets(plain: BenchStage, lens: LensStage): Promise<Budget[]> {
  const without = await plain.load(stormPage(), WATCHED_MS);
  const ours = await lens.load(stormPage(), WATCHED_MS);
  const scripts = ours.scripts - without.scripts;
  return [
    { what: 'storm of 10,000 changes a second for 3 s: our scripts', value: scripts, unit: ' ms' },
    { what: 'storm: longest task, the page’s own part included', value: ours.longestTask, unit: ' ms', bound: { atMost: 50 } },
  ]; // prettier-ignore
}

function htmlOf(pages: readonly LabelledPage[], isOpened: boolean): string[] {
  return pages.filter(({ kind }) => (kind !== 'other') === isOpened).map(({ html }) => html);
}

async function otherBudgets(lens: LensStage, others: readonly string[]): Promise<Budget[]> {
  const pages = [articleOf(600), articleOf(6000), ...others].slice(0, MOST_OTHERS);
  const costs: number[] = [];
  const compiles: number[] = [];
  await lens.browser.killWorker();
  let wakes = 0;
  for (const page of pages) {
    const { scripts, compile } = await lens.load(page, WATCHED_MS);
    costs.push(scripts);
    compiles.push(compile);
    if (await lens.browser.workerRuns()) {
      wakes += 1;
      await lens.browser.killWorker();
    }
  }
  const name = `${pages.length} pages that are neither shop nor procurement`;
  return [
    { what: `${name}: our scripts, median`, value: quantile(costs, 0.5), unit: ' ms', bound: { atMost: 2 } },
    { what: `${name}: our scripts, 95th percentile`, value: quantile(costs, 0.95), unit: ' ms', bound: { atMost: 5 } },
    { what: `${name}: compiling, median`, value: quantile(compiles, 0.5), unit: ' ms' },
    { what: `${name}: worker wakes, so messages too`, value: wakes, unit: '', bound: { atMost: 0 } },
  ]; // prettier-ignore
}

async function gateShare({ desk, serve }: LensStage, pages: readonly string[]): Promise<Budget[]> {
  const { tab, id } = await desk.newTab();
  let found = 0;
  for (const page of pages) {
    const { state } = await readPage(desk, { tab, id }, serve(page), false);
    if (state.kind !== 'other') found += 1;
  }
  await tab.close();
  const value = (100 * found) / pages.length;
  return [
    { what: `of ${pages.length} shops, tenders and quotes found`, value, unit: ' %', bound: { atLeast: 95 } },
  ];
}
