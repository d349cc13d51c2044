import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import { grantSitesInChromium, performInChromium } from './chromium-deeds.ts';
import { closePages, extensionOrigin, forgetPages, NO_ORIGIN, replaceExtension } from './chromium-renewal.ts';
import { noteRequests, type RequestNotes } from './chromium-requests.ts';
import { traceChromium } from './chromium-trace.ts';
import type { Browser, InPage, OpenOptions, Tab } from './driver.ts';
import { findBrowser } from './install.mjs';
import { openNetwork } from './network.ts';
import { descendantWith } from './process-memory.ts';
import { openWithUndo, type UndoStack } from './undo-stack.ts';

/** Keeps Chromium from calling its maker: what the network sees is the page's and the extension's. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--no-pings',
  '--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication',
];

/** Milliseconds in which processes that are told of want of memory have given back what they can. */
const UNTIL_COLLECTED = 5000;

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;
const UNCHANGED: Media = { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' };

/** Starts Chromium; throws where there is none. */
export function openChromium(options: OpenOptions): Promise<Browser> {
  return openWithUndo((undo) => start(options, undo));
}

async function start(options: OpenOptions, undo: UndoStack): Promise<Browser> {
  const program = findBrowser('chromium');
  if (!program) throw new Error('no Chromium found');
  const folder = mkdtempSync(join(tmpdir(), 'lens-chromium-'));
  undo.add(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const network = await openNetwork(options.serve);
  undo.add(network.close);
  const context = await launch(program, folder, network.port, options);
  undo.add(() => context.close());
  const media: Media = { ...UNCHANGED, colorScheme: options.dark ? 'dark' : 'light' };
  const emulate = async (changed: Media): Promise<void> => {
    Object.assign(media, changed);
    for (const page of context.pages()) await page.emulateMedia(media);
  };
  const [first = await context.newPage()] = context.pages();
  const control = await context.newCDPSession(first);
  let origin = options.extension ? extensionOrigin(await workerAddress(context)) : NO_ORIGIN;
  const notes = noteRequests(context, () => origin);
  return {
    name: 'chromium',
    version: `Chromium ${context.browser()?.version() ?? ''}`.trim(),
    extensionUrl: (path) => `${origin}/${path}`,
    newTab: async (isPrivate = false) => {
      if (isPrivate) throw new Error('Chromium lets no unpacked extension into private windows by itself');
      const page = await context.newPage();
      await page.emulateMedia(media);
      return openTab(context, page, notes);
    },
    killWorker: async () => {
      await control.send('ServiceWorker.enable');
      await control.send('ServiceWorker.stopAllWorkers');
      await control.send('ServiceWorker.disable');
    },
    workerRuns: async () => {
      const { targetInfos } = await control.send('Target.getTargets');
      return targetInfos.some(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
    },
    perform: (deed) => performInChromium(context, origin, deed),
    grantSites: (granted) => grantSitesInChromium(context, origin, granted),
    addresses: async () => {
      const { targetInfos } = await control.send('Target.getTargets');
      return targetInfos.filter(({ type }) => type === 'page').map(({ url }) => url);
    },
    reloadExtension: async () => {
      const worker = context.serviceWorkers().find((each) => each.url().startsWith(origin));
      const gone = worker?.waitForEvent('close');
      // The worker ends before it can answer.
      await worker?.evaluate('setTimeout(() => chrome.runtime.reload())');
      await gone;
    },
    extensionProcess: () => Promise.resolve(descendantWith('--extension-process')),
    collectGarbage: async () => {
      for (const page of context.pages()) {
        const session = await context.newCDPSession(page);
        await session.send('HeapProfiler.collectGarbage');
        await session.detach();
      }
      await control.send('Memory.simulatePressureNotification', { level: 'critical' });
      await new Promise((resolve) => setTimeout(resolve, UNTIL_COLLECTED));
    },
    setDark: (dark) => emulate({ colorScheme: dark ? 'dark' : 'light' }),
    emulate: ({ forcedColors, reducedMotion }) =>
      emulate({
        forcedColors: forcedColors ? 'active' : 'none',
        reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
      }),
    extensionRequests: async () => [...notes.urls],
    requested: () => [...network.requested],
    renew: async ({ extension, serve }) => {
      await closePages(context, first);
      origin = await replaceExtension(context, origin, extension, folder);
      await forgetPages(context, control, network.requested);
      Object.assign(media, UNCHANGED);
      notes.urls.length = 0;
      network.renew(serve);
    },
    ended: new Promise((resolve) => context.once('close', () => resolve())),
    close: undo.run,
  };
}

/** Starts the program with a copy of the extension; `folder` is for what goes with the browser. */
function launch(
  program: string,
  folder: string,
  proxyPort: number,
  { extension, profile, visible, language = 'en' }: OpenOptions,
): Promise<BrowserContext> {
  // Beside the profile where one is given: an unpacked extension's id, and so its storage, goes by its path.
  const copy = profile ? `${profile}-extension` : join(folder, 'extension');
  if (extension) cpSync(extension, copy, { recursive: true });
  return chromium.launchPersistentContext(profile ?? join(folder, 'profile'), {
    executablePath: program,
    headless: !visible,
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreHTTPSErrors: true,
    proxy: { server: `http://127.0.0.1:${proxyPort}` },
    viewport: { width: 1280, height: 900 },
    // Users have that cache; pages that are served with `no-store`, as all are by default, don't enter it. And an
    // extension may be installed later.
    ignoreDefaultArgs: ['--disable-back-forward-cache', '--disable-extensions'],
    locale: language,
    args: [
      ...QUIET,
      // For workers too, which `ignoreHTTPSErrors` does not reach.
      '--ignore-certificate-errors',
      // Lets the driver click the toolbar's button.
      '--enable-unsafe-extension-debugging',
      `--lang=${language}`,
      ...(extension ? [`--disable-extensions-except=${copy}`, `--load-extension=${copy}`] : []),
    ],
  });
}

async function workerAddress(context: BrowserContext): Promise<string> {
  return (context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))).url();
}

async function openTab(context: BrowserContext, page: Page, notes: RequestNotes): Promise<Tab> {
  const session = await context.newCDPSession(page);
  await notes.watch(session);
  return {
    goto: async (url) => {
      await page.goto(url, { waitUntil: 'load' });
    },
    run: async (script, ...args) => evaluate(session, script, args),
    inOverlay: (script, ...args) => inOverlay(session, script, args),
    click: (x, y) => page.mouse.click(x, y),
    point: (x, y) => page.mouse.move(x, y),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: async (file) => {
      await page.screenshot({ path: file });
    },
    trace: (during) => traceChromium(session, during),
    close: () => page.close(),
  };
}

interface Outcome {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/** Over the protocol itself, since Playwright's own evaluation needs `eval`, which a page's policy may forbid. */
async function evaluate<A extends unknown[], T>(
  session: CDPSession,
  script: InPage<A, T>,
  args: A,
): Promise<T> {
  const expression = `(${String(script)})(...${JSON.stringify(args)})`;
  return valueOf<T>(
    await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    }),
  );
}

/** The closed root is handed to the page's world for this one call only. */
async function inOverlay<A extends unknown[], T>(
  session: CDPSession,
  script: (root: ShadowRoot, ...args: A) => T,
  args: A,
): Promise<T | undefined> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const backendNodeId = closedRoot(root);
  if (backendNodeId === undefined) return undefined;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  if (!object.objectId) return undefined;
  return valueOf<T>(
    await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function (args) { return (${String(script)})(this, ...args); }`,
      arguments: [{ value: args }],
      returnByValue: true,
      awaitPromise: true,
      userGesture: true,
    }),
  );
}

interface ProtocolNode {
  backendNodeId: number;
  shadowRootType?: string;
  shadowRoots?: ProtocolNode[];
  children?: ProtocolNode[];
}

/** Ours is the last closed root of the document: the host stands behind all else. */
function closedRoot(node: ProtocolNode): number | undefined {
  const found: number[] = [];
  const visit = (each: ProtocolNode): void => {
    if (each.shadowRootType === 'closed') found.push(each.backendNodeId);
    for (const child of [...(each.children ?? []), ...(each.shadowRoots ?? [])]) visit(child);
  };
  visit(node);
  return found.at(-1);
}

function valueOf<T>({ result, exceptionDetails }: Outcome): T {
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}
