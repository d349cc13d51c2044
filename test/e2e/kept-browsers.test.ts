/** A browser that another file used is as good as new: nothing that was set, stored or noted before is there. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../src/cli/browsers/driver.ts';
import { DIST } from '../../src/cli/paths.ts';
import { openDesk, type Desk } from '../../src/cli/scan/extension-desk.ts';
import { openKept } from './kept-browsers.ts';
import { BROWSERS } from './lens.ts';

const SITE = 'https://kept.example/';

interface Api {
  permissions: { contains(what: { origins: string[] }): Promise<boolean> };
  storage: Record<'local' | 'session', { get(): Promise<object>; set(items: object): Promise<void> }>;
}

/** All that a page can tell of what was there before it. */
function pageTraces() {
  const matches = (query: string): boolean => matchMedia(query).matches;
  return {
    cookie: document.cookie,
    stored: localStorage.length,
    size: [innerWidth, innerHeight],
    dark: matches('(prefers-color-scheme: dark)'),
    forced: matches('(forced-colors: active)'),
    still: matches('(prefers-reduced-motion: reduce)'),
  };
}

/** All that a screen of the extension can tell. */
async function extensionTraces() {
  const scope = globalThis as unknown as { browser?: Api; chrome: Api };
  const { permissions, storage } = scope.browser ?? scope.chrome;
  return {
    local: Object.keys(await storage.local.get()).sort(),
    session: Object.keys(await storage.session.get()).sort(),
    databases: (await indexedDB.databases()).map(({ name }) => name).sort(),
    reaches: await permissions.contains({ origins: ['<all_urls>'] }),
  };
}

describe.each(BROWSERS)('a kept %s', (name) => {
  let browser: Browser;
  let desk: Desk;
  const open = async (): Promise<void> => {
    browser = await openKept(name, {
      extension: join(DIST, name),
      serve: ({ href }) =>
        href === SITE
          ? { body: '<!doctype html><title>kept</title>', headers: { 'cache-control': 'max-age=600' } }
          : undefined,
    });
    desk = await openDesk(browser);
  };
  const look = async () => {
    const settings = await desk.ask('settings/read', {});
    const screen = await browser.newTab();
    await screen.goto(browser.extensionUrl('options.html'));
    const extension = await screen.run(extensionTraces);
    const page = await browser.newTab();
    await page.goto(SITE);
    const traces = await page.run(pageTraces);
    // Icons come when they come, and Chromium asks its maker at its first start.
    const network = browser.requested().filter((url) => url.endsWith('.example/'));
    const asked = { network, extension: await browser.extensionRequests() };
    return { settings, extension, traces, asked, tabs: (await browser.addresses()).length, screen, page };
  };
  beforeAll(open);
  afterAll(() => browser.close());

  it('shows nothing of the file before', async () => {
    const { screen, page, ...fresh } = await look();
    expect(fresh.asked).toEqual({ network: [SITE], extension: [] });
    expect(fresh.traces).toMatchObject({ cookie: '', stored: 0, dark: false, forced: false, still: false });

    await page.run(() => {
      document.cookie = 'left=1; max-age=600';
      localStorage.setItem('left', '1');
    });
    await page.resize(500, 600);
    await browser.setDark(true);
    await browser.emulate({ forcedColors: true, reducedMotion: true });
    await desk.ask('settings/change', { profile: 'importer' });
    await screen.run(async () => {
      const scope = globalThis as unknown as { browser?: Api; chrome: Api };
      const { storage } = scope.browser ?? scope.chrome;
      await Promise.all([storage.local.set({ left: 1 }), storage.session.set({ left: 1 })]);
      await new Promise((resolve) => (indexedDB.open('left').onsuccess = resolve));
      await fetch('https://elsewhere.example/').catch(() => undefined);
    });
    await browser.grantSites(false);
    const { screen: _screen, page: _page, ...used } = await look();
    // In forced colours Firefox tells no page of its theme.
    expect(used.traces).toMatchObject({ cookie: 'left=1', stored: 1, forced: true, still: true });
    expect(used.extension).toMatchObject({ reaches: false });
    expect(used.extension.local).toContain('left');
    expect(used.extension.session).toContain('left');
    expect(used.extension.databases).toContain('left');

    await browser.close();
    await open();
    const { screen: _s, page: _p, ...renewed } = await look();
    expect(renewed).toEqual(fresh);
  });
});
