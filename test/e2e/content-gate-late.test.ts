/** Pages that become a shop after they loaded; and pages that never do, which must cost the worker nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../src/cli/browsers/driver.ts';
import type { PageKind } from '../../src/screening/types.ts';
import { BROWSERS, openLens, type Lens } from './lens.ts';
import { until } from '../../src/cli/stage/screen.ts';

const GOODS = `<ul>${['Lamp', 'Hinge', 'Rope', 'Kettle']
  .map((name) => `<li><img alt=""><b>${name}</b><p>$12.00</p><button>Add to cart</button></li>`)
  .join('')}</ul>`;
const STORY = '<p>The committee met for three hours on Tuesday evening and heard from residents.</p>';

/** The last look at a page, a move of half a second and what a busy machine needs besides (LOOKS_MS in watch-navigation.ts). */
const AFTER_LAST_LOOK_MS = 8000 + 500 + 2000;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A page of many empty boxes, so that it is no empty shell, with what `script` makes of it. */
function pageWith(script: string): string {
  const boxes = '<div><i></i></div>'.repeat(150);
  return `<!doctype html><html lang="en"><title>Weekly</title><body><h1>Weekly</h1>${STORY}${boxes}<main></main>
<script>const main = document.querySelector('main'); ${script}</script></body></html>`;
}

describe.each(BROWSERS)('a page that changes late in %s', (name) => {
  let lens: Lens;
  let tab: Tab;
  let id: number;
  beforeAll(async () => {
    lens = await openLens(name);
    ({ tab, id } = await lens.newTab());
  });
  afterAll(() => lens.close());

  const kind = async (): Promise<PageKind | undefined> => {
    const reply = await lens.desk.askPage(id, 'page/state', {});
    return reply.ok ? reply.value.kind : undefined;
  };

  /** What the page is taken for when the content script answers first: a page may have loaded before it is there. */
  const firstKind = (): Promise<PageKind | undefined> => until(kind, (now) => now !== undefined);

  it('and stays a story: the worker is not woken, by changes and moves within the page neither', async () => {
    // What the start of the browser asks of it may still be under way.
    const killed = async (): Promise<boolean> => {
      await lens.browser.killWorker();
      await sleep(700);
      return !(await lens.browser.workerRuns());
    };
    await until(killed, Boolean, 15_000);
    await tab.goto(
      lens.serve(
        pageWith(`setTimeout(() => { main.innerHTML = ${JSON.stringify(STORY)}.repeat(200);
          history.pushState({}, '', '?page=2'); }, 500)`),
      ),
    );
    await sleep(AFTER_LAST_LOOK_MS);
    // Before the page is asked: in Firefox a question from one of our screens wakes the background.
    expect(await lens.browser.workerRuns()).toBe(false);
    expect(await firstKind()).toBe('other');
  });

  it('and gets its goods three seconds later, as a press asked: it is a shop', async () => {
    await tab.goto(
      lens.serve(
        pageWith(`onclick = () => setTimeout(() => {
          main.innerHTML = ${JSON.stringify(GOODS.repeat(8))} }, 3000)`),
      ),
    );
    expect(await firstKind()).toBe('other');
    await tab.click(200, 200);
    expect(await until(kind, (now) => now === 'shop', 12_000)).toBe('shop');
  });

  it('and turns into a shop by a move within the page, no larger than before', async () => {
    await tab.goto(
      lens.serve(
        pageWith(`main.innerHTML = '<div><i></i></div>'.repeat(20); onclick = () => {
          history.pushState({}, '', '?goods'); main.innerHTML = ${JSON.stringify(GOODS)}; }`),
      ),
    );
    expect(await firstKind()).toBe('other');
    await tab.click(200, 200);
    expect(await until(kind, (now) => now === 'shop', 8000)).toBe('shop');
  });
});
