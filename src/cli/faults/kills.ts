/** The worker is ended at random moments of scans, lookups, changes, updates and reviews; nothing may be lost or doubled. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { pick } from '../random.ts';
import { bigShop } from '../stage/big-shop.ts';
import { NEW_ROW, officialList, openListsStage, type Stage } from '../stage/lists-stage.ts';
import { reviewStage } from '../stage/review-stage.ts';
import { openScreen, showsText, until } from '../stage/screen.ts';
import type { NamesChange } from '../../protocol/screen-replies.ts';
import type { Tab } from '../browsers/driver.ts';
import { valueOf } from '../scan/extension-desk.ts';
import { attempt, type Part, tallied } from './outcome.ts';

/** Kills in all, over the five deeds. */
const KILLS = 100;
/** Milliseconds from a deed's start to its kill, at most. */
const LATEST = { scan: 1500, lookup: 60, names: 60, update: 2000, review: 1200 };
type Deed = keyof typeof LATEST;
const DEEDS = Object.keys(LATEST) as Deed[];

const SHOP = 'https://big.example/';
const QUOTE = 'Item,Maker,Quantity\n1,Hikvision,2\n2,Garden lamps Ltd,4\n3,Dahua,1\n';

/** Bounded by the run's seconds; tells each trial that went wrong, and in the end how many there were. */
export const kills: Part = async function* (run) {
  const stage = await openListsStage(run.browser, ({ href }) =>
    href === SHOP ? { body: bigShop(1000) } : undefined,
  );
  try {
    const deeds = await rehearse(stage);
    const end = performance.now() + run.seconds * 1000;
    const tally = Object.fromEntries(DEEDS.map((deed) => [deed, 0]));
    for (let total = 0; total < KILLS && performance.now() < end; total++) {
      const deed = pick(run.random, DEEDS);
      const after = Math.round(run.random() * LATEST[deed]);
      const outcome = await attempt(`killed ${after} ms into a ${deed}`, () =>
        deeds[deed](killer(stage, after)),
      );
      tally[deed] = (tally[deed] ?? 0) + 1;
      if (outcome.problem !== undefined) yield outcome;
    }
    yield tallied('kills', tally);
  } finally {
    await stage.close();
  }
};

/** Ends the worker `after` milliseconds from its call. */
type Kill = () => Promise<void>;

function killer({ browser }: Stage, after: number): Kill {
  return async () => {
    await new Promise((resolve) => setTimeout(resolve, after));
    await browser.killWorker();
  };
}

/** Does each deed once undisturbed; gives the deeds, which compare with that. */
async function rehearse(stage: Stage): Promise<Record<Deed, (kill: Kill) => Promise<void>>> {
  const { desk, browser } = stage;
  const nothing: Kill = () => Promise.resolve();
  const shop = await desk.newTab();
  const scan = async (kill: Kill): Promise<Record<string, number>> => {
    await shop.tab.goto('about:blank');
    await Promise.all([shop.tab.goto(SHOP), kill()]);
    const state = await until(
      () => desk.askPage(shop.id, 'page/state', {}),
      (reply) => reply.ok && (reply.value.state === 'done' || reply.value.state === 'partly'),
      30_000,
    );
    const { findings } = await valueOf(Promise.resolve(state));
    return Object.fromEntries(
      findings.map(({ entity, tier, text, count }) => [`${entity} ${tier} ${text}`, count]),
    );
  };
  const lookup = async (kill: Kill): Promise<string[]> => {
    // Whoever asked a worker that died asks again, as our screens do.
    const asked = desk.ask('lookup/search', { query: 'hikvison' }).catch(() => undefined);
    await kill();
    await asked;
    return (await valueOf(desk.ask('lookup/search', { query: 'hikvison' }))).results.map(({ name }) => name);
  };
  let named = 0;
  const names = async (kill: Kill): Promise<void> => {
    const name = `Watched firm number ${++named}`;
    const before = await watched(stage);
    const change: NamesChange = { list: 'watch', add: [{ name, note: '' }], remove: [] };
    const told = desk.ask('names/change', change).catch(() => undefined);
    await kill();
    const reply = await told;
    const after = await watched(stage);
    // A change that was answered is there; one whose answer was lost is there once, or not at all.
    if (reply?.ok || after.length > before.length) deepEqual(after, [...before, name].toSorted());
    else deepEqual(after, before);
  };
  const lists = [officialList(), officialList() + NEW_ROW];
  const hashes: string[] = [];
  let turn = 0;
  const update = async (kill: Kill): Promise<void> => {
    stage.answerWith({ body: lists[turn++ % 2] ?? '' });
    const asked = desk.ask('lists/updates', { on: true }).catch(() => undefined);
    await kill();
    const reply = await asked;
    const { stamp } = await valueOf(desk.ask('lists/state', {}));
    if (hashes.length === 2) ok(hashes.includes(stamp.hash), `neither list is in force: ${stamp.hash}`);
    if (reply?.ok) equal(reply.value.lists.stamp.hash, stamp.hash);
    const found = await valueOf(desk.ask('lookup/search', { query: 'Hikvision' }));
    equal(found.stamp.hash, stamp.hash);
    ok(found.results.length > 0, 'the list in force finds nothing');
  };
  const review = async (kill: Kill): Promise<string[]> => {
    const tab = await openScreen(browser, 'review.html');
    try {
      return await reviewed(tab, kill);
    } finally {
      await tab.close();
    }
  };
  const [seen, found, rows] = [await scan(nothing), await lookup(nothing), await review(nothing)];
  for (const _ of lists) {
    await update(nothing);
    hashes.push((await valueOf(desk.ask('lists/state', {}))).stamp.hash);
  }
  return {
    scan: async (kill) => deepEqual(await scan(kill), seen),
    lookup: async (kill) => deepEqual(await lookup(kill), found),
    review: async (kill) => deepEqual(await review(kill), rows),
    names,
    update,
  };
}

async function reviewed(tab: Tab, kill: Kill): Promise<string[]> {
  await showsText(tab, 'Open a quote');
  const hands = reviewStage(tab);
  await Promise.all([hands.give({ 'quote.csv': new TextEncoder().encode(QUOTE) }, 'drop'), kill()]);
  await hands.opened();
  return hands.rows();
}

async function watched({ desk }: Stage): Promise<string[]> {
  const { watchList } = await valueOf(desk.ask('settings/read', {}));
  return watchList.map(({ name }) => name).toSorted();
}
