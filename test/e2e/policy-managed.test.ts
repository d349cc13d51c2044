/** An organisation's policy in force, in both browsers, as docs/deploy.md tells administrators to write it. */
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Browser, Tab } from '../../src/cli/browsers/driver.ts';
import { openBrowser } from '../../src/cli/browsers/open.ts';
import { BROWSERS } from './lens.ts';
import { setPolicy, type Organisation } from './policy.ts';
import { axeFailures } from './axe.ts';
import { openScreen, showsText, until } from '../../src/cli/stage/screen.ts';

// Below /etc only root may write; CI and the project's own machine run as root.
describe.runIf(process.getuid?.() === 0).each(BROWSERS)('a policy in %s', (name) => {
  let organisation: Organisation;
  let browser: Browser;
  let options: Tab;

  beforeAll(async () => {
    organisation = setPolicy(name, {
      profile: 'federal',
      pausedSites: ['intranet.example'],
      watchList: [{ name: 'Acme Optics', note: 'ask purchasing' }],
      safeList: ['Example Works GmbH'],
      updates: false,
      tiers: ['listed', 'rumoured'],
      locked: ['tiers'],
    });
    browser = await openBrowser(name, { extension: organisation.extension, serve: () => undefined });
    options = await openScreen(browser, 'options.html');
    await showsText(options, 'Set by your organisation');
    await showsText(options, 'Snapshot');
    // Just started, Chromium takes some seconds to know its policies.
    await until(
      () =>
        options.run(() => document.querySelector<HTMLInputElement>('input[name=lists-updates]')?.disabled),
      (isLocked) => isLocked === true,
    );
  });
  afterAll(async () => {
    await browser?.close();
    organisation.restore();
  });

  it('wins over the defaults, is locked and says why', async () => {
    const shown = await options.run(() => ({
      checked: [
        ...document.querySelectorAll<HTMLInputElement>('#profile input:checked, #tiers input:checked'),
      ].map(({ value }) => value),
      enabled: [...document.querySelectorAll<HTMLInputElement>('#profile input, #tiers input')].filter(
        ({ disabled }) => !disabled,
      ).length,
      notes: [...document.querySelectorAll('section:has(.locked)')].map(({ id }) => id),
      sites: document.querySelector<HTMLElement>('#sites .rows')?.innerText,
      watched: document.querySelector<HTMLElement>('#watch-list .rows')?.innerText,
      safe: document.querySelector<HTMLElement>('#safe-list .rows')?.innerText,
      updates: document.querySelector<HTMLInputElement>('input[name=lists-updates]')?.disabled,
    }));
    // Of `tiers` one value is bad, so that the whole list is ignored and the user's own is locked.
    expect(shown).toEqual({
      checked: ['federal', 'listed', 'related'],
      enabled: 0,
      notes: ['profile', 'programmes', 'tiers', 'watch-list', 'safe-list', 'sites', 'lists'],
      sites: 'intranet.example',
      watched: 'Acme Optics ask purchasing',
      safe: 'Example Works GmbH',
      updates: true,
    });
  });

  it('is refused to every screen that would change it, and survives a reset', async () => {
    const replies = await options.run(async () => {
      interface Api {
        runtime: { sendMessage(message: object): Promise<{ ok: boolean; value?: { profile: string } }> };
      }
      const scope = globalThis as unknown as { browser?: Api; chrome: Api };
      const { runtime } = scope.browser ?? scope.chrome;
      return [
        await runtime.sendMessage({ request: 'settings/change', argument: { profile: 'shopper' } }),
        await runtime.sendMessage({
          request: 'site/switch',
          argument: { site: 'intranet.example', paused: false },
        }),
        await runtime.sendMessage({
          request: 'names/change',
          argument: { list: 'watch', remove: ['Acme Optics'], add: [] },
        }),
        await runtime.sendMessage({ request: 'lists/updates', argument: { on: true } }),
        await runtime.sendMessage({ request: 'settings/reset', argument: {} }),
        await runtime.sendMessage({ request: 'settings/own', argument: {} }),
      ];
    });
    expect(replies.map(({ ok }) => ok)).toEqual([false, false, false, false, true, true]);
    expect(replies[4]?.value?.profile).toBe('federal');
    // What goes into a file is the user's own.
    expect(replies[5]?.value?.profile).toBe('shopper');
  });

  it('flags its watch-list on a page', async () => {
    const reply = await options.run(async () => {
      interface Api {
        runtime: { sendMessage(message: object): Promise<{ ok: boolean; value?: { matches: object[] } }> };
      }
      const scope = globalThis as unknown as { browser?: Api; chrome: Api };
      return (scope.browser ?? scope.chrome).runtime.sendMessage({
        request: 'scan/segments',
        argument: {
          page: { kind: 'shop', title: '', language: 'en', host: 'shop.example', brands: [] },
          segments: [{ text: 'ACME Optics dome', group: -1, role: 'text' }],
        },
      });
    });
    expect(reply.value?.matches).toMatchObject([{ name: 'Acme Optics', tier: 'watched' }]);
  });

  // Chromium drops what breaks the schema before any extension sees it.
  it.runIf(name === 'firefox')('names what it ignored', async () => {
    await showsText(options, /ignored: tiers/);
  });

  it.each([false, true])('has nothing that axe objects to, dark: %s', async (dark) => {
    onTestFinished(() => browser.setDark(false));
    await browser.setDark(dark);
    expect(await axeFailures(options)).toEqual([]);
  });

  // Firefox reads its policies at its start alone.
  it.runIf(name === 'chromium')('holds when it changes while the browser runs', async () => {
    organisation.change({ updates: true });
    const alarms = (): Promise<string[]> =>
      options.run(async () => {
        interface Api {
          alarms: { getAll(): Promise<{ name: string }[]> };
        }
        const all = await (globalThis as unknown as { chrome: Api }).chrome.alarms.getAll();
        return all.map((alarm) => alarm.name);
      });
    // Chromium waits some seconds for more changes of the folder.
    await until(alarms, (all) => all.includes('list-update'), 60_000);
  });
});
