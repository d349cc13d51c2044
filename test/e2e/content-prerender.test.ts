/** A page that Chromium loads ahead, unseen. Driven by nothing: where a debugger is attached, none is loaded ahead. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { findBrowser } from '../../src/cli/browsers/install.mjs';
import { openNetwork } from '../../src/cli/browsers/network.ts';
import { DIST } from '../../src/cli/paths.ts';
import { shopPage } from './content-stage.ts';
import { until } from '../../src/cli/stage/screen.ts';

const SITE = 'https://shop.example/';
/** Marks are made without a frame being drawn, and a page can see how many registries of them there are. */
const TELL = `<script>
  const tell = (when) => fetch('/said-' + when + '-' + CSS.highlights.size);
  if (document.prerendering) {
    setTimeout(() => tell('unseen'), 2500);
    document.addEventListener('prerenderingchange', () => setInterval(() => tell('seen'), 300));
  }
</script>`;
const AHEAD = `<script type="speculationrules">{"prerender":[{"urls":["/next"],"eagerness":"immediate"}]}</script>
  <script>setTimeout(() => { location.href = '/next'; }, 5000)</script>`;

it('does nothing in a page that is loaded ahead, and scans it once it is seen', async () => {
  const pages = new Map([
    [SITE, shopPage('', AHEAD)],
    [`${SITE}next`, shopPage('', TELL)],
  ]);
  const network = await openNetwork(({ href }) => {
    const body = pages.get(href);
    return body === undefined ? undefined : { body };
  });
  onTestFinished(network.close);
  const profile = mkdtempSync(join(tmpdir(), 'lens-ahead-'));
  const extension = join(DIST, 'chromium');
  const browser = spawn(
    findBrowser('chromium') ?? '',
    [
      '--headless=new',
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      '--ignore-certificate-errors',
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      `--proxy-server=http://127.0.0.1:${network.port}`,
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      SITE,
    ],
    // A group of its own: what the browser starts would write into the profile after it has ended.
    { stdio: 'ignore', detached: true },
  );
  onTestFinished(async () => {
    const ended = once(browser, 'exit');
    if (browser.pid !== undefined) process.kill(-browser.pid, 'SIGKILL');
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });
  const said = async (): Promise<string[]> =>
    network.requested.flatMap((address) => /\/said-(.*)/.exec(address)?.[1] ?? []);
  const all = await until(said, (words) => words.includes('seen-1'), 30_000);
  expect(all).toContain('unseen-0');
});
