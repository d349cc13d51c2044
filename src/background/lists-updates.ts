/** Updates of the lists from data.trade.gov: off until the user turns them on, then once a day. */
import { browser } from '../platform/browser.ts';
import { dropKeptList, readKept } from '../platform/list-store.ts';
import { mutex } from '../platform/mutex.ts';
import { type Area, readStored } from '../platform/stored.ts';
import { UPDATE_HOST, UPDATE_PERMISSION } from '../platform/update-host.ts';
import type { ListProblem, ListUpdates } from '../protocol/requests.ts';
import { parseUpdates } from './lists-news.ts';
import type { ListsShelf } from './lists-shelf.ts';
import { fetchList } from './update/fetch-list.ts';
import { isPackagedNewer } from './update/packaged-newer.ts';
import { ListRefusal, problemOf } from './update/problem.ts';
import { takeList } from './update/take-list.ts';

const KEY = 'list-updates';
const ALARM = 'list-update';
const DAY_IN_MINUTES = 24 * 60;
/** A worker without events is ended after 30 s; a call of the browser's counts as one. */
const STAY_AWAKE = 20_000;

/** What the organisation says of updates; undefined where it leaves them to the user. */
type Policy = () => Promise<boolean | undefined>;

export interface ListUpdater {
  read(): Promise<ListUpdates>;
  /** Turns updates on, makes the first, and answers why it failed; or turns them off. */
  turn(on: boolean): Promise<ListProblem | null>;
  /** Runs one change of the list in force at a time, and keeps the worker awake meanwhile. */
  alone<T>(task: () => Promise<T>): Promise<T>;
}

/** Opens the updater and sets its listeners; call on the worker's first tick. */
export function watchListUpdates(shelf: ListsShelf, area: Area, policy: Policy): ListUpdater {
  const locked = mutex();
  const alone = <T>(task: () => Promise<T>): Promise<T> => locked(() => awake(task));
  const read = async (): Promise<ListUpdates> => {
    const [own, told] = await Promise.all([readStored(area, KEY).then(parseUpdates), policy()]);
    return told === undefined ? { ...own, locked: false } : { ...own, on: told, locked: true };
  };
  const noted = mutex();
  /** Read, change, write, with no other change in between: a try that ends does not undo what was chosen meanwhile. */
  const note = (edit: (now: ListUpdates) => Omit<ListUpdates, 'locked'>): Promise<void> =>
    noted(async () => {
      const { on, tried, problem } = edit(await read());
      await area.set({ [KEY]: { on, tried, problem } });
    });
  const update = async (): Promise<ListProblem | null> => {
    const problem = await alone(async () => {
      if (!(await browser.permissions.contains(UPDATE_PERMISSION)))
        throw new ListRefusal('permission', UPDATE_HOST);
      await takeList(shelf, await fetchList(fetch, new Date()), 'update');
      return null;
    }).catch(problemOf);
    const tried = new Date().toISOString().slice(0, 10);
    await note((now) => (now.on ? { on: true, tried, problem } : now));
    return problem;
  };
  const turn = async (on: boolean): Promise<ListProblem | null> => {
    if (((await policy()) ?? on) !== on) throw new Error('set by your organisation: updates');
    if (!on) {
      await browser.alarms.clear(ALARM);
      await note(() => ({ on: false, tried: '', problem: null }));
      return null;
    }
    // Before the first try, so that a worker that dies in it tries again tomorrow.
    await note((now) => ({ ...now, on: true }));
    setAlarm(DAY_IN_MINUTES);
    return update();
  };
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void read().then(({ on }) => (on ? update() : null));
  });
  // Firefox forgets alarms when it ends.
  browser.runtime.onStartup.addListener(() => {
    void read().then(({ on }) => on && setAlarm(5));
  });
  browser.runtime.onInstalled.addListener(() => {
    void read().then(({ on }) => on && setAlarm(5));
    void alone(() => dropWhereOlder(shelf));
  });
  browser.permissions.onRemoved.addListener(({ origins }) => {
    if (origins?.some((each) => each.includes(UPDATE_HOST)))
      // A policy that wants updates keeps them on; the next try says that the permission is gone.
      void turn(false).catch(() => undefined);
  });
  return { read, turn, alone };
}

function setAlarm(delayInMinutes: number): void {
  void browser.alarms.create(ALARM, { delayInMinutes, periodInMinutes: DAY_IN_MINUTES });
}

async function dropWhereOlder(shelf: ListsShelf): Promise<void> {
  if (!(await readKept())) return;
  const { programmes } = await shelf.summary();
  if (!isPackagedNewer((await shelf.packaged()).details.programmes, programmes)) return;
  await dropKeptList();
  shelf.renew();
}

async function awake<T>(task: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), STAY_AWAKE);
  try {
    return await task();
  } finally {
    clearInterval(timer);
  }
}
