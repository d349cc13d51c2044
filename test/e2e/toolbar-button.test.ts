/** The toolbar's button: what it says of a tab, the popup that it opens, access given by a click, the panel. */
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import type { Tab } from '../../src/cli/browsers/driver.ts';
import { readPage } from '../../src/cli/scan/read-page.ts';
import { nextRing } from './content-stage.ts';
import { BROWSERS, demoPage, openLens, type Lens } from './lens.ts';
import { openScreen, showsText, until } from '../../src/cli/stage/screen.ts';

const WITHHELD = 'lets Entity Lens read pages only when you ask it to';

interface Views {
  extension: { getViews(): Window[] };
}

describe.each(BROWSERS)('the button in %s', (name) => {
  let lens: Lens;
  /** A page of ours from which the others are seen. */
  let back: Tab;
  beforeAll(async () => {
    lens = await openLens(name);
    back = await openScreen(lens.browser, 'options.html');
  });
  afterAll(() => lens.close());

  const button = (tab: number): Promise<{ text: string; title: string }> => lens.desk.button(tab);
  /** Text of the popup (`''`) or panel (`?panel`) that is open, once it holds `part`. */
  const shows = (search: string, part: string): Promise<string> =>
    until(
      () =>
        back.run((which) => {
          const scope = globalThis as unknown as { browser?: Views; chrome: Views };
          const views = (scope.browser ?? scope.chrome).extension.getViews();
          const view = views.find(
            ({ location }) => location.pathname === '/popup.html' && location.search === which,
          );
          return (view?.document.body as HTMLElement | null | undefined)?.innerText ?? '';
        }, search),
      (text) => text.includes(part),
    );
  const press = (tab: number): Promise<string[]> => lens.browser.perform({ do: 'button', tab });

  it('counts the listed names of its tab, says them in words, and forgets them with the page', async () => {
    const { tab, id } = await lens.newTab();
    await readPage(lens.desk, { tab, id }, lens.serve(demoPage('shop')), false);
    // Number and words are set, and read, one after the other.
    const { text, title } = await until(
      () => button(id),
      (found) => found.text !== '' && found.title.includes(`names found on this page: ${found.text}`),
    );
    expect(Number(text)).toBeGreaterThan(1);
    expect(title).toMatch(/Hikvision|Dahua/);
    await tab.goto(lens.serve(demoPage('news')));
    await until(
      () => button(id),
      (found) => found.text === '' && found.title.includes('does not look like a shop'),
    );
    await tab.close();
  });

  it('opens the popup on the tab that it stands over', async () => {
    const { tab, id } = await lens.newTab();
    await readPage(lens.desk, { tab, id }, lens.serve(demoPage('shop')), false);
    await press(id);
    const text = await shows('', 'Hikvision');
    expect(text).toContain('shop.example');
    await tab.close();
  });

  it('leads from the popup to a company’s mentions on the page, one after the other', async () => {
    const { tab, id } = await lens.newTab();
    await readPage(lens.desk, { tab, id }, lens.serve(demoPage('shop')), false);
    await press(id);
    await shows('', 'Hikvision');
    const show = async (): Promise<void> => {
      const label = await back.run(() => {
        const scope = globalThis as unknown as { browser?: Views; chrome: Views };
        const views = (scope.browser ?? scope.chrome).extension.getViews();
        const popup = views.find(
          ({ location }) => location.pathname === '/popup.html' && location.search === '',
        );
        const button = popup?.document.querySelector<HTMLElement>('.group-actions button');
        button?.click();
        return button?.getAttribute('aria-label') ?? '';
      });
      expect(label).not.toBe('');
    };
    const first = await nextRing(tab, show);
    expect(await nextRing(tab, show)).not.toEqual(first);
    await tab.close();
  });

  it('reads no page where access is withheld, says so, and reads the one that it is clicked on', async () => {
    onTestFailed(() => lens.browser.grantSites(true));
    await lens.browser.grantSites(false);
    const { tab, id } = await lens.newTab();
    const shop = lens.serve(demoPage('shop'));
    await tab.goto(shop);
    const welcome = await openScreen(lens.browser, 'welcome.html');
    await showsText(welcome, WITHHELD);
    await welcome.close();
    expect(await tab.inOverlay(() => true)).toBeUndefined();
    expect(await button(id)).toMatchObject({ text: '' });
    const popup = await openScreen(lens.browser, `popup.html?tab=${id}`);
    await showsText(popup, WITHHELD);
    expect(await showsText(popup, 'Scan this page')).not.toContain('Hikvision');
    await popup.close();

    // The browser lets the page be read at the click.
    await press(id);
    await until(
      () => button(id),
      (found) => Number(found.text) > 1,
    );
    const after = await openScreen(lens.browser, `popup.html?tab=${id}`);
    expect(await showsText(after, 'Hikvision')).not.toContain(WITHHELD);
    await after.close();
    // The click was for this page: the next is not read.
    await tab.goto('about:blank');
    await tab.goto(lens.serve(demoPage('shop'), 'other.example'));
    const away = await lens.desk.ask('tab/summary', { tab: id });
    expect(away.ok && away.value).toMatchObject({ state: 'unreachable', findings: [], hasAccess: false });
    const looked = await lens.desk.ask('lookup/search', { query: 'hikvison' });
    expect(looked.ok && looked.value.results.length).toBeGreaterThan(0);

    await lens.browser.grantSites(true);
    const { findings } = await readPage(lens.desk, { tab, id }, shop, false);
    expect(findings.length).toBeGreaterThan(1);
    await tab.close();
  });

  it('opens the panel beside the page, which follows the tab', async () => {
    const { tab, id } = await lens.newTab();
    await readPage(lens.desk, { tab, id }, lens.serve(demoPage('shop')), false);
    if (name === 'firefox') await lens.browser.perform({ do: 'command', tab: id, name: 'open-panel' });
    else {
      // No protocol can press a shortcut of Chromium's, and no script may open the panel: a real click may.
      const popup = await openScreen(lens.browser, `popup.html?tab=${id}`);
      await showsText(popup, 'Open in the side panel');
      const [x, y] = await popup.run(() => {
        const found = [...document.querySelectorAll('button')].find(
          ({ textContent }) => textContent === 'Open in the side panel',
        );
        found?.scrollIntoView();
        const box = found?.getBoundingClientRect() ?? new DOMRect();
        return [box.x + box.width / 2, box.y + box.height / 2] as const;
      });
      await popup.click(x, y);
    }
    await until(lens.browser.addresses, (all) => all.some((each) => each.endsWith('/popup.html?panel')));
    await shows('?panel', 'Hikvision');
    await tab.goto(lens.serve(demoPage('news')));
    expect(await shows('?panel', 'not scanned')).not.toContain('Hikvision');
    // What it opens does not take it away.
    await back.run(() => {
      const scope = globalThis as unknown as { browser?: Views; chrome: Views };
      const views = (scope.browser ?? scope.chrome).extension.getViews();
      const panel = views.find(({ location }) => location.search === '?panel');
      const review = panel?.document.querySelector<HTMLElement>('.foot-actions button');
      if (!review) throw new Error('no way to the review');
      review.click();
    });
    await until(lens.browser.addresses, (all) => all.some((each) => each.includes('/review.html')));
    // In Chromium it follows to the review's tab, of which there is nothing to say.
    await shows('?panel', 'Look up a name');
  });
});
