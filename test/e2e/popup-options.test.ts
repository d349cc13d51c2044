import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Tab } from '../../src/cli/browsers/driver.ts';
import { openKept } from './kept-browsers.ts';
import { BROWSERS } from './lens.ts';
import { chooseList, NEW_ROW, officialList } from '../../src/cli/stage/lists-stage.ts';
import { axeFailures } from './axe.ts';
import { giveFiles, openScreen, showsText, until } from '../../src/cli/stage/screen.ts';

type OnChanged = (changes: object, area: string) => void;
interface Api {
  runtime: {
    onMessage: { addListener(listener: (message: { request: string }) => void): void };
    sendMessage(message: object): Promise<unknown>;
  };
  storage: Record<'local' | 'session', { set(items: object): Promise<void> }> & {
    onChanged: { addListener(hear: OnChanged): void; removeListener(hear: OnChanged): void };
  };
}

describe.each(BROWSERS)('the options in %s', (name) => {
  let browser: Browser;
  let options: Tab;

  beforeAll(async () => {
    browser = await openKept(name, { extension: `dist/${name}`, serve: () => undefined });
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
  const focused = (): Promise<string> => options.run(() => document.activeElement?.id ?? '');
  const importFile = (text: string): Promise<void> =>
    giveFiles(options, '#file input[type=file]', { 'settings.json': text });

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

  it('keeps both of two boxes that are ticked at once', async () => {
    await options.run(() => {
      for (const value of ['UFLPA', '1260H', 'NS-CMIC', 'related'])
        document.querySelector<HTMLElement>(`input[value="${value}"]`)?.click();
    });
    await until(
      () => checked(options),
      (values) => ['own', '1260H', 'NS-CMIC'].every((each) => values.includes(each)),
    );
    const second = await openScreen(browser, 'options.html');
    await showsText(second, 'Snapshot');
    const kept = await checked(second);
    await second.close();
    expect(kept).toEqual(expect.arrayContaining(['own', 'BIS-EL', '1260H', 'NS-CMIC', 'possible']));
    expect(kept).not.toContain('UFLPA');
    expect(kept).not.toContain('related');
    await choose(options, 'importer');
    await choose(options, 'related');
  });

  it('pauses a site by its registrable domain and resumes it', async () => {
    await options.run(() => document.getElementById('site')?.focus());
    await options.type('https://www.shop.example.co.uk/cart');
    await options.press('Enter');
    await showsText(options, 'Resume');
    const named = await options.run(() => document.querySelector('#sites .row span')?.textContent);
    expect(named).toBe('example.co.uk');
    await options.run(() => document.querySelector<HTMLElement>('#sites .row button')?.focus());
    await options.press('Enter');
    await showsText(options, 'No site is paused.');
    // The row took the focused button along.
    await until(focused, (id) => id === 'sites-title');
  });

  it('keeps the focus where a name is edited, and near where it is removed', async () => {
    await options.run(() => document.getElementById('watch-names')?.focus());
    await options.type('Acme Optics');
    await options.run(() => document.querySelector<HTMLElement>('#watch-list [type=submit]')?.click());
    await showsText(options, 'Edit');
    const label = (): Promise<string> =>
      options.run(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await options.run(() => document.querySelector<HTMLElement>('[aria-label="Edit Acme Optics"]')?.focus());
    await options.press('Enter');
    await until(label, (name) => name === 'Name');
    await options.press('Escape');
    await until(label, (name) => name === 'Edit Acme Optics');
    await options.press('Tab');
    await options.press('Enter');
    await showsText(options, 'No name is on your watch-list.');
    await until(focused, (id) => id === 'watch-list-title');
    expect(await axeFailures(options)).toEqual([]);
  });

  it('asks the worker for nothing where a tab’s findings change', async () => {
    const ear = await openScreen(browser, 'options.html');
    await showsText(ear, 'Snapshot');
    await ear.run(() => {
      const scope = globalThis as unknown as { browser?: Api; chrome: Api };
      (scope.browser ?? scope.chrome).runtime.onMessage.addListener(({ request }) => {
        const { dataset } = document.documentElement;
        dataset['heard'] = `${dataset['heard'] ?? ''} ${request}`;
      });
    });
    // What an earlier change still has it read comes before "begin": changes and messages are heard in their order.
    const locals = await options.run(async () => {
      const scope = globalThis as unknown as { browser?: Api; chrome: Api };
      const { runtime, storage } = scope.browser ?? scope.chrome;
      // The worker may keep something of its own meanwhile: that is read after, too.
      let seen = 0;
      const count: OnChanged = (_, name) => {
        if (name === 'local') seen++;
      };
      const change = (area: 'session' | 'local'): Promise<void> =>
        new Promise((resolve) => {
          const hear: OnChanged = (changes, name) => {
            if (name !== area || !('passing' in changes)) return;
            storage.onChanged.removeListener(hear);
            resolve();
          };
          storage.onChanged.addListener(hear);
          void storage[area].set({ passing: performance.now() });
        });
      await change('local');
      await runtime.sendMessage({ request: 'begin', argument: {} });
      storage.onChanged.addListener(count);
      await change('session');
      await change('local');
      await runtime.sendMessage({ request: 'end', argument: {} });
      storage.onChanged.removeListener(count);
      return seen;
    });
    const heard = await until(
      () => ear.run(() => document.documentElement.dataset['heard'] ?? ''),
      (all) => all.includes('end'),
    );
    const [, between = ''] = /begin(.*)end/.exec(heard) ?? [];
    expect(between.match(/settings\/read/g)).toHaveLength(locals);
    await ear.close();
  });

  it('shows in every open window which lists are in force', async () => {
    const second = await openScreen(browser, 'options.html');
    await showsText(second, 'Snapshot');
    // Brings it to the front: only there does a page hear of its focus.
    await options.point(0, 0);
    await options.run(() => document.querySelector<HTMLElement>('#lists input[type=file]')?.focus());
    await chooseList(options, officialList() + NEW_ROW);
    await showsText(second, '1 added, 0 removed', 40_000);
    await showsText(options, 'The new list is in force.');
    // It was disabled meanwhile, and had the focus.
    const kind = (): Promise<string> =>
      options.run(() => (document.activeElement as HTMLInputElement | null)?.type ?? '');
    await until(kind, (type) => type === 'file');
    await options.run(() => {
      const packaged = [...document.querySelectorAll<HTMLElement>('#lists button')].at(-1);
      packaged?.focus();
      packaged?.click();
    });
    await until(focused, (id) => id === 'lists-title');
    await until(
      () => second.run(() => document.body.innerText),
      (text) => !text.includes('1 added, 0 removed'),
    );
    await second.close();
  });

  it('keeps an exported file until the browser has read it', async () => {
    await options.run(() => {
      const note = (what: string): string => (document.body.dataset['saved'] = what);
      URL.revokeObjectURL = note;
      HTMLAnchorElement.prototype.click = function () { note(this.download); }; // prettier-ignore
      document.querySelector<HTMLElement>('#file button')?.click();
    });
    await until(
      () => options.run(() => document.body.dataset['saved']),
      (saved) => saved === 'entity-lens-settings.json',
    );
  });

  it('takes settings from a file, and nothing from a bad one', async () => {
    const lists = { ownProgrammes: [], pausedSites: [], dismissals: [], watchList: [], safeList: [] };
    const good = { version: 2, profile: 'federal', tiers: ['listed'], ...lists };
    await importFile(JSON.stringify(good));
    await showsText(options, 'Settings taken from the file.');
    await until(
      () => checked(options),
      (values) => values.includes('federal') && !values.includes('related'),
    );
    await options.run(() => {
      const said = document.querySelector('#file [role=status]');
      const { dataset } = document.documentElement;
      const note = (): string => (dataset['said'] = `${dataset['said'] ?? ''}|${said?.textContent ?? ''}`);
      if (said)
        new MutationObserver(note).observe(said, { childList: true, subtree: true, characterData: true });
    });
    const refusals = async (): Promise<number> => {
      const said = await options.run(() => document.documentElement.dataset['said'] ?? '');
      return said.split('|').filter((each) => each.includes('nothing was changed')).length;
    };
    for (const [at, bad] of [
      '{',
      '[]',
      JSON.stringify({ ...good, profile: 'spy' }),
      JSON.stringify({ ...good, version: 3 }),
      JSON.stringify({ ...good, safeList: [''] }),
    ].entries()) {
      await importFile(bad);
      await until(refusals, (count) => count === at + 1);
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
    await page.run(() => {
      const status = document.querySelector('search [role="status"]') ?? document.body;
      const told = (): void => void (document.body.dataset['told'] ||= status.textContent);
      new MutationObserver(told).observe(status, { subtree: true, childList: true, characterData: true });
      const search = document.getElementById('search') as HTMLInputElement;
      search.focus();
      // All at once: what is typed slowly is searched for on its way.
      search.value = 'own firm';
      search.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await until(shown, (ids) => ids.join() === 'safe-list');
    // The first that is told is not the number of all sections.
    await until(
      () => page.run(() => document.body.dataset['told']),
      (told) => told === 'Sections found: 1',
    );
    await page.type(' qzx');
    await until(shown, (ids) => ids.length === 0);
    await showsText(page, 'No option holds these words.');
    await page.close();
  });

  it('puts damaged settings aside, says so and works on with the defaults', async () => {
    await options.run(async () => {
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
        ?.focus(),
    );
    await page.press('Enter');
    await until(
      () => page.run(() => document.body.innerText),
      (text) => !text.includes('Forget the copy'),
    );
    await until(
      () => page.run(() => document.activeElement?.id),
      (id) => id === 'options-title',
    );
    await page.close();
  });
});
