/** The stores' pictures, 1280 by 800: what a user sees, nothing drawn by hand. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reviewStage } from '../stage/review-stage.ts';
import type { Browser, Serve, Tab } from '../browsers/driver.ts';
import { openBrowser } from '../browsers/open.ts';
import { DIST, ROOT } from '../paths.ts';
import { openDesk } from '../scan/extension-desk.ts';
import { openFirstCard } from '../scan/open-card.ts';
import { readPage } from '../scan/read-page.ts';
import { serveShop, SHOP } from './screen-list.ts';

const SIZE = [1280, 800] as const;
const FRAME = 'https://frame.example';

/** Draws them into the folder; throws where a screen does not come. */
export async function drawStoreShots(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const parts = mkdtempSync(join(tmpdir(), 'lens-shots-'));
  const part = (name: string): string => join(parts, `${name}.png`);
  const serve: Serve = (url) => {
    const { origin, pathname } = url;
    if (origin !== FRAME) return serveShop(url);
    return pathname.endsWith('.png')
      ? { body: readFileSync(join(parts, pathname)), headers: { 'content-type': 'image/png' } }
      : { body: frameOf(pathname.slice(1)) };
  };
  const browser = await openBrowser('chromium', { extension: join(DIST, 'chromium'), serve });
  try {
    const shop = await openDesk(browser).then(async (desk) => {
      const place = await desk.newTab();
      await place.tab.resize(...SIZE);
      await readPage(desk, place, SHOP, false);
      return place;
    });
    await shop.tab.screenshot(part('page'));
    await openFirstCard(shop.tab);
    await shop.tab.screenshot(join(folder, 'card.png'));
    const popups = { found: `popup.html?tab=${shop.id}`, lookup: 'popup.html?query=hikvison' };
    for (const [name, path] of Object.entries(popups)) {
      await draw(browser, [400, 600], part(name), (tab) => tab.goto(browser.extensionUrl(path)));
      await draw(browser, SIZE, join(folder, `${name}.png`), (tab) => tab.goto(`${FRAME}/${name}`));
    }
    await draw(browser, SIZE, join(folder, 'review.png'), (tab) => review(browser, tab));
    await draw(browser, SIZE, join(folder, 'options.png'), (tab) =>
      tab.goto(browser.extensionUrl('options.html')),
    );
  } finally {
    await browser.close();
    rmSync(parts, { recursive: true });
  }
}

async function draw(
  browser: Browser,
  size: readonly [number, number],
  file: string,
  show: (tab: Tab) => Promise<void>,
): Promise<void> {
  const tab = await browser.newTab();
  await tab.resize(...size);
  await show(tab);
  // For what follows the first drawing.
  await new Promise((resolve) => setTimeout(resolve, 800));
  await tab.screenshot(file);
  await tab.close();
}

async function review(browser: Browser, tab: Tab): Promise<void> {
  await tab.goto(browser.extensionUrl('review.html'));
  const hands = reviewStage(tab);
  await hands.give({ 'quote-2026-114.html': readFileSync(join(ROOT, 'test/demo/quote.html')) }, 'drop');
  await hands.opened();
}

/** The popup where the browser opens it, over the page. */
function frameOf(popup: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Popup over a page</title><style>
body { margin: 0; background: url(page.png); }
img { position: fixed; top: 8px; right: 24px; border-radius: 8px; box-shadow: 0 4px 24px rgb(0 0 0 / 0.4); }
</style><img alt="" src="${popup}.png"></html>`;
}
