/** A browser whose network answers for data.trade.gov, and the official list it may serve. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserName, OpenOptions, Serve, ServedPage, Tab } from '../browsers/driver.ts';
import { openBrowser } from '../browsers/open.ts';
import { DIST } from '../paths.ts';
import { readFactFiles } from '../read-facts.ts';
import { openDesk, type Desk } from '../scan/extension-desk.ts';
import { parseFacts } from '../../lists/facts.ts';
import { giveFiles } from './screen.ts';
import { cslOf } from '../samples/csl-of.ts';

export interface Stage {
  browser: Browser;
  desk: Desk;
  /** What data.trade.gov answers from now on. */
  answerWith(page: ServedPage | 'unreachable'): void;
  close(): Promise<void>;
}

export interface ListsStageOptions extends Pick<OpenOptions, 'profile'> {
  version?: string;
  open?: typeof openBrowser;
}

/**
 * The prompt for an optional permission can't be answered by a driver, so a copy asks for it at the install. `serve`
 * answers for all other hosts; `version` is the release's that the copy passes for, `open` opens the browser.
 */
export async function openListsStage(
  name: BrowserName,
  serve: Serve = () => undefined,
  { version, open = openBrowser, ...options }: ListsStageOptions = {},
): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'lens-lists-'));
  cpSync(join(DIST, name), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const { optional_host_permissions, ...manifest } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>; // prettier-ignore
  writeFileSync(
    file,
    JSON.stringify({ ...manifest, ...(version && { version }), host_permissions: optional_host_permissions }),
  );
  let answer: ServedPage | 'unreachable' | undefined;
  const browser = await open(name, {
    ...options,
    extension: folder,
    serve: (url) => (url.hostname === 'data.trade.gov' ? answer : serve(url)),
  });
  return {
    browser,
    desk: await openDesk(browser),
    answerWith: (page) => {
      answer = page;
    },
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The committed facts as the official list of `rows` rows would print them. */
export function officialList(rows = 0): string {
  return cslOf(parseFacts(readFactFiles()), rows);
}

/** A row of a company that the committed facts do not know, to put behind `officialList`. */
export const NEW_ROW =
  '"Entity List (EL) - Bureau","","Quuxomatic Optronics Co., Ltd.","1 Road, CN","91 FR 100","","","",""\n';

/** Chooses a list in the options, as a user would. */
export function chooseList(options: Tab, text: string): Promise<void> {
  return giveFiles(options, '#lists input[type=file]', { 'consolidated.csv': text });
}
