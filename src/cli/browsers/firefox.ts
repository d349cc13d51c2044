import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, InPage, OpenOptions, Tab } from './driver.ts';
import { findBrowser } from './install.mjs';
import { connectMarionette, type Marionette } from './marionette.ts';
import { openNetwork } from './network.ts';

/** Keeps Firefox from calling its maker and from asking the user things. */
const QUIET = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.http.speculative-parallel-limit': 0,
  'network.prefetch-next': false,
  'security.OCSP.enabled': 0,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

/** Starts Firefox; throws where there is none. */
export async function openFirefox(options: OpenOptions): Promise<Browser> {
  const program = findBrowser('firefox');
  if (!program) throw new Error('no Firefox found');
  const folder = mkdtempSync(join(tmpdir(), 'lens-firefox-'));
  const [network, port] = await Promise.all([openNetwork(options.serve), freePort()]);
  writePreferences(folder, port, network.port, options);
  const process = spawn(
    program,
    [
      ...(options.visible ? [] : ['--headless', '--width', '1280', '--height', '985']),
      ...['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', folder],
    ],
    {
      stdio: 'ignore',
      env: {
        ...globalThis.process.env,
        HOME: folder,
        MOZ_CRASHREPORTER_DISABLE: '1',
        MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
      },
    },
  );
  const marionette = await connectMarionette(port);
  const session = await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true });
  await marionette.send('WebDriver:SetTimeouts', { script: 60_000, pageLoad: 60_000 });
  const queue = turns();
  const origin = options.extension ? await installExtension(marionette, options.extension, folder) : '';
  const chrome = (script: string, args: unknown[] = []): Promise<unknown> =>
    queue(async () => {
      await marionette.send('Marionette:SetContext', { value: 'chrome' });
      try {
        return await execute(marionette, script, args);
      } finally {
        await marionette.send('Marionette:SetContext', { value: 'content' });
      }
    });
  return {
    name: 'firefox',
    version: `Firefox ${versionOf(session)}`,
    extensionUrl: (path) => `${origin}/${path}`,
    newTab: () => queue(() => openTab(marionette, queue)),
    killWorker: async () => {
      await chrome(`return WebExtensionPolicy.getByHostname(args[0]).extension.terminateBackground()`, [
        new URL(origin).hostname,
      ]);
    },
    workerRuns: async () =>
      (await chrome(
        `return WebExtensionPolicy.getByHostname(args[0]).extension.backgroundState === 'running'`,
        [new URL(origin).hostname],
      )) === true,
    setDark: async (dark) => {
      await chrome(`Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', args[0])`, [
        dark ? 0 : 1,
      ]);
      // The preference reaches the pages' processes a moment later.
      await new Promise((resolve) => setTimeout(resolve, 200));
    },
    requested: () => [...network.requested],
    ended: new Promise((resolve) => process.once('exit', () => resolve())),
    close: async () => {
      await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      await ended(process);
      marionette.close();
      network.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function writePreferences(folder: string, port: number, proxy: number, options: OpenOptions): void {
  const preferences = {
    ...QUIET,
    'marionette.port': port,
    'intl.locale.requested': options.language ?? 'en-US',
    'intl.accept_languages': options.language ?? 'en',
    'layout.css.prefers-color-scheme.content-override': options.dark ? 0 : 1,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxy,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxy,
    'network.proxy.allow_hijacking_localhost': true,
  };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(folder, 'user.js'), lines.join(''));
}

async function installExtension(marionette: Marionette, from: string, folder: string): Promise<string> {
  const copy = join(folder, 'extension');
  cpSync(from, copy, { recursive: true });
  const id: unknown = JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8')).browser_specific_settings
    .gecko.id;
  await marionette.send('Addon:Install', { path: copy, temporary: true });
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  const host = valueOf(
    await marionette.send('WebDriver:ExecuteScript', {
      script: 'return WebExtensionPolicy.getByID(arguments[0]).mozExtensionHostname',
      args: [id],
    }),
  );
  await marionette.send('Marionette:SetContext', { value: 'content' });
  return `moz-extension://${String(host)}`;
}

/**
 * Closed roots show themselves to a privileged sandbox, those of form fields too: only elements that take a page's
 * root (https://dom.spec.whatwg.org/#valid-shadow-host-name) count. Ours is the last, behind all else.
 */
const LAST_CLOSED_ROOT = `const root = Array.from(document.querySelectorAll('*'))
  .filter(({ localName }) =>
    /-|^(article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/.test(localName))
  .map((each) => each.openOrClosedShadowRoot).filter((each) => each?.mode === 'closed').at(-1)`;

/** WebDriver's codes of the keys without a character (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
const KEY_CODES: Record<string, string> = {
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Tab: '\uE004',
};

/** A window is larger than its viewport by its frame and toolbars. */
async function resizeView(marionette: Marionette, width: number, height: number): Promise<void> {
  const frame = await execute(marionette, 'return [outerWidth - innerWidth, outerHeight - innerHeight]', []);
  const [across, down] = Array.isArray(frame) ? frame.map(Number) : [];
  await marionette.send('WebDriver:SetWindowRect', {
    width: width + (across ?? 0),
    height: height + (down ?? 0),
  });
}

/** Runs the body of an async function of `args` in the current window; rejects with what it throws. */
async function execute(
  marionette: Marionette,
  body: string,
  args: unknown[],
  sandbox: string | null = null,
): Promise<unknown> {
  const script = `const args = [...arguments]; const done = args.pop();
    (async () => { ${body} })().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
  const outcome = valueOf(await marionette.send('WebDriver:ExecuteAsyncScript', { script, args, sandbox }));
  if (typeof outcome !== 'object' || outcome === null) throw new Error('the script gave no answer');
  if ('error' in outcome) throw new Error(String(outcome.error));
  return 'value' in outcome ? (outcome.value ?? undefined) : undefined;
}

function valueOf(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : undefined;
}

function versionOf(session: unknown): string {
  const text = JSON.stringify(session);
  return /"browserVersion":"([^"]+)"/.exec(text)?.[1] ?? '';
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Waits for the process to end, and ends it after four seconds. */
async function ended(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null) return;
  const timer = setTimeout(() => process.kill('SIGKILL'), 4000);
  await new Promise((resolve) => process.once('exit', resolve));
  clearTimeout(timer);
}

type Turns = <T>(task: () => Promise<T>) => Promise<T>;

/** One session has one current window, so commands of several tabs take turns. */
function turns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const run = last.then(task, task);
    last = run.catch(() => undefined);
    return run;
  };
}

/** Each tab is a window of its own: a tab behind another would count as hidden. */
async function openTab(marionette: Marionette, queue: Turns): Promise<Tab> {
  const opened = await marionette.send('WebDriver:NewWindow', { type: 'window', focus: true });
  const handle = typeof opened === 'object' && opened && 'handle' in opened ? opened.handle : undefined;
  const here = <T>(task: () => Promise<T>): Promise<T> =>
    queue(async () => {
      await marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
      return task();
    });
  const keys = (actions: object[]): Promise<unknown> =>
    here(() =>
      marionette.send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] }),
    );
  return {
    goto: async (url) => {
      await here(() => marionette.send('WebDriver:Navigate', { url }));
    },
    run: <A extends unknown[], T>(script: InPage<A, T>, ...args: A) =>
      here(async () => (await execute(marionette, `return (${String(script)})(...args)`, args)) as T),
    inOverlay: <A extends unknown[], T>(script: (root: ShadowRoot, ...args: A) => T, ...args: A) =>
      here(async () => {
        const body = `${LAST_CLOSED_ROOT}; return root && (${String(script)})(root, ...args)`;
        return (await execute(marionette, body, args, 'system')) as T | undefined;
      }),
    click: async (x, y) => {
      const move = {
        type: 'pointerMove',
        duration: 0,
        origin: 'viewport',
        x: Math.round(x),
        y: Math.round(y),
      };
      const actions = [move, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
      await here(() =>
        marionette.send('WebDriver:PerformActions', {
          actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
        }),
      );
    },
    press: async (key) => {
      const value = KEY_CODES[key] ?? key;
      await keys([
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
    },
    type: async (text) => {
      await keys(
        [...text].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      );
    },
    resize: (width, height) => here(() => resizeView(marionette, width, height)),
    screenshot: async (file) => {
      const shot = await here(() => marionette.send('WebDriver:TakeScreenshot', { full: false }));
      writeFileSync(file, Buffer.from(String(valueOf(shot)), 'base64'));
    },
    close: async () => {
      await here(() => marionette.send('WebDriver:CloseWindow'));
    },
  };
}
