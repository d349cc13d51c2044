/** The user's own watch-list and safe-list, from the options to the page, the popup and the lookup. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../src/cli/browsers/driver.ts';
import { readPage } from '../../src/cli/scan/read-page.ts';
import { BROWSERS, openLens, type Lens } from './lens.ts';
import { axeFailures } from './axe.ts';
import { openScreen, showsText, until } from '../../src/cli/stage/screen.ts';

const SHOP = `<!doctype html><html lang="en"><title>Cameras – shop</title><h1>Cameras</h1>
  <div class="product"><h2>ACME Optics dome camera, 4 MP</h2><p>$ 99.00</p><button>Add to cart</button></div>
  <div class="product"><h2>Dahua Bakery GmbH oven lamp</h2><p>$ 19.00</p><button>Add to cart</button></div>
  <div class="product"><h2>Hikvision DS-2CD2143G2-I dome camera</h2><p>$ 89.00</p><button>Add to cart</button></div>`;

describe.each(BROWSERS)('own names in %s', (name) => {
  let lens: Lens;
  let options: Tab;
  beforeAll(async () => {
    lens = await openLens(name);
    options = await openScreen(lens.browser, 'options.html#watch-list');
    await showsText(options, 'No name is on your watch-list.');
  });
  afterAll(() => lens.close());

  const add = async (list: 'watch' | 'safe', lines: string): Promise<void> => {
    const field = `#${list}-names`;
    await options.run(
      (selector, text) => {
        const box = document.querySelector<HTMLTextAreaElement>(selector);
        if (!box) throw new Error(`no ${selector}`);
        box.value = text;
        box.dispatchEvent(new Event('input', { bubbles: true }));
      },
      field,
      lines,
    );
    // A script of its own: by then the form is drawn anew with the text in it.
    await options.run(
      (selector) => document.querySelector<HTMLTextAreaElement>(selector)?.form?.requestSubmit(),
      field,
    );
  };

  it('takes pasted lines with notes, says in words what it can’t take, edits and removes', async () => {
    await add('watch', `${'x'.repeat(121)}\n`);
    await showsText(options, 'Line 1: the name is longer');
    await add('watch', 'A');
    await showsText(options, '“A” is too short: a name needs two letters or digits');
    await add('watch', 'Acme Optics | paid late\nZeta\tgone soon\n');
    await showsText(options, 'paid late');
    await add('safe', 'Dahua Bakery GmbH');
    await showsText(options, /Dahua Bakery GmbH/);
    const press = (label: string): Promise<void> =>
      options.run(
        (wanted) => document.querySelector<HTMLButtonElement>(`[aria-label="${wanted}"]`)?.click(),
        label,
      );
    await press('Remove Zeta');
    await until(
      () => options.run(() => document.querySelector<HTMLElement>('#watch-list')?.innerText ?? ''),
      (text) => !text.includes('Zeta'),
    );
    await press('Edit Acme Optics');
    await until(
      () => options.run(() => document.activeElement?.getAttribute('aria-label')),
      (label) => label === 'Name',
    );
    await options.press('Tab');
    // The browser selects a field that is tabbed into.
    await options.type('paid late twice');
    await options.press('Enter');
    await showsText(options, 'paid late twice');
    expect(await axeFailures(options)).toEqual([]);
  });

  it('loses none of the names that two windows add at once', async () => {
    const second = await openScreen(lens.browser, 'options.html');
    const flood = (tab: Tab, prefix: string): Promise<void> =>
      tab.run(async (start) => {
        interface Api {
          runtime: { sendMessage(message: object): Promise<unknown> };
        }
        const scope = globalThis as unknown as { browser?: Api; chrome: Api };
        const { runtime } = scope.browser ?? scope.chrome;
        const names = Array.from({ length: 15 }, (_, at) => `${start} firm ${at}`);
        await Promise.all(
          names.map((each) =>
            runtime.sendMessage({
              request: 'names/change',
              argument: { list: 'safe', remove: [], add: [{ name: each, note: '' }] },
            }),
          ),
        );
      }, prefix);
    await Promise.all([flood(options, 'left'), flood(second, 'right')]);
    const reply = await lens.desk.ask('settings/read', {});
    expect(reply.ok && reply.value.safeList.length).toBe(31);
    await second.close();
  });

  it('flags a watched name on a page as the user’s own, and spares what is on the safe-list', async () => {
    const place = await lens.newTab();
    const { findings } = await readPage(lens.desk, place, lens.serve(SHOP), false);
    const said = findings.map(({ text, tier, badge }) => [text, tier, badge]);
    expect(said).toContainEqual(['ACME Optics', 'watched', true]);
    expect(said).toContainEqual(['Dahua', 'mention', false]);
    expect(said).toContainEqual(['Hikvision', 'listed', true]);
    const tiers = await place.tab.inOverlay((root) =>
      Array.from(root.querySelectorAll<HTMLElement>('.badge'), (each) => each.dataset['tier']),
    );
    expect(tiers?.sort()).toEqual(['listed', 'watched']);
    const popup = await openScreen(lens.browser, `popup.html?tab=${place.id}`);
    const text = await showsText(popup, 'On your own watch-list');
    expect(text).toContain('On your own safe-list: 1');
    await popup.run(() =>
      document.querySelector<HTMLButtonElement>('[aria-label="Open the card of Acme Optics"]')?.click(),
    );
    const card = await showsText(popup, 'Your note: paid late twice');
    expect(card).toContain('It says nothing about official lists.');
    expect(card).not.toContain('Listed name');
    expect(await axeFailures(popup)).toEqual([]);
    await popup.close();
    await place.tab.close();
  });

  it('sets a watched name aside on a site like any other, and takes it back', async () => {
    const place = await lens.newTab();
    await readPage(lens.desk, place, lens.serve(SHOP, 'other-shop.example'), false);
    const popup = await openScreen(lens.browser, `popup.html?tab=${place.id}`);
    const press = async (label: string): Promise<void> => {
      const find = (wanted: string): boolean => {
        const button = document.querySelector<HTMLButtonElement>(`[aria-label="${wanted}"]`);
        button?.click();
        return button !== null;
      };
      await until(() => popup.run(find, label), Boolean);
    };
    const focused = (): Promise<string> => popup.run(() => document.activeElement?.textContent ?? '');
    await press('Not this company: Acme Optics');
    await until(focused, (text) => text === 'Another company of this name');
    await popup.press('Escape');
    await until(focused, (text) => text === 'Not this company');
    await press('Open the card of Acme Optics');
    // The row has a button of that name, too: the card has taken its place when its heading has the focus.
    await until(focused, (text) => text === 'Acme Optics');
    await press('Not this company: Acme Optics');
    await until(focused, (text) => text === 'Another company of this name');
    await popup.press('Escape');
    await until(focused, (text) => text === 'Not this company');
    await popup.press('Escape');
    const hasCard = (): Promise<boolean> =>
      popup.run(() =>
        Array.from(document.querySelectorAll('button'), (each) => each.innerText).includes('Back'),
      );
    await until(hasCard, (is) => !is);
    await press('Not this company: Acme Optics');
    await until(focused, (text) => text === 'Another company of this name');
    expect(await axeFailures(popup)).toEqual([]);
    await popup.press('Enter');
    await showsText(popup, 'No badge for it on other-shop.example');
    const kept = await lens.desk.ask('settings/read', {});
    expect(kept.ok && kept.value.dismissals.at(-1)).toMatchObject({
      site: 'other-shop.example',
      reason: 'Another company of this name',
    });
    await press('Undo for Acme Optics');
    await until(
      () => popup.run(() => document.body.innerText),
      (text) => !text.includes('No badge for it'),
    );
    expect(await focused()).toBe('Not this company');
    // The page is told after the popup was answered; the popup says what the page comes to.
    const pause = (): Promise<void> =>
      popup.run(() => document.querySelector<HTMLInputElement>('[role=switch]')?.click());
    await pause();
    await showsText(popup, 'Paused on other-shop.example: this page was not scanned.');
    await pause();
    await showsText(popup, 'This page was scanned.');
    await until(
      () => popup.run(() => document.querySelectorAll('.group').length),
      (groups) => groups > 1,
    );
    await popup.close();
    await place.tab.close();
  });

  it('pauses no site that is none, says so, and lets one be removed that a file brought', async () => {
    const settings = await lens.desk.ask('settings/read', {});
    const text = JSON.stringify({ ...(settings.ok && settings.value), pausedSites: ['*.example.com'] });
    const page = await openScreen(lens.browser, 'options.html#sites');
    await showsText(page, 'No site is paused.');
    await page.run(() => document.getElementById('site')?.focus());
    await page.type('ftp://shop.example');
    await page.press('Enter');
    await showsText(page, '“ftp://shop.example” is no site.');
    // What was typed stays, to be put right.
    expect(await page.run(() => document.querySelector<HTMLInputElement>('#site')?.value)).toBe(
      'ftp://shop.example',
    );
    await lens.desk.ask('settings/import', { text });
    await showsText(page, 'Resume');
    await page.run(() => document.querySelector<HTMLElement>('#sites .row button')?.click());
    await showsText(page, 'No site is paused.');
    await page.close();
  });

  it('keeps nothing of what is set aside or paused in a private window', async () => {
    const before = await lens.desk.ask('settings/read', {});
    const entity = 'dahua-technology';
    const site = 'private-shop.example';
    const isPrivate = true;
    expect((await lens.desk.ask('dismissal/add', { entity, site, isPrivate, reason: '' })).ok).toBe(true);
    expect((await lens.desk.ask('site/switch', { site, isPrivate, paused: true })).ok).toBe(true);
    expect(await lens.desk.ask('settings/read', {})).toEqual(before);
  });

  it('says in the lookup what is the user’s own entry', async () => {
    const popup = await openScreen(lens.browser, 'popup.html?query=2%20x%20acme%20optics%20dome');
    await showsText(popup, /is on your own watch-list\. paid late twice/);
    await popup.close();
  });
});
