/** `npm run scan`: opens HTML files in a real browser with the built extension and prints what it finds. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Tab } from './browsers/driver.ts';
import { openBrowser } from './browsers/open.ts';
import { DIST } from './paths.ts';
import { confusionTable, readTruth, type Judged } from './scan/confusion.ts';
import { openDesk, type Desk } from './scan/extension-desk.ts';
import { foreignRequests } from './scan/foreign-requests.ts';
import { openPageServer, type PageServer } from './scan/page-server.ts';
import { readPage } from './scan/read-page.ts';
import { scanError, scanLine, type ScanLine } from './scan/scan-line.ts';
import { findPages, parseScanOptions, type ScanOptions } from './scan/scan-options.ts';
import { takeSnapshot, type Snapshot } from './scan/snapshot.ts';
import { visitPages } from './scan/visit-pages.ts';
import { readWords } from './words.ts';

interface Lens {
  browser: Browser;
  desk: Desk;
  place: { tab: Tab; id: number };
  close(): Promise<void>;
}

/**
 * Prints one JSON line a page, and on stderr how often the gate said what; 0, or 2 where a page could not be scanned.
 * Throws on arguments that make no sense.
 */
export async function main(argv: string[]): Promise<number> {
  const options = parseScanOptions(argv);
  const pages = findPages(options.paths);
  const truthOf = options.truth === undefined ? () => 'page' : readTruth(options.truth);
  const judged: Judged[] = [];
  const server = openPageServer(options.url);
  const plain = await readPlain(pages, server, options);
  if (options.json) writeFileSync(options.json, '');
  let failed = false;
  await scanPages(pages, server, options, plain, (line) => {
    failed ||= 'error' in line;
    if ('kind' in line) judged.push({ truth: truthOf(line.page), said: line.kind });
    const text = `${JSON.stringify(line)}\n`;
    process.stdout.write(text);
    if (options.json) appendFileSync(options.json, text);
  });
  console.error(confusionTable(judged));
  return failed ? 2 : 0;
}

/** By the page's number: the page as it is without the extension, or why it could not be read. */
async function readPlain(
  pages: string[],
  server: PageServer,
  options: ScanOptions,
): Promise<Map<number, Snapshot | string>> {
  const read = new Map<number, Snapshot | string>();
  await visitPages(
    pages,
    async () => {
      const browser = await openBrowser(options.browser, { serve: server.serve });
      return { tab: await browser.newTab(), close: () => browser.close() };
    },
    async (page, index, opened) => {
      const url = server.show(page, index + 1);
      const { tab } = await opened();
      await tab.goto(url);
      read.set(index, await tab.run(takeSnapshot, null));
    },
    (_page, index, error) => read.set(index, String(error)),
  );
  return read;
}

async function scanPages(
  pages: string[],
  server: PageServer,
  options: ScanOptions,
  plain: Map<number, Snapshot | string>,
  print: (line: ScanLine) => void,
): Promise<void> {
  const t = readWords(join(DIST, options.browser, '_locales/en/messages.json'));
  let lastText = '';
  await visitPages(
    pages,
    () => openLens(server, options),
    async (page, index, opened) => {
      const before = plain.get(index);
      if (!before || typeof before === 'string') {
        print(scanError(page, 'unreadable', before ?? 'not opened'));
        return;
      }
      const { browser, desk, place } = await opened();
      const url = server.show(page, index + 1);
      const told = (await browser.extensionRequests()).length;
      const asked = browser.requested().length;
      const reading = await readPage(desk, place, url, options.force);
      const requests = (await browser.extensionRequests()).slice(told);
      const text = readFileSync(page, 'utf8');
      // A request of the last page may come late.
      const foreign = foreignRequests(browser.requested().slice(asked), url, lastText + text);
      lastText = text;
      requests.push(...foreign.filter((each) => !requests.includes(each)));
      for (const request of requests) console.error(`${page}: the extension asked for ${request}`);
      print(scanLine(page, reading, before, requests.length, t));
    },
    (page, _index, error) =>
      print(scanError(page, 'not-scanned', error instanceof Error ? error.message : String(error))),
  );
}

async function openLens(server: PageServer, options: ScanOptions): Promise<Lens> {
  const extension = join(DIST, options.browser);
  const browser = await openBrowser(options.browser, { extension, serve: server.serve });
  try {
    const desk = await openDesk(browser);
    if (options.profile) {
      const reply = await desk.ask('settings/change', { profile: options.profile });
      if (!reply.ok) throw new Error(`the profile could not be set: ${reply.message}`);
    }
    return { browser, desk, place: await desk.newTab(), close: () => browser.close() };
  } catch (error) {
    await browser.close().catch(() => undefined);
    throw error;
  }
}
