import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { ALL_SITES } from '../../platform/all-sites.ts';
import { mutex } from '../../platform/mutex.ts';
import type { Browser, Needs, OpenOptions } from './driver.ts';
import { GRANT_SITES, OPEN_ADDRESSES, PERFORM } from './firefox-deeds.ts';
import { minimizeMemory, readReports } from './firefox-memory.ts';
import { writePreferences } from './firefox-preferences.ts';
import { closeOtherTabs, FORGET_PAGES, REMOVE_EXTENSION } from './firefox-renewal.ts';
import { openFirefoxTab, type Turns } from './firefox-tab.ts';
import { isKept, keepWarmth, warmUp } from './firefox-warmth.ts';
import { findBrowser } from './install.mjs';
import { execute, valueOf } from './marionette-script.ts';
import { connectMarionette, type Marionette } from './marionette.ts';
import { openNetwork } from './network.ts';
import { openWithUndo, type UndoStack } from './undo-stack.ts';

const MANIFEST = v.object({ browser_specific_settings: v.object({ gecko: v.object({ id: v.string() }) }) });
/**
 * Run in the browser's own context: notes what an extension asks for, told by the principal that started it, and what
 * any script of a page asks for. A content script's fetch is made in the page's name, so that a page under test must
 * have no scripts of its own.
 */
const NOTE_REQUESTS = `
  const { TYPE_DOCUMENT, TYPE_FETCH, TYPE_XMLHTTPREQUEST, TYPE_BEACON, TYPE_WEBSOCKET } = Ci.nsIContentPolicy;
  Services.lensRequests = {
    urls: [],
    observe(channel) {
      const { loadInfo, URI } = channel.QueryInterface(Ci.nsIChannel);
      const { externalContentPolicyType: type, triggeringPrincipal, loadingPrincipal } = loadInfo ?? {};
      const isOurs = [triggeringPrincipal, loadingPrincipal].some((each) => each?.isAddonOrExpandedAddonPrincipal);
      const isScripted = [TYPE_FETCH, TYPE_XMLHTTPREQUEST, TYPE_BEACON, TYPE_WEBSOCKET].includes(type);
      if (type !== TYPE_DOCUMENT && (isOurs || (isScripted && triggeringPrincipal?.isContentPrincipal)))
        this.urls.push(URI.spec);
    },
  };
  Services.obs.addObserver(Services.lensRequests, 'http-on-modify-request');`;

const RELOAD = `
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await (await AddonManager.getAddonByID(WebExtensionPolicy.getByHostname(args[0]).id)).reload();`;

const EXTENSION_PROCESS = `
  const { children } = await ChromeUtils.requestProcInfo();
  return children.find(({ type }) => type === 'extension')?.pid;`;

/** `args`: preferences; true where one was another. */
const PREFER = `
  const changed = Object.entries(args[0]).filter(([name, value]) => Services.prefs.getIntPref(name, -1) !== value);
  for (const [name, value] of changed) Services.prefs.setIntPref(name, value);
  return changed.length > 0;`;

/** Starts Firefox; throws where there is none. */
export function openFirefox(options: OpenOptions): Promise<Browser> {
  return openWithUndo((undo) => start(options, undo));
}

async function start(options: OpenOptions, undo: UndoStack): Promise<Browser> {
  const program = findBrowser('firefox');
  if (!program) throw new Error('no Firefox found');
  const folder = profileFolder(options.profile, program, undo);
  const [network, port] = await Promise.all([openNetwork(options.serve), freePort()]);
  undo.add(network.close);
  writePreferences(folder, port, network.port, options);
  const firefox = launch(program, folder, options.visible === true, undo);
  const marionette = await connectMarionette(port);
  undo.add(marionette.close);
  undo.add(async () => {
    // A profile that is thrown away has nothing to be written first, but for what the next one starts faster by.
    if (!options.profile && isKept(program)) firefox.kill('SIGKILL');
    else await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] });
  });
  const session = await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true });
  await marionette.send('WebDriver:SetTimeouts', { script: 60_000, pageLoad: 60_000 });
  // One session has one current window, so commands of several tabs take turns.
  const queue: Turns = mutex();
  const first = valueOf(await marionette.send('WebDriver:GetWindowHandle'));
  let origin = options.extension ? await installExtension(marionette, options.extension, folder) : '';
  const chrome = inChrome(marionette, queue);
  const prefer = async (preferences: Record<string, number>): Promise<void> => {
    const isChanged = await chrome(PREFER, [preferences]);
    // Preferences reach the pages' processes a moment later.
    if (isChanged) await new Promise((resolve) => setTimeout(resolve, 200));
  };
  await chrome(NOTE_REQUESTS);
  return {
    name: 'firefox',
    version: `Firefox ${versionOf(session)}`,
    extensionUrl: (path) => `${origin}/${path}`,
    newTab: (isPrivate = false) => queue(() => openFirefoxTab(marionette, queue, isPrivate)),
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
    perform: async (deed) =>
      v.parse(v.array(v.string()), await chrome(PERFORM, [new URL(origin).hostname, deed])),
    grantSites: async (granted) => {
      await chrome(GRANT_SITES, [new URL(origin).hostname, ALL_SITES.origins, granted]);
    },
    addresses: async () => v.parse(v.array(v.string()), await chrome(OPEN_ADDRESSES)),
    reloadExtension: async () => {
      await chrome(RELOAD, [new URL(origin).hostname]);
    },
    extensionProcess: async () =>
      v.parse(v.optional(v.number()), (await chrome(EXTENSION_PROCESS)) ?? undefined),
    collectGarbage: () => minimizeMemory(chrome),
    memoryReports: () => readReports(chrome, origin && new URL(origin).hostname),
    setDark: (dark) => prefer(themed(dark)),
    emulate: (needs) => prefer(emulated(needs)),
    extensionRequests: async () =>
      v.parse(v.array(v.string()), await chrome('return Services.lensRequests.urls')),
    requested: () => [...network.requested],
    renew: async ({ extension, serve }) => {
      await queue(() => closeOtherTabs(marionette, first));
      if (origin) await chrome(REMOVE_EXTENSION, [new URL(origin).hostname]);
      await prefer({ ...themed(false), ...emulated({ forcedColors: false, reducedMotion: false }) });
      await chrome(FORGET_PAGES);
      network.renew(serve);
      origin = extension ? await installExtension(marionette, extension, folder) : '';
    },
    ended: new Promise((resolve) => firefox.once('exit', () => resolve())),
    close: undo.run,
  };
}

/** The folder of the profile: the one that was given, or one of our own that goes with the browser. */
function profileFolder(given: string | undefined, program: string, undo: UndoStack): string {
  const folder = given ?? mkdtempSync(join(tmpdir(), 'lens-firefox-'));
  mkdirSync(folder, { recursive: true });
  if (given) return folder;
  warmUp(folder, program);
  undo.add(() => {
    keepWarmth(folder, program);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  return folder;
}

/** Starts the program over a profile; it ends with this process at the latest. */
function launch(program: string, folder: string, isVisible: boolean, undo: UndoStack): ChildProcess {
  const firefox = spawn(
    program,
    [
      ...(isVisible ? [] : ['--headless', '--width', '1280', '--height', '985']),
      ...['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', folder],
    ],
    {
      stdio: 'ignore',
      env: {
        ...process.env,
        HOME: folder,
        MOZ_CRASHREPORTER_DISABLE: '1',
        MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
      },
    },
  );
  const kill = (): void => void firefox.kill('SIGKILL');
  process.once('exit', kill);
  undo.add(async () => {
    process.off('exit', kill);
    await ended(firefox);
  });
  return firefox;
}

/** Runs scripts in the browser's own context, each in its turn. */
function inChrome(
  marionette: Marionette,
  queue: Turns,
): (script: string, args?: unknown[]) => Promise<unknown> {
  return (script, args = []) =>
    queue(async () => {
      await marionette.send('Marionette:SetContext', { value: 'chrome' });
      try {
        return await execute(marionette, script, args);
      } finally {
        await marionette.send('Marionette:SetContext', { value: 'content' });
      }
    });
}

async function installExtension(marionette: Marionette, from: string, folder: string): Promise<string> {
  const copy = mkdtempSync(join(folder, 'extension-'));
  cpSync(from, copy, { recursive: true });
  const manifest = v.parse(MANIFEST, JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8')));
  // As a user who ticked "Run in private windows".
  await marionette.send('Addon:Install', { path: copy, temporary: true, allowPrivateBrowsing: true });
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  const host = valueOf(
    await marionette.send('WebDriver:ExecuteScript', {
      script: 'return WebExtensionPolicy.getByID(arguments[0]).mozExtensionHostname',
      args: [manifest.browser_specific_settings.gecko.id],
    }),
  );
  await marionette.send('Marionette:SetContext', { value: 'content' });
  return `moz-extension://${String(host)}`;
}

const themed = (dark: boolean) => ({ 'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1 });
const emulated = ({ forcedColors, reducedMotion }: Needs) => ({
  // The reader's colours always, or never.
  'browser.display.document_color_use': forcedColors ? 2 : 1,
  'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
});

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

/** Waits for the program to end, and ends it after four seconds. */
async function ended(firefox: ChildProcess): Promise<void> {
  if (firefox.exitCode !== null) return;
  const timer = setTimeout(() => firefox.kill('SIGKILL'), 4000);
  await new Promise((resolve) => firefox.once('exit', resolve));
  clearTimeout(timer);
}
