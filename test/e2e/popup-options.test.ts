import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Tab } from '../../src/cli/browsers/driver.ts';
import { openBrowser } from '../../src/cli/browsers/open.ts';
import { openScreen, showsText, until } from './screen.ts';

describe.each(['chromium', 'firefox'] as const)('the options in %s', (name) => {
  let browser: Browser;
  let options: Tab;

  beforeAll(async () => {
    browser = await openBrowser(name, { extension: `dist/${name}`, serve: () => undefined });
    options = await openScreen(browser, 'options.html');
    await showsText(options, 'Snapshot');
  }, 60_000);
  afterAll(() => browser.close());

  const checked = (tab: Tab): Promise<string[]> =>
    tab.run(() =>
      [...document.querySelectorAll<HTMLInputElement>('input:checked')].map((each) => each.value).sort(),
    );
  const choose = (tab: Tab, value: string): Promise<void> =>
    tab.run((wanted) => document.querySelector<HTMLInputElement>(`input[value="${wanted}"]`)?.click(), value);
  const importFile = (text: string): Promise<void> =>
    options.run((content) => {
      const input = document.querySelector<HTMLInputElement>('#file input[type=file]');
      if (!input) throw new Error('no file input');
      const files = new DataTransfer();
      files.items.add(new File([content], 'settings.json', { type: 'application/json' }));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, text);

  it('starts as a shopper with listed and related badged, and shows every list with its date', async () => {
    expect(await checked(options)).toEqual([
      ...['BIS-EL', 'FCC-CL', 'ICTS', 'NDAA-889'],
      ...['listed', 'related', 'shopper'],
    ]);
    const rows = await options.run(() => document.querySelectorAll('tbody tr').length);
    expect(rows).toBe(9);
  });

  it('shows a choice in every open window and keeps it over the worker’s death', async () => {
    const second = await openScreen(browser, 'options.html');
    await showsText(second, 'Snapshot');
    await choose(options, 'importer');
    await until(
      () => checked(second),
      (values) => values.includes('importer'),
    );
    await browser.killWorker();
    await choose(second, 'possible');
    await until(
      () => checked(options),
      (values) => values.includes('possible') && values.includes('importer'),
    );
    await second.close();
  });

  it('pauses a site by its registrable domain and resumes it', async () => {
    await options.run(() => document.getElementById('site')?.focus());
    await options.type('https://www.shop.example.co.uk/cart');
    await options.press('Enter');
    await showsText(options, 'Resume');
    const named = await options.run(() => document.querySelector('#sites .row span')?.textContent);
    expect(named).toBe('example.co.uk');
    await options.run(() => document.querySelector<HTMLButtonElement>('#sites .row button')?.click());
    await showsText(options, 'No site is paused.');
  });

  it('takes settings from a file, and nothing from a bad one', async () => {
    const good = {
      version: 2,
      profile: 'federal',
      ownProgrammes: [],
      tiers: ['listed'],
      pausedSites: [],
      dismissals: [],
      watchList: [],
      safeList: [],
    };
    await importFile(JSON.stringify(good));
    await showsText(options, 'Settings taken from the file.');
    await until(
      () => checked(options),
      (values) => values.includes('federal') && !values.includes('related'),
    );
    for (const bad of [
      '{',
      '[]',
      JSON.stringify({ ...good, profile: 'spy' }),
      JSON.stringify({ ...good, version: 3 }),
      JSON.stringify({ ...good, safeList: [''] }),
    ]) {
      await importFile(bad);
      await showsText(options, 'nothing was changed');
      expect(await checked(options)).toEqual(expect.arrayContaining(['federal', 'listed']));
    }
  });

  it('finds sections by their words, says when there is none, and goes to the one linked to', async () => {
    const page = await openScreen(browser, 'options.html#shortcuts');
    await showsText(page, 'Snapshot');
    const shown = (): Promise<string[]> =>
      page.run(() => Array.from(document.querySelectorAll('.section:not([hidden])'), ({ id }) => id));
    await until(
      () => page.run(() => document.getElementById('shortcuts')?.getBoundingClientRect().top ?? 9999),
      (top) => top < 400,
    );
    await page.run(() => document.getElementById('search')?.focus());
    await page.type('own firm');
    await until(shown, (ids) => ids.join() === 'safe-list');
    await page.type(' qzx');
    await until(shown, (ids) => ids.length === 0);
    await showsText(page, 'No option holds these words.');
    await page.close();
  });

  it('puts damaged settings aside, says so and works on with the defaults', async () => {
    await options.run(async () => {
      interface Api {
        storage: { local: { set(items: object): Promise<void> } };
      }
      const scope = globalThis as unknown as { browser?: Api; chrome: Api };
      await (scope.browser ?? scope.chrome).storage.local.set({ settings: { version: 2, profile: 'spy' } });
    });
    const page = await openScreen(browser, 'options.html');
    await showsText(page, 'could not be read, so the defaults are in force');
    // The notice and the settings come by two answers.
    const values = await until(
      () => checked(page),
      (all) => all.length > 0,
    );
    expect(values).toContain('shopper');
    await page.run(() =>
      Array.from(document.querySelectorAll('button'))
        .find(({ textContent }) => textContent === 'Forget the copy')
        ?.click(),
    );
    await until(
      () => page.run(() => document.body.innerText),
      (text) => !text.includes('Forget the copy'),
    );
    await page.close();
  });
});
