/** Our demo pages as both browsers show them with the extension at work. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSERS, type Serve } from '../browsers/driver.ts';
import { openBrowser } from '../browsers/open.ts';
import { DIST, ROOT } from '../paths.ts';
import { openDesk } from '../scan/extension-desk.ts';
import { openFirstCard } from '../scan/open-card.ts';
import { readPage } from '../scan/read-page.ts';

const SITE = 'https://demo.example';
const PAGES = ['search', 'product', 'tender', 'dark', 'arabic', 'chinese'];
/** Those with the card open as well. */
const WITH_CARD = new Set(['search', 'arabic', 'chinese']);

const serve: Serve = ({ origin, pathname }) => {
  const page = PAGES.find((each) => pathname === `/${each}`);
  return origin === SITE && page ? { body: readFileSync(join(ROOT, `test/demo/${page}.html`)) } : undefined;
};

/** Draws `PAGE-BROWSER.png`, and `PAGE-card-BROWSER.png` of some, into the folder. */
export async function drawPageShots(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const name of BROWSERS) {
    const browser = await openBrowser(name, { extension: join(DIST, name), serve });
    try {
      const desk = await openDesk(browser);
      const place = await desk.newTab();
      await place.tab.resize(1280, 800);
      for (const page of PAGES) {
        await readPage(desk, place, `${SITE}/${page}`, false);
        await place.tab.screenshot(join(folder, `${page}-${name}.png`));
        if (!WITH_CARD.has(page)) continue;
        await openFirstCard(place.tab);
        await place.tab.screenshot(join(folder, `${page}-card-${name}.png`));
      }
    } finally {
      await browser.close();
    }
  }
}
