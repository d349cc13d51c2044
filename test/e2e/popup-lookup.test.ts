import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Tab } from '../../src/cli/browsers/driver.ts';
import { openDesk, valueOf } from '../../src/cli/scan/extension-desk.ts';
import type { ProfileId } from '../../src/settings/types.ts';
import { openKept } from './kept-browsers.ts';
import { BROWSERS } from './lens.ts';
import { lookupAnswered, typeQuery } from './popup-stage.ts';
import { openScreen, showsText, until } from '../../src/cli/stage/screen.ts';

describe.each(BROWSERS)('the popup in %s', (name) => {
  let browser: Browser;
  let popup: Tab;

  beforeAll(async () => {
    browser = await openKept(name, { extension: `dist/${name}`, serve: () => undefined });
    popup = await openScreen(browser, 'popup.html');
  }, 60_000);
  afterAll(() => browser.close());

  const fresh = (query: string): Promise<void> => typeQuery(browser, popup, query);
  const answered = (query: string): Promise<void> => lookupAnswered(popup, query);
  const options = (): Promise<{ text: string; selected: boolean }[]> =>
    popup.run(() =>
      [...document.querySelectorAll<HTMLElement>('[role=option]')].map((each) => ({
        text: each.innerText,
        selected: each.getAttribute('aria-selected') === 'true',
      })),
    );

  it('finds while typing, moves with the arrows, opens the card on Enter and goes back on Escape', async () => {
    await fresh('huawei');
    await answered('huawei');
    const found = await options();
    expect(found.length).toBeGreaterThan(1);
    // What stands beside the tab's findings is gone while a name is looked up.
    await showsText(popup, 'Lists as of 10 June 2026');
    expect(found[0]?.text).toMatch(/Huawei/i);
    expect(found.map(({ selected }) => selected)).toEqual(found.map((_each, index) => index === 0));
    await popup.press('ArrowDown');
    await until(options, (list) => list[1]?.selected === true);
    const active = await popup.run(() => {
      const id = document.querySelector('[role=combobox]')?.getAttribute('aria-activedescendant');
      return id && document.getElementById(id)?.getAttribute('aria-selected');
    });
    expect(active).toBe('true');
    await popup.press('ArrowUp');
    await until(options, (list) => list[0]?.selected === true);
    await popup.press('Enter');
    const card = await showsText(popup, 'Read the rule');
    expect(card).toMatch(/Huawei Technologies/);
    expect(card).toMatch(/not legal advice/);
    // The focus moves once the card is painted.
    const focused = () => popup.run(() => document.activeElement?.id);
    expect(await until(focused, (id) => id === 'card-heading')).toBe('card-heading');
    await popup.run(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
      document.querySelector<HTMLElement>('.actions button')?.click();
    });
    await showsText(popup, 'That did not work.');
    await popup.run(() => document.getElementById('card-heading')?.focus());
    await popup.press('Escape');
    await until(
      () => popup.run(() => document.querySelector<HTMLInputElement>('#lookup')?.value),
      (query) => query === 'huawei',
    );
  });

  it('opens no other query’s result where Enter comes before the answer', async () => {
    await fresh('huawei');
    await answered('huawei');
    await popup.run(async () => {
      const box = document.querySelector<HTMLInputElement>('#lookup');
      if (!box) throw new Error('no box');
      box.value = 'dahua';
      box.dispatchEvent(new Event('input', { bubbles: true }));
      // Far less than the pause before the worker is asked: the old results stand there still.
      await new Promise((resolve) => setTimeout(resolve));
      box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    });
    await showsText(popup, 'Read the rule');
    expect(await popup.run(() => document.getElementById('card-heading')?.textContent)).toMatch(/Dahua/i);
  });

  it('links every listing to its official document without telling it where the reader came from', async () => {
    await fresh('hikvision');
    await answered('hikvision');
    await popup.press('Enter');
    await showsText(popup, 'Read the rule');
    const links = await popup.run(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.listing a')].map(({ href, rel }) => ({ href, rel })),
    );
    expect(links.length).toBeGreaterThan(1);
    for (const { href, rel } of links) {
      expect(href).toMatch(/^https:\/\//);
      expect(rel).toBe('noopener noreferrer');
    }
  });

  it('says no match without calling it more than that', async () => {
    await fresh('qzxwv plmk');
    const text = await showsText(popup, 'No match for “qzxwv plmk”');
    expect(text).toContain('No match is not a clearance');
    expect(await options()).toEqual([]);
  });

  it('answers after the worker was killed', async () => {
    await fresh('');
    await browser.killWorker();
    await popup.type('dahua');
    const found = await until(options, (list) => list.length > 0);
    expect(found[0]?.text).toMatch(/Dahua/i);
  });

  it('says that a tab which it may not read was not screened', async () => {
    await fresh('');
    await showsText(popup, 'This page was not screened.');
    await popup.run(() => document.querySelector<HTMLButtonElement>('.state button')?.click());
    await showsText(popup, 'does not let extensions read this page');
  });

  it('has the focus on the way back where a card can’t be had', async () => {
    await popup.goto(browser.extensionUrl('popup.html?entity=nobody-at-all'));
    await showsText(popup, 'could not be loaded');
    const focused = () => popup.run(() => document.activeElement?.className);
    expect(await until(focused, (name) => name === 'back')).toBe('back');
    await popup.press('Escape');
    await showsText(popup, 'This page was not screened.');
  });

  it('says so where no tab can be opened for the review, and says it no more once one can', async () => {
    await popup.goto(browser.extensionUrl('popup.html'));
    await showsText(popup, 'Review this');
    const press = (refuses: boolean): Promise<void> =>
      popup.run((refusing) => {
        interface Tabs {
          tabs: { create: () => Promise<object> };
        }
        const scope = globalThis as unknown as { browser?: Tabs; chrome: Tabs };
        (scope.browser ?? scope.chrome).tabs.create = async () => {
          if (refusing) throw new Error('Tabs cannot be edited right now');
          return Promise.resolve({});
        };
        document.querySelector<HTMLElement>('.foot-actions button')?.click();
      }, refuses);
    const said = (): Promise<string | undefined> =>
      popup.run(() => document.querySelector<HTMLElement>('.foot-actions [role=status]')?.innerText);
    await press(true);
    await until(said, (text) => text === 'That did not work. Try again.');
    await press(false);
    await until(said, (text) => text === '');
  });

  it('looks at the tab in front where the address names none', async () => {
    await popup.goto(browser.extensionUrl('popup.html?tab='));
    await showsText(popup, 'This page was not screened.');
  });

  it('stays within its width at 320 CSS pixels', async () => {
    await fresh('huawei');
    await until(options, (list) => list.length > 0);
    const overflow = await popup.run(() => {
      document.body.style.width = '320px';
      return document.body.scrollWidth;
    });
    expect(overflow).toBeLessThanOrEqual(320);
  });

  it('tells a federal buyer nothing of section 889 that holds for other buyers alone', async () => {
    const desk = await openDesk(browser);
    const cardUnder = async (profile: ProfileId): Promise<string> => {
      await valueOf(desk.ask('settings/change', { profile }));
      await popup.goto(browser.extensionUrl('popup.html?entity=dahua-technology'));
      return showsText(popup, 'not legal advice');
    };
    expect(await cardUnder('shopper')).toContain('does not by itself forbid you to buy');
    expect(await cardUnder('federal')).not.toContain('does not by itself forbid you to buy');
  });
});
