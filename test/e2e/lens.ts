/** The built extension in a real browser, for the tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSERS, type Browser, type BrowserName, type Tab } from '../../src/cli/browsers/driver.ts';
import { DIST, ROOT } from '../../src/cli/paths.ts';
import { openDesk, type Desk } from '../../src/cli/scan/extension-desk.ts';
import { openKept } from './kept-browsers.ts';

export { BROWSERS };

export interface Lens {
  browser: Browser;
  desk: Desk;
  /** Puts a page under an https address of its own and gives that. */
  serve(body: string | Uint8Array, host?: string, path?: string): string;
  newTab(isPrivate?: boolean): Promise<{ tab: Tab; id: number }>;
  close(): Promise<void>;
}

/** Opens the kept browser with the extension, and its options page to ask from. */
export async function openLens(name: BrowserName): Promise<Lens> {
  const pages = new Map<string, string | Uint8Array>();
  const browser = await openKept(name, {
    extension: join(DIST, name),
    serve: ({ href }) => {
      const body = pages.get(href);
      return body === undefined ? undefined : { body };
    },
  });
  const desk = await openDesk(browser);
  return {
    browser,
    desk,
    serve: (body, host = 'shop.example', path = `/page-${pages.size + 1}`) => {
      const url = new URL(path, `https://${host}`).href;
      pages.set(url, body);
      return url;
    },
    newTab: (isPrivate) => desk.newTab(isPrivate),
    close: () => browser.close(),
  };
}

/** A demo page of ours. */
export function demoPage(name: 'shop' | 'quote' | 'product' | 'news'): Uint8Array {
  return readFileSync(join(ROOT, 'test/demo', `${name}.html`));
}
