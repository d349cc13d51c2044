/** What is stored is spoilt, old, full, contended, from the future; and there is no network. */
import { deepEqual, equal, match, notEqual } from 'node:assert/strict';
import { openListsStage, type Stage } from '../stage/lists-stage.ts';
import { openScreen } from '../stage/screen.ts';
import type { Tab } from '../browsers/driver.ts';
import { valueOf } from '../scan/extension-desk.ts';
import { attempt, type Part } from './outcome.ts';
import { store, type WithStorage } from './stored.ts';
import { takeNewList } from './take-new-list.ts';

/** Of a `storage.local` without `unlimitedStorage`, and how much junk goes in at a time. */
const CHUNK = 512 * 1024;
const MOST_CHUNKS = 40;

/** Tells each fault of what is stored; they follow one another in one browser. */
export const storageFaults: Part = async function* ({ browser }) {
  const stage = await openListsStage(browser);
  try {
    const screen = await openScreen(stage.browser, 'options.html');
    yield attempt('settings spoilt', () => settingsSpoilt(stage, screen));
    yield attempt('kept list spoilt', () => listSpoilt(stage, screen));
    yield attempt('storage full', () => storageFull(stage, screen));
    yield attempt('two windows at once', () => twoWindows(stage, screen));
    yield attempt('offline', () => offline(stage));
    yield attempt('clock set back', () => clockSetBack(stage, screen));
  } finally {
    await stage.close();
  }
};

async function settingsSpoilt({ browser, desk }: Stage, screen: Tab): Promise<void> {
  for (const spoilt of ['nonsense', { version: 2, profile: { __proto__: 'x' } }, [], 7]) {
    await store(screen, { settings: spoilt });
    await browser.killWorker();
    const settings = await valueOf(desk.ask('settings/read', {}));
    equal(settings.profile, 'shopper');
    const { text } = await valueOf(desk.ask('settings/damaged', {}));
    deepEqual((JSON.parse(text) as { stored: unknown }).stored, JSON.parse(JSON.stringify(spoilt)));
    // Of two the first copy stays.
    await valueOf(desk.ask('settings/forget-damaged', {}));
  }
}

async function listSpoilt(stage: Stage, screen: Tab): Promise<void> {
  const { desk } = stage;
  const packaged = (await valueOf(desk.ask('lists/state', {}))).stamp.hash;
  await takeNewList(stage);
  notEqual((await valueOf(desk.ask('lists/state', {}))).stamp.hash, packaged);
  for (const part of ['index', 'entities', 'summary', 'hash']) {
    await screen.run(async (key) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open('lists');
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error ?? new Error('no store'));
      });
      const write = db.transaction('parts', 'readwrite');
      write.objectStore('parts').put(key === 'index' ? new Uint8Array([1, 2, 3]) : { not: 'a list' }, key);
      await new Promise<void>((resolve) => (write.oncomplete = () => resolve()));
      db.close();
    }, part);
    await stage.browser.killWorker();
    const { results } = await valueOf(desk.ask('lookup/search', { query: 'Hikvision' }));
    match(results[0]?.name ?? '', /Hikvision/);
    await valueOf(desk.ask('card/show', { entity: results[0]?.entity ?? '' }));
    await valueOf(desk.ask('lists/state', {}));
  }
  await valueOf(desk.ask('lists/packaged', {}));
  equal((await valueOf(desk.ask('lists/state', {}))).stamp.hash, packaged);
}

/** Fills `storage.local`; what is refused must have changed nothing, and what was taken must be there. */
async function storageFull(
  { browser, desk }: Stage,
  screen: Tab,
): Promise<{ chunks: number; refused: number }> {
  const chunks = await screen.run(
    async (size, most) => {
      const { storage } = (globalThis as unknown as WithStorage).chrome;
      let at = 0;
      for (; at < most; at++)
        try {
          await storage.local.set({ [`junk-${at}`]: 'x'.repeat(size) });
        } catch {
          break;
        }
      // The rest, in ever smaller pieces.
      for (let piece = size / 2; at < most && piece >= 64; piece /= 2)
        try {
          await storage.local.set({ [`junk-${size}-${piece}`]: 'x'.repeat(piece) });
        } catch {
          // Too much as well.
        }
      return at;
    },
    CHUNK,
    MOST_CHUNKS,
  );
  let refused = 0;
  const taken: string[] = [];
  for (let at = 0; at < 12; at++) {
    const name = `Watched Company ${at} ${'long '.repeat(18)}`.trim();
    const reply = await desk.ask('names/change', {
      list: 'watch',
      add: [{ name, note: '' }],
      remove: [],
    });
    if (reply.ok) taken.push(name);
    else refused++;
  }
  await browser.killWorker();
  const kept = (await valueOf(desk.ask('settings/read', {}))).watchList.map(({ name }) => name);
  deepEqual(kept.toSorted(), taken.toSorted());
  await screen.run(async () => {
    const { storage } = (globalThis as unknown as WithStorage).chrome;
    const keys = Object.keys(await storage.local.get(null)).filter((key) => key.startsWith('junk-'));
    await storage.local.remove(keys);
  });
  await valueOf(desk.ask('settings/change', { profile: 'exporter' }));
  await valueOf(desk.ask('settings/reset', {}));
  return { chunks, refused };
}

/** Both change settings at the same moment, each its own names. */
async function twoWindows({ browser, desk }: Stage, first: Tab): Promise<{ changes: number }> {
  const second = await openScreen(browser, 'options.html');
  const each = 20;
  const write = (tab: Tab, whose: string): Promise<void> =>
    tab.run(
      async (owner, times) => {
        const { runtime } = (globalThis as unknown as WithStorage).chrome;
        for (let at = 0; at < times; at++) {
          const argument = {
            list: 'safe',
            add: [{ name: `${owner} firm number ${at}`, note: '' }],
            remove: [],
          };
          const reply = await runtime.sendMessage({ request: 'names/change', argument });
          if (!reply.ok) throw new Error(reply.message);
        }
      },
      whose,
      each,
    );
  await Promise.all([write(first, 'Northern'), write(second, 'Southern')]);
  const { safeList } = await valueOf(desk.ask('settings/read', {}));
  equal(new Set(safeList).size, 2 * each);
  await second.close();
  await valueOf(desk.ask('settings/reset', {}));
  return { changes: 2 * each };
}

async function offline(stage: Stage): Promise<void> {
  const { desk } = stage;
  const before = await valueOf(desk.ask('lists/state', {}));
  stage.answerWith('unreachable');
  const { lists, problem } = await valueOf(desk.ask('lists/updates', { on: true }));
  equal(problem?.code, 'offline');
  equal(lists.stamp.hash, before.stamp.hash);
  match((await valueOf(desk.ask('lookup/search', { query: 'dahua' }))).results[0]?.name ?? '', /Dahua/i);
  await valueOf(desk.ask('lists/updates', { on: false }));
}

/** What was stored carries a time that has not come yet. */
async function clockSetBack(stage: Stage, screen: Tab): Promise<void> {
  const { desk } = stage;
  const tomorrow = new Date(Date.now() + 400 * 86_400_000).toISOString().slice(0, 10);
  await store(screen, {
    'list-updates': { on: true, tried: tomorrow, problem: null },
    settings: {
      ...(await valueOf(desk.ask('settings/read', {}))),
      dismissals: [{ entity: 'dahua-technology', site: '*', reason: 'mine', listingHash: 'x', at: tomorrow }],
    },
  });
  await stage.browser.killWorker();
  equal((await valueOf(desk.ask('settings/read', {}))).dismissals.length, 1);
  await takeNewList(stage);
  await valueOf(desk.ask('lists/packaged', {}));
  await valueOf(desk.ask('lists/updates', { on: false }));
  await valueOf(desk.ask('settings/reset', {}));
}
