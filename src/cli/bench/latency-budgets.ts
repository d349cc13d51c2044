/** How soon the extension answers: first badge, cold start of the worker beside a bare one. */
import { rmSync } from 'node:fs';
import type { Tab } from '../browsers/driver.ts';
import { openBrowser } from '../browsers/open.ts';
import { writeBareExtension } from '../stage/bare-extension.ts';
import { shopOf } from './bench-pages.ts';
import { type LensStage, openLensStage } from './browser-stage.ts';
import { type Budget, quantile } from './budget.ts';

const ROUNDS = 9;

/**
 * Milliseconds in which a Chromium that has just started does not know whether there is a policy; the worker waits for it
 * then, and from the second start of the browser on no more.
 */
const POLICY_KNOWN = 4000;

/** Measures both, each as the median of nine. */
export async function latencyBudgets(): Promise<Budget[]> {
  const lens = await openLensStage();
  try {
    // The worker is awake meanwhile, and hears of it.
    await lens.desk.ask('settings/managed', {});
    await new Promise((resolve) => setTimeout(resolve, POLICY_KNOWN));
    const warm = await firstBadges(lens, false);
    const cold = await firstBadges(lens, true);
    const ours = await coldAnswers(lens);
    const bare = await bareAnswers();
    return [
      { what: 'first badge after idle, warm worker', value: warm, unit: ' ms', bound: { atMost: 100 } },
      { what: 'first badge after idle, cold worker', value: cold, unit: ' ms', bound: { atMost: 250 } },
      { what: 'worker’s cold start to first answer, a lookup', value: ours, unit: ' ms' },
      { what: 'a bare worker’s', value: bare, unit: ' ms' },
      { what: 'ours by the bare one’s', value: ours / bare, unit: '×', bound: { atMost: 1.8 } },
    ];
  } finally {
    await lens.browser.close();
  }
}

/** Notes when the page is idle after its load, and when the first thing is put beside its body. */
const WITNESS = `<script>
  addEventListener('load', () => requestIdleCallback(() => { window.idleAt = performance.now(); }));
  new MutationObserver(() => { window.badgeAt ??= performance.now(); }).observe(document.documentElement, { childList: true });
</script></body>`;

async function firstBadges({ browser, serve, desk }: LensStage, isCold: boolean): Promise<number> {
  const times: number[] = [];
  const page = shopOf(1000).replace('</body>', WITNESS);
  for (let round = 0; round < ROUNDS; round++) {
    const { tab } = await desk.newTab();
    if (isCold) await browser.killWorker();
    await tab.goto(serve(page));
    times.push(await badgeTime(tab));
    await tab.close();
  }
  return quantile(times, 0.5);
}

function badgeTime(tab: Tab): Promise<number> {
  return tab.run(async () => {
    const noted = window as unknown as { idleAt?: number; badgeAt?: number };
    for (let wait = 0; wait < 500 && !(noted.badgeAt && noted.idleAt); wait++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    if (!noted.badgeAt || !noted.idleAt) throw new Error('no badge');
    return noted.badgeAt - noted.idleAt;
  });
}

async function coldAnswers({ browser, desk }: LensStage): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await browser.killWorker();
    const start = performance.now();
    const reply = await desk.ask('lookup/search', { query: 'hikvision' });
    times.push(performance.now() - start);
    if (!reply.ok) throw new Error(reply.message);
  }
  return quantile(times, 0.5);
}

/** The same with an extension whose worker does nothing but answer. */
async function bareAnswers(): Promise<number> {
  const folder = writeBareExtension({ background: { service_worker: 'background.js' } });
  const browser = await openBrowser('chromium', { extension: folder, serve: () => undefined });
  try {
    const tab = await browser.newTab();
    await tab.goto(browser.extensionUrl('page.html'));
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await browser.killWorker();
      const start = performance.now();
      await tab.run(() => (globalThis as unknown as Bare).chrome.runtime.sendMessage(0));
      times.push(performance.now() - start);
    }
    return quantile(times, 0.5);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Bare {
  chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
}
