/** `npm run screens`: pictures of all that we draw, for the documentation and the stores. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from './arguments.mjs';
import type { Browser, BrowserName } from './browsers/driver.ts';
import { openBrowser } from './browsers/open.ts';
import { DIST, ROOT } from './paths.ts';
import { openDesk } from './scan/extension-desk.ts';
import { drawPageShots } from './screens/page-shots.ts';
import { drawStoreShots } from './screens/store-shots.ts';
import { SCREENS, serveShop, setScene, showScreen, type Screen } from './screens/screen-list.ts';

/** What the documentation shows; `--all` takes every language that has words. */
const SHOWN = ['en', 'zh_CN', 'ar'];

/**
 * Draws each of our screens in each theme and language into docs/screens and answers 0; `--out` names another folder,
 * words after it the languages, `--browser firefox` the other browser (into docs/screens/firefox). With `--store` it
 * draws the stores' pictures instead, into docs/store, with `--pages` our demo pages in both browsers, into
 * docs/screens/pages.
 */
export async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments('screens', argv);
  if (values.pages) {
    await drawPageShots(join(ROOT, 'docs/screens/pages'));
    return 0;
  }
  if (values.store) {
    await drawStoreShots(join(ROOT, 'docs/store'));
    return 0;
  }
  const known = readdirSync(join(ROOT, 'src/_locales')).sort();
  const unknown = positionals.filter((each) => !known.includes(each));
  if (unknown.length > 0) throw new Error(`no words in ${unknown.join(', ')}; there is ${known.join(', ')}`);
  const wanted = positionals.length > 0 ? positionals : values.all ? known : SHOWN;
  const { browser } = values;
  const out = values.out ?? join(ROOT, 'docs/screens', browser === 'firefox' ? 'firefox' : '');
  mkdirSync(out, { recursive: true });
  for (const language of known.filter((each) => wanted.includes(each)))
    await drawLanguage(browser, language, out);
  return 0;
}

async function drawLanguage(name: BrowserName, language: string, out: string): Promise<void> {
  const browser = await openBrowser(name, {
    extension: join(DIST, name),
    language: language.replace('_', '-'),
    serve: serveShop,
  });
  try {
    const shop = await setScene(await openDesk(browser));
    for (const screen of SCREENS)
      await drawScreen(browser, screen, shop, join(out, `${screen.name}-`), language);
  } finally {
    await browser.close();
  }
}

async function drawScreen(
  browser: Browser,
  screen: Screen,
  shop: number,
  prefix: string,
  language: string,
): Promise<void> {
  const tab = await browser.newTab();
  await tab.resize(...screen.size);
  for (const theme of ['light', 'dark']) {
    await browser.setDark(theme === 'dark');
    await showScreen(browser, tab, screen, shop);
    await tab.screenshot(`${prefix}${theme}-${language}.png`);
  }
  await tab.close();
}
