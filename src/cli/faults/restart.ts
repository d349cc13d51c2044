/** The browser ends and starts again: settings, the list in force and a review must still be there. */
import { deepEqual, equal } from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openListsStage, type Stage } from '../stage/lists-stage.ts';
import { reviewStage } from '../stage/review-stage.ts';
import { openScreen, showsText, until } from '../stage/screen.ts';
import { valueOf } from '../scan/extension-desk.ts';
import { attempt, type Part } from './outcome.ts';
import { store } from './stored.ts';
import { takeNewList } from './take-new-list.ts';

const RESTARTS = 3;
const NOTE = 'Asked the supplier for a letter';

/** Tells each restart, and an update from the first release's settings. */
export const restarts: Part = async function* ({ browser }) {
  const folder = mkdtempSync(join(tmpdir(), 'lens-restart-'));
  const profile = join(folder, 'profile');
  const open = (version?: string): Promise<Stage> =>
    openListsStage(browser, undefined, { profile, ...(version && { version }) });
  try {
    const before = await open().then((stage) => closing(stage, prepare));
    for (let round = 1; round <= RESTARTS; round++)
      yield attempt(`browser restart ${round}`, async () => {
        const after = await open().then((stage) => closing(stage, look));
        deepEqual(after, before);
        return { watched: after.watched.length, list: after.hash.slice(0, 8), notes: 1 };
      });
    yield attempt('update from a release with settings of version 1', async () => {
      await closing(await open(), async (stage) =>
        store(await openScreen(stage.browser, 'options.html'), { settings: OLD_SETTINGS }),
      );
      const after = await closing(await open('99.0'), look);
      deepEqual(after, { ...before, profile: 'importer', watched: [], paused: ['old.example'] });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};

/** As the first release stored them. */
const OLD_SETTINGS = {
  version: 1,
  profile: 'importer',
  ownProgrammes: [],
  tiers: ['listed'],
  pausedSites: ['old.example'],
  dismissals: [],
};

interface Seen {
  profile: string;
  watched: string[];
  paused: string[];
  hash: string;
  note: string;
}

async function closing<T>(stage: Stage, task: (stage: Stage) => Promise<T>): Promise<T> {
  try {
    return await task(stage);
  } finally {
    await stage.close();
  }
}

async function prepare(stage: Stage): Promise<Seen> {
  const { desk, browser } = stage;
  await valueOf(desk.ask('settings/change', { profile: 'federal' }));
  const add = [{ name: 'Quillfeather Optics', note: 'ask legal' }];
  await valueOf(desk.ask('names/change', { list: 'watch', add, remove: [] }));
  await valueOf(desk.ask('site/switch', { site: 'paused.example', paused: true }));
  await takeNewList(stage);
  const tab = await openScreen(browser, 'review.html');
  await showsText(tab, 'Open a quote');
  const review = reviewStage(tab);
  await review.give({ 'quote.csv': new TextEncoder().encode('1,Hikvision,dome camera,2\n') }, 'drop');
  await review.opened();
  await tab.run(() => document.querySelector<HTMLElement>('.finding textarea')?.focus());
  await tab.type(NOTE);
  await tab.press('Tab');
  await tab.close();
  const seen = await look(stage);
  equal(seen.note, NOTE);
  return seen;
}

async function look({ browser, desk }: Stage): Promise<Seen> {
  const settings = await valueOf(desk.ask('settings/read', {}));
  const { stamp } = await valueOf(desk.ask('lists/state', {}));
  const tab = await openScreen(browser, 'review.html');
  await until(
    () => tab.run(() => document.querySelectorAll('.kept li').length),
    (count) => count === 1,
  );
  await tab.run(() => document.querySelector<HTMLElement>('.kept li a, .kept li button')?.click());
  await reviewStage(tab).opened();
  const note = await tab.run(() => document.querySelector<HTMLTextAreaElement>('.finding textarea')?.value);
  await tab.close();
  return {
    profile: settings.profile,
    watched: settings.watchList.map(({ name }) => name),
    paused: settings.pausedSites,
    hash: stamp.hash,
    note: note ?? '',
  };
}
