/** Every screen of ours: axe's table in both themes and in forced colours, and nothing to scroll sideways for when zoomed. */
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Browser, Tab } from '../../src/cli/browsers/driver.ts';
import { openDesk } from '../../src/cli/scan/extension-desk.ts';
import { SCREENS, serveShop, setScene, showScreen } from '../../src/cli/screens/screen-list.ts';
import { openKept } from './kept-browsers.ts';
import { BROWSERS } from './lens.ts';
import { axeFailures } from './axe.ts';

/** CSS pixels: 1280 at 400 % zoom (WCAG 1.4.10); Firefox's windows are never narrower than 450. */
const NARROW = { chromium: 320, firefox: 450 };
/** What axe's other rules look at, names and roles, is the same in any theme. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

describe.each(BROWSERS)('the screens in %s', (name) => {
  let browser: Browser;
  let tab: Tab;
  let shop: number;
  const table: string[] = [];
  beforeAll(async () => {
    browser = await openKept(name, { extension: `dist/${name}`, serve: serveShop });
    shop = await setScene(await openDesk(browser));
    tab = await browser.newTab();
  });
  afterAll(async () => {
    await browser?.close();
    console.info(table.join('\n'));
  });
  const matches = (query: string): Promise<boolean> => tab.run((media) => matchMedia(media).matches, query);

  it.each(SCREENS)(
    '$name: axe has no objection in any colours, nothing moves, it fits a narrow window',
    async (screen) => {
      onTestFinished(async () => {
        await browser.setDark(false);
        await browser.emulate({ forcedColors: false, reducedMotion: false });
      });
      await tab.resize(...screen.size);
      await showScreen(browser, tab, screen, shop);
      const failures: string[] = [];
      const check = async (looks: string, rules?: string[]): Promise<void> => {
        const found = await axeFailures(tab, rules);
        table.push(`axe | ${name} | ${screen.name} | ${looks} | ${found.length}`);
        failures.push(...found.map((each) => `${looks}: ${each}`));
      };
      await browser.setDark(true);
      await check('dark', COLOURS);
      await browser.setDark(false);
      await check('light');
      await browser.emulate({ forcedColors: true, reducedMotion: true });
      expect(await matches('(forced-colors: active) and (prefers-reduced-motion: reduce)')).toBe(true);
      await check('forced colours', COLOURS);
      const moving = await tab.run(
        () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
      );
      await browser.emulate({ forcedColors: false, reducedMotion: false });
      expect(failures).toEqual([]);
      expect(moving).toBe(0);

      await tab.resize(NARROW[name], 700);
      const [needed = 0, given = 0] = await tab.run(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(needed).toBeLessThanOrEqual(given);
    },
  );
});
