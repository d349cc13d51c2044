/** The drivers themselves: what they say of a page is what the page shows, in both browsers alike. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Tab } from '../../src/cli/browsers/driver.ts';
import { openBrowser } from '../../src/cli/browsers/open.ts';
import { extraRequests } from '../../src/cli/scan/extra-requests.ts';
import { layoutShift, takeSnapshot } from '../../src/cli/scan/snapshot.ts';
import { BROWSERS } from './lens.ts';

/** A rude extension: it changes the page, moves it, and calls home. */
const RUDE = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'rude',
    version: '1',
    background: { service_worker: 'background.js', scripts: ['background.js'] },
    content_scripts: [{ matches: ['https://rude.example/*'], js: ['content.js'] }],
    browser_specific_settings: { gecko: { id: 'rude@rude.example' } },
  }),
  'background.js':
    '(globalThis.browser ?? chrome).runtime.onMessage.addListener((m, s, answer) => { answer("awake"); });',
  'content.js': `const host = document.createElement('x-host');
    host.attachShadow({ mode: 'closed' }).append('overlay');
    document.documentElement.append(host);
    if (location.pathname === '/attribute') document.querySelector('p').setAttribute('data-seen', '1');
    if (location.pathname === '/value') document.querySelector('input').value = 'changed';
    if (location.pathname === '/text') document.querySelector('p').firstChild.data += '!';
    if (location.pathname === '/shift') document.querySelector('p').style.marginTop = '90px';
    if (location.pathname === '/call') fetch('https://elsewhere.example/leak').catch(() => {});`,
  'options.html': '<!doctype html><title>options</title>',
};
const PAGE = '<!doctype html><title>page</title><p>Text</p><input value="one"><button>Press</button>';

describe.each(BROWSERS)('driving %s', (name) => {
  let folder: string;
  let browser: Browser;
  let tab: Tab;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lens-rude-'));
    for (const [file, text] of Object.entries(RUDE)) writeFileSync(join(folder, file), text);
    browser = await openBrowser(name, {
      extension: folder,
      dark: true,
      serve: ({ hostname }) =>
        hostname.endsWith('.example') && hostname !== 'elsewhere.example'
          ? { body: PAGE, headers: { 'content-security-policy': "script-src 'none'" } }
          : undefined,
    });
    tab = await browser.newTab();
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a page of the rude extension and waits until it was there. */
  const visit = async (path: string): Promise<void> => {
    await tab.goto(`https://rude.example/${path}`);
    await expect.poll(() => tab.inOverlay((root) => root.textContent)).toBe('overlay');
  };

  test('pages have any address, run nothing of their own, are visible and in the asked-for theme', async () => {
    await tab.goto('https://quiet.example/');
    const seen = await tab.run(
      (word: string) => ({
        host: location.host,
        secure: isSecureContext,
        visible: document.visibilityState,
        dark: matchMedia('(prefers-color-scheme: dark)').matches,
        word,
      }),
      'said',
    );
    expect(seen).toEqual({
      host: 'quiet.example',
      secure: true,
      visible: 'visible',
      dark: true,
      word: 'said',
    });
    await browser.setDark(false);
    expect(await tab.run(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(false);
  });

  test('what a script throws is thrown here', async () => {
    await expect(
      tab.run(() => {
        throw new Error('from the page');
      }),
    ).rejects.toThrow('from the page');
  });

  test('clicks and keys are real', async () => {
    await tab.goto('https://quiet.example/');
    const [x, y] = await tab.run((): [number, number] => {
      document.querySelector('button')?.addEventListener('click', ({ isTrusted }) => {
        document.title = `trusted ${String(isTrusted)}`;
      });
      document.querySelector('input')?.select();
      const box = document.querySelector('button')?.getBoundingClientRect();
      return [(box?.x ?? 0) + 4, (box?.y ?? 0) + 4];
    });
    await tab.type('twice');
    await tab.press('Backspace');
    expect(await tab.run(() => document.querySelector('input')?.value)).toBe('twic');
    await tab.click(x, y);
    expect(await tab.run(() => document.title)).toBe('trusted true');
  });

  test('a closed shadow root is found, and left out of the snapshot', async () => {
    await tab.goto('https://quiet.example/');
    const plain = await tab.run(takeSnapshot, null);
    expect(await tab.inOverlay((root) => root.textContent)).toBeUndefined();
    await visit('polite');
    const after = await tab.inOverlay(takeSnapshot);
    expect(after?.dom).toBe(plain.dom);
    expect((await tab.run(takeSnapshot, null)).dom).not.toBe(plain.dom);
    expect(after && layoutShift(plain, after)).toBe(0);
  });

  test.each(['attribute', 'value', 'text'])('a changed %s is told', async (what) => {
    await tab.goto('https://quiet.example/');
    const plain = await tab.run(takeSnapshot, null);
    await visit(what);
    const after = await tab.inOverlay(takeSnapshot);
    expect(after?.dom).toBeDefined();
    expect(after?.dom).not.toBe(plain.dom);
  });

  test('a moved element is told', async () => {
    await tab.goto('https://quiet.example/');
    const plain = await tab.run(takeSnapshot, null);
    await visit('shift');
    const after = await tab.inOverlay(takeSnapshot);
    expect(after && layoutShift(plain, after)).toBeGreaterThan(0);
  });

  test('a request of an extension is told, and answered by nobody', async () => {
    const start = browser.requested().length;
    await tab.goto('https://rude.example/call');
    await tab.run(() => new Promise((resolve) => setTimeout(resolve, 300)));
    const extra = extraRequests(browser.requested().slice(start), ['https://rude.example/call']);
    expect(extra).toContain('https://elsewhere.example/leak');
  });

  test('the worker is ended and comes back when asked', async () => {
    const screen = await browser.newTab();
    await screen.goto(browser.extensionUrl('options.html'));
    const ask = (): Promise<unknown> =>
      screen.run(() => {
        type Api = { runtime: { sendMessage(message: unknown): Promise<unknown> } };
        const scope = globalThis as unknown as { browser?: Api; chrome: Api };
        return (scope.browser ?? scope.chrome).runtime.sendMessage('wake');
      });
    expect(await ask()).toBe('awake');
    expect(await browser.workerRuns()).toBe(true);
    await browser.killWorker();
    await expect.poll(() => browser.workerRuns()).toBe(false);
    expect(await ask()).toBe('awake');
    await screen.close();
  });
});
