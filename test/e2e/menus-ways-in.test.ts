/** The other ways in: context menu, keyword in the address bar, keyboard commands. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../src/cli/browsers/driver.ts';
import { linkWords } from '../../src/background/context-words.ts';
import { shopPage } from './content-stage.ts';
import { BROWSERS, demoPage, openLens, type Lens } from './lens.ts';
import { openScreen, showsText, until } from '../../src/cli/stage/screen.ts';

const PAGE = `<!doctype html><title>x</title><a href="/a"></a><a href="/a">海康威视 摄像机</a>
  <a href="/b" aria-label="Dahua shop"><i></i></a>
  <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="Hikvision DS-2CD camera">`;

interface Tabs {
  query(filter: { windowType: string }): Promise<{ id?: number }[]>;
  remove(tabs: number[]): Promise<void>;
}

/** Firefox hears a shortcut in the window that is in front. */
async function comesToFront(tab: Tab): Promise<void> {
  const isInFront = (): Promise<boolean> =>
    tab.run(() => {
      window.focus();
      return document.hasFocus();
    });
  await until(isInFront, Boolean);
}

/** Closes the windows that a lookup opened. */
async function closePopups(): Promise<void> {
  const scope = globalThis as unknown as { browser?: { tabs: Tabs }; chrome: { tabs: Tabs } };
  const { tabs } = scope.browser ?? scope.chrome;
  const open = await tabs.query({ windowType: 'popup' });
  await tabs.remove(open.flatMap(({ id }) => id ?? []));
}

describe.each(BROWSERS)('the ways in, in %s', (name) => {
  let lens: Lens;
  /** A page of ours that closes what was opened. */
  let back: Tab;
  beforeAll(async () => {
    lens = await openLens(name);
    back = await openScreen(lens.browser, 'options.html');
  });
  afterAll(() => lens.close());
  // A window that comes to the front late would be the one that hears a shortcut.
  afterEach(() => back.run(closePopups));

  /** The worker must be awake to be handed an event. */
  const wake = () => lens.desk.ask('lists/state', {});
  const opened = async (part: string, known: readonly string[]): Promise<URL> => {
    const found = await until(
      async () =>
        (await lens.browser.addresses()).find((each) => each.includes(part) && !known.includes(each)),
      (each) => each !== undefined,
    );
    return new URL(found ?? '');
  };

  /** What stands in the box of the lookup that opened there; its address must not hold it. */
  const boxOf = async ({ href }: URL): Promise<string> => {
    const read = (address: string): string | null => {
      interface Views {
        extension: { getViews(): Window[] };
      }
      const scope = globalThis as unknown as { browser?: Views; chrome: Views };
      const views = (scope.browser ?? scope.chrome).extension.getViews();
      const view = views.find(({ location }) => location.href === address);
      return view?.document.querySelector<HTMLInputElement>('#lookup')?.value ?? null;
    };
    return (
      (await until(
        () => back.run(read, href),
        (value) => value !== null,
      )) ?? ''
    );
  };

  it('looks selected words up, with the tab that they stand in', async () => {
    const { id } = await lens.newTab();
    await wake();
    await lens.browser.perform({
      do: 'menu',
      tab: id,
      item: 'look-up-selection',
      selectionText: ' Hangzhou\n  Hikvision & Co ',
    });
    const lookup = await opened('popup.html', []);
    expect(lookup.pathname).toBe('/popup.html');
    expect(await until(() => boxOf(lookup), Boolean)).toBe('Hangzhou Hikvision & Co');
    // An address is kept in the browser's history, and the words may be of a private window's page.
    expect(lookup.search).not.toContain('Hikvision');
    expect(Number(lookup.searchParams.get('tab'))).toBe(id);
  });

  it('starts the lookup with the words given, and the card with the entity given', async () => {
    const popup = await openScreen(lens.browser, 'popup.html?query=%E5%A4%A7%E5%8D%8E');
    await showsText(popup, /Dahua/i);
    expect(await popup.run(() => document.querySelector<HTMLInputElement>('#lookup')?.value)).toBe('大华');
    await popup.goto(lens.browser.extensionUrl('popup.html?query=x&entity=dahua-technology'));
    await showsText(popup, 'Read the rule');
    await popup.close();
  });

  it('reads the words of a link and the description of an image', async () => {
    const { tab, id } = await lens.newTab();
    const url = lens.serve(PAGE);
    await tab.goto(url);
    const image = await tab.run(() => document.images[0]?.currentSrc ?? '');
    expect(await tab.run(linkWords, new URL('/a', url).href, '')).toBe('海康威视 摄像机');
    expect(await tab.run(linkWords, new URL('/b', url).href, '')).toBe('Dahua shop');
    expect(await tab.run(linkWords, new URL('/b', url).href, image)).toBe('Hikvision DS-2CD camera');
    expect(await tab.run(linkWords, 'https://other.example/', '')).toBe('');
    expect(await tab.run(linkWords, '', '')).toBe('');
    // Chromium allows the page to be read after a real click on its menu only, which no protocol can make.
    if (name === 'chromium') return;
    await wake();
    const known = await lens.browser.addresses();
    await lens.browser.perform({
      do: 'menu',
      tab: id,
      item: 'look-up-target',
      linkUrl: new URL('/b', url).href,
    });
    const lookup = await opened('popup.html', known);
    expect(await until(() => boxOf(lookup), Boolean)).toBe('Dahua shop');
  });

  it('opens an empty lookup where a link can’t be read', async () => {
    const { id } = await lens.newTab();
    await wake();
    const known = await lens.browser.addresses();
    await lens.browser.perform({
      do: 'menu',
      tab: id,
      item: 'look-up-target',
      linkUrl: 'https://other.example/',
    });
    expect(await boxOf(await opened('popup.html', known))).toBe('');
  });

  it('suggests listed names for the keyword and opens the card of the chosen one', async () => {
    await wake();
    const lines = await lens.browser.perform({ do: 'keyword', text: 'hikvision', enter: false });
    expect(lines[0]).toMatch(/Hikvision.*Entity List/);
    expect(lines.length).toBeLessThanOrEqual(6);
    await lens.browser.perform({
      do: 'keyword',
      text: 'Hangzhou Hikvision Digital Technology Co., Ltd.',
      enter: true,
    });
    const { searchParams } = await opened('entity=', []);
    expect(searchParams.get('entity')).toBe('hangzhou-hikvision-digital-technology-co-ltd');
  });

  it('goes to the next and the previous mention, and opens the review', async () => {
    const { tab, id } = await lens.newTab();
    await tab.goto(lens.serve(demoPage('shop')));
    await until(
      () => lens.desk.askPage(id, 'page/state', {}),
      (reply) => reply.ok && reply.value.state === 'done',
    );
    const ringed = () => tab.inOverlay((root) => root.activeElement?.getAttribute('aria-label') ?? '');
    await wake();
    await comesToFront(tab);
    await lens.browser.perform({ do: 'command', tab: id, name: 'next-mention' });
    const first = await until(ringed, (label) => !!label);
    await lens.browser.perform({ do: 'command', tab: id, name: 'next-mention' });
    await until(ringed, (label) => !!label && label !== first);
    await lens.browser.perform({ do: 'command', tab: id, name: 'previous-mention' });
    await until(ringed, (label) => label === first);
    await lens.browser.perform({ do: 'command', tab: id, name: 'open-review' });
    await opened('review.html', []);
  });

  it('goes on to the mentions of a frame where the page itself has none with a badge', async () => {
    const gap = '<div style="height:2000px"></div>';
    const camera = (model: string): string =>
      `${gap}<li><h3>Dahua ${model} camera</h3><p>$99.00</p><button>Add to cart</button></li>`;
    const frame = `<!doctype html><title>Offers</title><ul>${camera('IPC-HFW2431S')}${camera('IPC-HDW1239T')}</ul>`;
    const { pathname } = new URL(lens.serve(frame));
    const { tab, id } = await lens.newTab();
    const more = `<p>Mount, compatible with Hikvision</p><iframe src="${pathname}" width="600" height="400"></iframe>`;
    await tab.goto(lens.serve(shopPage(more).replace('Hikvision DS-2CD2143G2-I', 'Brass')));
    await until(
      () => lens.desk.button(id),
      ({ title }) => title.includes('Dahua'),
    );
    const scrolled = (): Promise<number> =>
      tab.run(() => document.querySelector('iframe')?.contentWindow?.scrollY ?? 0);
    const goOn = async (passes: (top: number) => boolean): Promise<void> => {
      await wake();
      await comesToFront(tab);
      await lens.browser.perform({ do: 'command', tab: id, name: 'next-mention' });
      await until(scrolled, passes);
    };
    await goOn((top) => top > 1000 && top < 3000);
    await goOn((top) => top > 3000);
    await goOn((top) => top > 1000 && top < 3000);
  });
});
