/** Every screen of ours in both themes: axe's table, and nothing to scroll sideways for when zoomed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Tab } from '../../src/cli/browsers/driver.ts';
import { openBrowser } from '../../src/cli/browsers/open.ts';
import { openDesk } from '../../src/cli/scan/extension-desk.ts';
import { SCREENS, serveShop, setScene, showScreen } from '../../src/cli/screens/screen-list.ts';
import { BROWSERS } from './lens.ts';
import { axeFailures } from './screen.ts';

/** CSS pixels: 1280 at 400 % zoom (WCAG 1.4.10); Firefox's windows are never narrower than 450. */
const NARROW = { chromium: 320, firefox: 450 };

describe.each(BROWSERS)('the screens in %s', (name) => {
  let browser: Browser;
  let tab: Tab;
  let shop: number;
  const table: string[] = [];
  beforeAll(async () => {
    browser = await openBrowser(name, { extension: `dist/${name}`, serve: serveShop });
    shop = await setScene(await openDesk(browser));
    tab = await browser.newTab();
  });
  afterAll(async () => {
    await browser?.close();
    console.info(table.join('\n'));
  });

  it.each(SCREENS)('$name: axe has no objection in either theme', async (screen) => {
    await tab.resize(...screen.size);
    const failures: string[] = [];
    for (const theme of ['light', 'dark']) {
      await browser.setDark(theme === 'dark');
      await showScreen(browser, tab, screen, shop);
      const found = await axeFailures(tab);
      table.push(`axe | ${name} | ${screen.name} | ${theme} | ${found.length}`);
      failures.push(...found);
    }
    expect(failures).toEqual([]);
  });

  it.each(SCREENS)('$name: fits a narrow window', async (screen) => {
    await tab.resize(NARROW[name], 700);
    await showScreen(browser, tab, screen, shop);
    const [needed = 0, given = 0] = await tab.run(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(needed).toBeLessThanOrEqual(given);
  });
});
