/** `npm run screens`: a picture of each of our screens in each theme and language, in docs/screens. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Tab } from './browsers/driver.ts';
import { openBrowser } from './browsers/open.ts';
import { DIST, ROOT } from './paths.ts';
import { openDesk, type Desk } from './scan/extension-desk.ts';
import { readPage } from './scan/read-page.ts';

/** What the documentation shows; `--all` takes every language that has words. */
const SHOWN = ['en', 'zh_CN', 'ar'];
const SHOP = 'https://demo-shop.example/cameras';

interface Screen {
  name: string;
  /** Its address within the package; `tab` is the number of a tab that shows the demo shop. */
  path: (tab: number) => string;
  /** CSS pixels. */
  size: readonly [width: number, height: number];
  /** Present once it is drawn. */
  ready: string;
}

const SCREENS: readonly Screen[] = [
  { name: 'popup', path: (tab) => `popup.html?tab=${tab}`, size: [400, 640], ready: '.group' },
  { name: 'popup-lookup', path: () => 'popup.html?query=hikvision', size: [400, 640], ready: '.result' },
  {
    name: 'popup-card',
    path: (tab) => `popup.html?tab=${tab}&entity=dahua-technology`,
    size: [400, 760],
    ready: '.listing',
  },
  { name: 'options', path: () => 'options.html', size: [1000, 1100], ready: '#lists tbody tr' },
  {
    name: 'options-names',
    path: () => 'options.html#watch-list',
    size: [1000, 700],
    ready: '#lists tbody tr',
  },
  { name: 'welcome', path: () => 'welcome.html', size: [1000, 1300], ready: '.answers li' },
  { name: 'review', path: () => 'review.html', size: [1000, 700], ready: 'main' },
];

/** Draws them all and answers 0; `--out` names another folder, words after it the languages. */
export async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { out: { type: 'string', default: join(ROOT, 'docs/screens') }, all: { type: 'boolean' } },
  });
  const known = readdirSync(join(ROOT, 'src/_locales')).sort();
  const unknown = positionals.filter((each) => !known.includes(each));
  if (unknown.length > 0) throw new Error(`no words in ${unknown.join(', ')}; there is ${known.join(', ')}`);
  const wanted = positionals.length > 0 ? positionals : values.all ? known : SHOWN;
  mkdirSync(values.out, { recursive: true });
  for (const language of known.filter((each) => wanted.includes(each)))
    await drawLanguage(language, values.out);
  return 0;
}

async function drawLanguage(language: string, out: string): Promise<void> {
  const browser = await openBrowser('chromium', {
    extension: join(DIST, 'chromium'),
    language: language.replace('_', '-'),
    serve: ({ href }) =>
      href === SHOP ? { body: readFileSync(join(ROOT, 'test/demo/shop.html')) } : undefined,
  });
  try {
    const desk = await openDesk(browser);
    await fillSettings(desk);
    const shop = await desk.newTab();
    await readPage(desk, shop, SHOP, false);
    for (const screen of SCREENS)
      await drawScreen(browser, screen, shop.id, join(out, `${screen.name}-`), language);
  } finally {
    await browser.close();
  }
}

/** Something on each of the user's own lists, so that they are seen at work. */
async function fillSettings(desk: Desk): Promise<void> {
  const add = [
    { name: 'Acme Optics', note: 'Late twice, ask Kim' },
    { name: '长城光电', note: '' },
  ];
  await desk.ask('names/change', { list: 'watch', remove: [], add });
  await desk.ask('names/change', {
    list: 'safe',
    remove: [],
    add: [{ name: 'Dahua Bakery GmbH', note: '' }],
  });
  await desk.ask('site/switch', { site: 'intranet.example', paused: true });
}

async function drawScreen(
  browser: Browser,
  { path, size, ready }: Screen,
  shop: number,
  prefix: string,
  language: string,
): Promise<void> {
  const tab = await browser.newTab();
  await tab.resize(...size);
  for (const theme of ['light', 'dark']) {
    await browser.setDark(theme === 'dark');
    await tab.goto('about:blank');
    await tab.goto(browser.extensionUrl(path(shop)));
    await isReady(tab, ready);
    await tab.screenshot(`${prefix}${theme}-${language}.png`);
  }
  await tab.close();
}

async function isReady(tab: Tab, selector: string): Promise<void> {
  const isThere = await tab.run(async (wanted) => {
    for (let tries = 0; tries < 100 && !document.querySelector(wanted); tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    // A last moment for what follows the first drawing: focus, scrolling to the linked place.
    await new Promise((resolve) => setTimeout(resolve, 250));
    return document.querySelector(wanted) !== null;
  }, selector);
  if (!isThere) throw new Error(`the screen shows no ${selector}`);
}
