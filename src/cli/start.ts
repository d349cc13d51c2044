/** `npm start`: a browser with the extension on our demo shop and demo quote. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from './arguments.mjs';
import type { PageFinding } from '../protocol/requests.ts';
import type { PageKind } from '../screening/types.ts';
import type { Browser, BrowserName, Serve, Tab } from './browsers/driver.ts';
import { openBrowser } from './browsers/open.ts';
import { DIST, ROOT } from './paths.ts';
import { printLine } from './print-line.ts';
import { openDesk } from './scan/extension-desk.ts';
import { openFirstCard } from './scan/open-card.ts';
import { readPage } from './scan/read-page.ts';

const PAGES = [
  { name: 'shop', url: 'https://demo-shop.example/cameras' },
  { name: 'quote', url: 'https://demo-quote.example/2026-114' },
] as const;

/** Opens the demo; without a display it prints the findings as JSON lines and writes screenshots to `dist/demo/`. */
export async function main(argv: readonly string[]): Promise<number> {
  const { browser: name } = readArguments('start', argv).values;
  if (hasDisplay()) await showDemo(name);
  else await drawDemo(name);
  return 0;
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

const serve: Serve = ({ href }) => {
  const page = PAGES.find(({ url }) => url === href);
  return page && { body: readFileSync(join(ROOT, 'test/demo', `${page.name}.html`)) };
};

async function showDemo(name: BrowserName): Promise<void> {
  const browser = await openBrowser(name, { extension: join(DIST, name), serve, visible: true });
  try {
    for (const { url } of PAGES.toReversed()) await (await browser.newTab()).goto(url);
    console.error(
      `${browser.version} shows the demo; close it to end. Only the demo pages can be reached in it.`,
    );
    await browser.ended;
  } finally {
    await browser.close();
  }
}

async function drawDemo(name: BrowserName): Promise<void> {
  const folder = join(DIST, 'demo');
  mkdirSync(folder, { recursive: true });
  const browser = await openBrowser(name, { extension: join(DIST, name), serve });
  try {
    const desk = await openDesk(browser);
    const place = await desk.newTab();
    for (const page of PAGES) {
      const { state, findings } = await readPage(desk, place, page.url, false);
      tellFindings(page.url, state.kind, findings);
      for (const theme of ['light', 'dark'] as const) {
        await browser.setDark(theme === 'dark');
        const file = (what: string): string => join(folder, `${page.name}-${what}-${theme}.png`);
        await drawPage(place.tab, file);
        await drawPopup(browser, place.id, file);
      }
    }
  } finally {
    // Else a failure would leave the command waiting for its browser.
    await browser.close();
  }
  console.error(`screenshots in ${folder}`);
}

function tellFindings(page: string, kind: PageKind, findings: readonly PageFinding[]): void {
  for (const { entity, name, tier, text, count, badge } of findings)
    printLine({ page, kind, entity, name, tier, text, count, badge });
}

/** The page with its badges, and with the first badge's card open. */
async function drawPage(tab: Tab, file: (what: string) => string): Promise<void> {
  await tab.screenshot(file('badges'));
  await openFirstCard(tab);
  await tab.screenshot(file('card'));
  await tab.press('Escape');
}

async function drawPopup(browser: Browser, tab: number, file: (what: string) => string): Promise<void> {
  const popup = await browser.newTab();
  await popup.resize(450, 600);
  await popup.goto(browser.extensionUrl(`popup.html?tab=${tab}`));
  await popup.run(() => new Promise((resolve) => setTimeout(resolve, 600)));
  await popup.screenshot(file('popup'));
  await popup.close();
}
