/** The drivers themselves: what they say of a page is what the page shows, in both browsers alike. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Browser, Tab } from '../../src/cli/browsers/driver.ts';
import { openBrowser } from '../../src/cli/browsers/open.ts';
import { foreignRequests } from '../../src/cli/scan/foreign-requests.ts';
import { takeSnapshot } from '../../src/cli/scan/snapshot.ts';
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
  'background.js': `(globalThis.browser ?? chrome).runtime.onMessage.addListener((message, sender, answer) => {
      if (message === 'call') fetch('https://elsewhere.example/worker').catch(() => {});
      answer('awake');
    });`,
  'content.js': `const host = document.createElement('x-host');
    host.attachShadow({ mode: 'closed' }).append('overlay');
    document.documentElement.append(host);
    if (location.pathname === '/attribute') document.querySelector('p').setAttribute('data-seen', '1');
    if (location.pathname === '/value') document.querySelector('input').value = 'changed';
    if (location.pathname === '/text') document.querySelector('p').firstChild.data += '!';
    if (location.pathname === '/room') {
      host.style.cssText = 'display: block; height: 90px';
      document.body.prepend(host);
    }
    if (location.pathname === '/sheet') {
      const sheet = new document.defaultView.CSSStyleSheet();
      sheet.replaceSync('p { margin-top: 90px }');
      document.adoptedStyleSheets.push(sheet);
    }
    if (location.pathname === '/fetch') fetch('https://elsewhere.example/fetch').catch(() => {});
    if (location.pathname === '/picture') new Image().src = 'https://pictures.example/picture';
    if (location.pathname === '/worker') (globalThis.browser ?? chrome).runtime.sendMessage('call');`,
  'options.html': '<!doctype html><title>options</title>',
};
const PAGE =
  '<!doctype html><title>page</title><p>Text</p><input value="one"><button>Press</button>' +
  '<img alt="" src="https://elsewhere.example/of-the-page.png">';

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
        hostname.endsWith('.example') && hostname !== 'elsewhere.example' && hostname !== 'pictures.example'
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

  test('a browser that can’t be had whole is not left behind', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'lens-empty-'));
    onTestFinished(() => {
      vi.unstubAllEnvs();
      rmSync(empty, { recursive: true });
    });
    vi.stubEnv('TMPDIR', empty);
    const opening = openBrowser(name, { extension: join(folder, 'nowhere'), serve: () => undefined });
    await expect(opening).rejects.toThrow('nowhere');
    expect(readdirSync(empty)).toEqual([]);
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
    expect(after?.moved).toBe(0);
  });

  test.each(['attribute', 'value', 'text'])('a changed %s is told', async (what) => {
    await tab.goto('https://quiet.example/');
    const plain = await tab.run(takeSnapshot, null);
    await visit(what);
    const after = await tab.inOverlay(takeSnapshot);
    expect(after?.dom).toBeDefined();
    expect(after?.dom).not.toBe(plain.dom);
  });

  test.each(['room', 'sheet'])('elements moved by a host that takes %s are told', async (what) => {
    await visit(what);
    const after = await tab.inOverlay(takeSnapshot);
    expect(after?.moved).toBeGreaterThan(0);
    expect((await tab.inOverlay(takeSnapshot))?.moved).toBe(after?.moved);
  });

  test.each(['fetch', 'worker'])('a request by %s is told, and answered by nobody', async (what) => {
    const before = await browser.extensionRequests();
    await visit(what);
    await expect
      .poll(async () => (await browser.extensionRequests()).slice(before.length))
      .toContain(`https://elsewhere.example/${what}`);
    await expect.poll(() => browser.requested()).toContain(`https://elsewhere.example/${what}`);
  });

  test('a picture that an extension puts into a page is told by its host', async () => {
    const start = browser.requested().length;
    await visit('picture');
    await expect
      .poll(() => foreignRequests(browser.requested().slice(start), 'https://rude.example/picture', PAGE))
      .toContain('https://pictures.example/picture');
  });

  test('what a page asks for by itself is not taken for the extension’s', async () => {
    const before = await browser.extensionRequests();
    await visit('polite');
    expect(browser.requested()).toContain('https://elsewhere.example/of-the-page.png');
    expect(await browser.extensionRequests()).toEqual(before);
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
