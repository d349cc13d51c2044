/** The page's life: late text, single-page shops, frames, hidden tabs, the way back, and nothing heard on quiet pages. */
/* eslint-disable no-restricted-syntax -- these pages are ours and write their own markup */
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openStage, shopPage, type Stage } from './content-stage.ts';
import { BROWSERS } from './lens.ts';
import { until } from '../../src/cli/stage/screen.ts';

const DAHUA = 'dahua-technology';
const LATE = '<li><h3>Dahua IPC-HFW2431S bullet camera</h3><p>$99.00</p><button>Add to cart</button></li>';

describe.each(BROWSERS)('the life of a page in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name);
  });
  afterAll(() => stage.close());
  const seesDahua = (): Promise<unknown> =>
    until(stage.state, (now) => now?.findings.some(({ entity }) => entity === DAHUA) === true);

  it('finds what infinite scroll adds, and drops what is taken away', async () => {
    await stage.visit(shopPage());
    await stage.settled('done');
    await stage.tab.run((html) => document.querySelector('ul')?.insertAdjacentHTML('beforeend', html), LATE);
    await seesDahua();
    await stage.badges(2);
    await stage.tab.run(() => document.querySelector('#camera')?.remove());
    await until(stage.shown, (badges) => badges.length === 1);
    expect((await stage.state())?.findings.every(({ entity }) => entity === DAHUA)).toBe(true);
  });

  it('finds text in open and closed shadow roots, also attached later', async () => {
    await stage.visit(shopPage('<x-late></x-late><x-shut></x-shut>'));
    await stage.settled('done');
    await stage.tab.run((html) => {
      const late = document.querySelector('x-late')?.attachShadow({ mode: 'open' });
      if (late) late.innerHTML = html;
      document.querySelector('x-late')?.append('.');
      const shut = document.querySelector('x-shut')?.attachShadow({ mode: 'closed' });
      if (shut) shut.innerHTML = html.replace('Dahua IPC-HFW2431S', 'Hikvision DS-2CD2T47');
      document.querySelector('x-shut')?.append('.');
    }, LATE);
    await seesDahua();
    await until(stage.state, (now) => now?.findings.some(({ count }) => count > 1) === true);
  });

  it('finds all that a list shows anew, however many places change at once', async () => {
    const cards = Array.from(
      { length: 90 },
      (_, at) => `<li class="new"><b>Lamp ${at}</b><p>$${at}</p></li>`,
    );
    await stage.visit(shopPage(`<ul>${cards.join('')}</ul>`));
    await stage.settled('done');
    await stage.tab.run(() => {
      for (const [at, { firstChild }] of document.querySelectorAll('.new b').entries())
        if (firstChild) firstChild.nodeValue = `Dahua lamp ${at}`;
    });
    const all = (count: number): boolean => count === cards.length;
    await until(
      stage.state,
      (now) => now?.findings.some(({ text, count }) => text === 'Dahua' && all(count)) === true,
    );
  });

  it('judges a single-page shop again after it went to a product', async () => {
    await stage.visit('<!doctype html><title>App</title><div id="app">Loading</div>');
    await stage.settled('off');
    await stage.tab.run((html) => {
      history.pushState({}, '', '?product');
      document.body.innerHTML = `<a href="/cart">Cart</a><ul>${html}</ul>`;
    }, LATE);
    await stage.settled('done');
    await seesDahua();
  });

  it('scans a frame of an opened page, and none of a quiet one', async () => {
    const frame = `<!doctype html><title>Offers</title><ul>${LATE}</ul>`;
    const frames = '<iframe src="frame" width="600" height="400"></iframe>';
    const inFrame = async (tab: number): Promise<boolean> => {
      const reply = await stage.desk.ask('tab/summary', { tab });
      return reply.ok && reply.value.findings.some(({ entity, frame: at }) => entity === DAHUA && at > 0);
    };
    await stage.visit(shopPage(frames), undefined, { frame });
    await until(() => inFrame(stage.id), Boolean);
    const shop = await stage.tab.run(() => location.href);
    const quiet = `<!doctype html><title>News</title><p>Nothing to see</p>${frames}`;
    await stage.visit(quiet, undefined, { frame });
    // By the time that such a frame is scanned elsewhere, this one would have been.
    const second = await stage.desk.newTab();
    onTestFinished(() => second.tab.close());
    await second.tab.goto(shop);
    await until(() => inFrame(second.id), Boolean);
    const summary = await stage.desk.ask('tab/summary', { tab: stage.id });
    expect(summary.ok && summary.value.findings).toEqual([]);
  });

  it('scans a frame that comes later, and forgets on the toolbar one that goes', async () => {
    const frame = `<!doctype html><title>Offers</title><ul>${LATE}</ul>`;
    await stage.visit(shopPage(), undefined, { frame });
    await stage.settled('done');
    const title = async (): Promise<string> => (await stage.desk.button(stage.id)).title;
    await until(title, (said) => said.includes('Hikvision'));
    const addFrame = (parent: string): Promise<void> =>
      stage.tab.run((within) => {
        const made = document.createElement('iframe');
        made.src = 'frame';
        made.width = '600';
        document.querySelector(within)?.append(made);
      }, parent);
    // Later than the last report that the scan itself brings.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await addFrame('body');
    await until(title, (said) => said.includes('Dahua'));
    await stage.tab.run(() => document.querySelector('iframe')?.remove());
    await until(title, (said) => !said.includes('Dahua'));
  });

  it.each([
    ['open', 'that stands'],
    ['closed', 'that stands'],
    ['closed', 'that comes with it'],
  ] as const)('scans a frame that comes later into a root, %s, %s', async (mode, when) => {
    const frame = `<!doctype html><title>Offers</title><ul>${LATE}</ul>`;
    await stage.visit(shopPage('<x-frames></x-frames>'), undefined, { frame });
    const attach = (): Promise<void> =>
      stage.tab.run((said) => {
        const host = document.querySelector('x-frames');
        Reflect.set(window, 'root', host?.attachShadow({ mode: said }));
        host?.append('.');
      }, mode);
    if (when === 'that stands') await attach();
    await stage.settled('done');
    // Later than the last report that the scan itself brings.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    if (when !== 'that stands') await attach();
    await stage.tab.run(() => {
      const made = document.createElement('iframe');
      made.src = 'frame';
      made.width = '600';
      (Reflect.get(window, 'root') as ShadowRoot).append(made);
    });
    await until(
      () => stage.desk.ask('tab/summary', { tab: stage.id }),
      (reply) => reply.ok && reply.value.findings.some(({ entity, frame: at }) => entity === DAHUA && at > 0),
    );
  });

  it('counts each mention once where the page changes while it is scanned', async () => {
    const lines = Array.from({ length: 30_000 }, (_, at) => `<div>Brass hinge no. ${at}</div>`).join('');
    const changing = '<script>onload = () => setInterval(() => document.body.prepend("."), 100)</script>';
    await stage.visit(shopPage(`${lines}<ul>${LATE}</ul>`, changing));
    await until(stage.state, (now) => now?.state !== 'scanning' && now?.findings.length === 4, 20_000);
    const findings = (await stage.state())?.findings ?? [];
    expect(findings.filter(({ count }) => count > 1)).toEqual([]);
  });

  it('scans a page again in about the time that it took at first', async () => {
    const lines = Array.from(
      { length: 4000 },
      (_, at) => `<div>${at % 3 ? 'Brass hinge' : 'Dahua'} ${at}</div>`,
    );
    await stage.visit(shopPage(lines.join('')));
    const first = await stage.settled('done', 'partly');
    await stage.tab.run(() => document.body.append('changed'));
    await until(stage.state, (now) => now !== undefined && now.ms.segments > first.ms.segments);
    const second = await stage.settled('done', 'partly');
    expect(second.ms.total - first.ms.total).toBeLessThan(5 * first.ms.total);
  });

  it('is there again after the way back', async () => {
    await stage.visit(shopPage());
    await stage.badges(1);
    await stage.tab.goto('about:blank');
    // A moment later, so that the page can still answer.
    await stage.tab.run(() => {
      setTimeout(() => history.back(), 50);
    });
    await until(stage.state, (now) => now?.state === 'done');
    await stage.badges(1);
  });

  it('goes by the settings of now when it comes back from the cache', async () => {
    const note =
      '<script>addEventListener("pageshow", (event) => (document.title = event.persisted + "" + (globalThis.times = (globalThis.times ?? 0) + 1)))</script>';
    const next = '<!doctype html><title>Next</title><p>Nothing to see</p>';
    const pause = (paused: boolean): Promise<unknown> =>
      stage.desk.ask('site/switch', { site: 'shop.example', paused });
    onTestFinished(async () => void (await pause(false)));
    /** Goes on to another page, changes the setting there, and comes back for this time; tells whether the browser had kept the page. */
    const awayAnd = async (paused: boolean, time: number): Promise<boolean> => {
      const address = await stage.tab.run(() => new URL('next', location.href).href);
      await stage.tab.goto(address);
      await pause(paused);
      await stage.tab.run(() => {
        setTimeout(() => history.back(), 50);
      });
      const title = await until(
        // A script that the way back interrupts gives no answer.
        () => stage.tab.run(() => document.title).catch(() => ''),
        (said) => said === `true${time}` || said === 'false1',
      );
      return title !== 'false1';
    };
    /** A browser is free not to keep a page, and Firefox under load now and then does not: then there is nothing to see. */
    const comesBack = async (): Promise<boolean> => {
      await pause(false);
      await stage.visit(shopPage(note), { 'cache-control': 'max-age=600' }, { next });
      // Not waited for until it is done: what is asked as the page is left finds no answer.
      await stage.badges(1);
      if (!(await awayAnd(true, 2))) return false;
      await stage.settled('held');
      await until(stage.shown, ({ length }) => length === 0);
      if (!(await awayAnd(false, 3))) return false;
      await stage.settled('done');
      await stage.badges(1);
      return true;
    };
    expect((await comesBack()) || (await comesBack()) || (await comesBack())).toBe(true);
  });

  it('shows the page no record but that of one host, after load', async () => {
    const watcher = `<script>globalThis.seen = []; new MutationObserver((records) => { for (const { type, target, attributeName, addedNodes, removedNodes } of records)
      if (document.readyState === 'complete' && attributeName !== 'data-hosts') seen.push([type, target.localName, attributeName ?? '',
        ...[...addedNodes].map((node) => '+' + node.localName), ...[...removedNodes].map((node) => '-' + node.localName)].filter(Boolean).join(' ')); })
      .observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
      addEventListener('load', () => document.documentElement.dataset.hosts = document.documentElement.children.length);</script>`;
    await stage.visit(shopPage('', watcher));
    await stage.badges(1);
    const seen = await stage.tab.run(() => {
      const page = (globalThis as { wrappedJSObject?: object }).wrappedJSObject ?? globalThis;
      return [...((page as { seen?: string[] }).seen ?? [])];
    });
    expect(seen).toEqual(['childList html +div']);
    expect(await stage.tab.run(() => document.documentElement.dataset['hosts'])).toBe('2');
  });

  it('gives the cells under a "Brand" head the role of a brand', async () => {
    const row = (brand: string, at: number): string =>
      `<tr><td>${at}</td><td>${brand}</td><td>Thing ${at}</td><td>$${at}0</td></tr>`;
    const rows = ['Axis', 'Dahua', 'Acme'].map(row).join('');
    await stage.visit(
      shopPage(`<table><tr><th>No</th><th>Brand</th><th>Item</th><th>Price</th></tr>${rows}</table>`),
    );
    const state = await stage.settled('done');
    const found = state.findings.find(({ text }) => text === 'Dahua');
    expect(found?.why.some(({ type }) => type === 'brand_field')).toBe(true);
  });
});
