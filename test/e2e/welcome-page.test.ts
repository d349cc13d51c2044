import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../src/cli/browsers/driver.ts';
import { BROWSERS, openLens, type Lens } from './lens.ts';
import { openScreen, showsText, until } from '../../src/cli/stage/screen.ts';

describe.each(BROWSERS)('the welcome page in %s', (name) => {
  let lens: Lens;
  let page: Tab;
  beforeAll(async () => {
    lens = await openLens(name);
    page = await openScreen(lens.browser, 'welcome.html');
  });
  afterAll(() => lens.close());

  const answers = (): Promise<string[]> =>
    page.run(() => [...document.querySelectorAll<HTMLElement>('.answers li')].map((each) => each.innerText));

  it('answers its own sample, what is typed, and nothing found', async () => {
    await until(answers, (list) => /Hikvision/.test(list[0] ?? ''));
    const link = await page.run(() => document.querySelector<HTMLAnchorElement>('.answers a')?.href ?? '');
    expect(new URL(link).searchParams.get('entity')).toBe('hangzhou-hikvision-digital-technology-co-ltd');
    await page.run(() => {
      const box = document.querySelector<HTMLInputElement>('#try');
      box?.focus();
      box?.select();
    });
    await page.type('大华 IPC');
    await until(answers, (list) => /Dahua/i.test(list[0] ?? ''));
    await page.run(() => document.querySelector<HTMLInputElement>('#try')?.select());
    await page.type('qzxwv plmk');
    await showsText(page, 'No match on the lists in force.');
    expect(await answers()).toEqual([]);
  });

  it('stores the profile that is chosen', async () => {
    const chosen = () =>
      page.run(() => document.querySelector<HTMLInputElement>('input[name=profile]:checked')?.value);
    await until(chosen, (value) => value === 'shopper');
    await page.run(() => document.querySelector<HTMLInputElement>('input[value=importer]')?.click());
    await until(
      () => lens.desk.ask('settings/read', {}),
      (reply) => reply.ok && reply.value.profile === 'importer',
    );
    expect(await chosen()).toBe('importer');
  });

  it('tells how to narrow site access in this browser', async () => {
    await showsText(page, name === 'firefox' ? 'then Permissions' : 'then Details');
  });

  it('stays within a narrow window', async () => {
    await page.resize(450, 800);
    const [width, view] = await page.run(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(width).toBeLessThanOrEqual(view ?? 0);
  });

  // The last: the extension has long been installed by now.
  it('did not open by itself where the extension was loaded from a folder', async () => {
    const open = await lens.browser.addresses();
    expect(open.filter((address) => address.includes('welcome.html'))).toHaveLength(1);
  });
});
