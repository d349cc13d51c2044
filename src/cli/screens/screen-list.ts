/** Our screens, for whoever draws or checks them all. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Serve, Tab } from '../browsers/driver.ts';
import { ROOT } from '../paths.ts';
import type { Desk } from '../scan/extension-desk.ts';
import { readPage } from '../scan/read-page.ts';

/** Where the demo shop stands. */
export const SHOP = 'https://demo-shop.example/cameras';

/** Serves the demo shop, on which the popup shows what it found. */
export const serveShop: Serve = ({ href }) =>
  href === SHOP ? { body: readFileSync(join(ROOT, 'test/demo/shop.html')) } : undefined;

/** One of our screens as it is drawn. */
export interface Screen {
  name: string;
  /** Its address within the package; `tab` is the number of a tab that shows the demo shop. */
  path: (tab: number) => string;
  /** CSS pixels. */
  size: readonly [width: number, height: number];
  /** Present once it is drawn. */
  ready: string;
}

/** All of them, in the order in which they are drawn. */
export const SCREENS: readonly Screen[] = [
  { name: 'popup', path: (tab) => `popup.html?tab=${tab}`, size: [400, 640], ready: '.group' },
  { name: 'popup-lookup', path: () => 'popup.html?query=hikvision', size: [400, 640], ready: '.result' },
  {
    name: 'popup-card',
    path: (tab) => `popup.html?tab=${tab}&entity=dahua-technology`,
    size: [400, 760],
    ready: '.listing',
  },
  { name: 'options', path: () => 'options.html', size: [900, 800], ready: '#lists tbody tr' },
  {
    name: 'options-names',
    path: () => 'options.html#watch-list',
    size: [900, 560],
    ready: '#lists tbody tr',
  },
  { name: 'welcome', path: () => 'welcome.html', size: [900, 1150], ready: '.answers li' },
  { name: 'review', path: () => 'review.html', size: [900, 560], ready: 'main' },
];

/** Opens the demo shop and puts something on each of the user's own lists; gives the number of the shop's tab. */
export async function setScene(desk: Desk): Promise<number> {
  const add = [
    { name: 'Acme Optics', note: 'Late twice, ask Kim' },
    { name: '长城光电', note: '' },
  ];
  await desk.ask('names/change', { list: 'watch', remove: [], add });
  const own = { name: 'Dahua Bakery GmbH', note: '' };
  await desk.ask('names/change', { list: 'safe', remove: [], add: [own] });
  await desk.ask('site/switch', { site: 'intranet.example', paused: true });
  const shop = await desk.newTab();
  await readPage(desk, shop, SHOP, false);
  return shop.id;
}

/** Shows a screen in a tab and waits until it is drawn; throws where it never is. */
export async function showScreen(
  browser: Browser,
  tab: Tab,
  { path, ready }: Screen,
  shop: number,
): Promise<void> {
  // Another place within the page that is there already would load nothing.
  await tab.goto('about:blank');
  await tab.goto(browser.extensionUrl(path(shop)));
  await isReady(tab, ready);
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
