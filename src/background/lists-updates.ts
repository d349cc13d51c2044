/** Updates of the lists from data.trade.gov: off until the user turns them on, then once a day. */
import { browser } from '../platform/browser.ts';
import { clearInbox } from '../platform/list-store.ts';
import { mutex } from '../platform/mutex.ts';
import type { Area } from '../platform/stored.ts';
import { UPDATE_HOST, UPDATE_PERMISSION } from '../platform/update-host.ts';
import { Refused } from '../protocol/refused.ts';
import type { ListProblem, ListUpdates } from '../protocol/requests.ts';
import { today } from '../ui/dates.ts';
import type { ListsShelf } from './lists-shelf.ts';
import { noteGone } from './news.ts';
import { stayAwake } from './stay-awake.ts';
import { fetchList } from './update/fetch-list.ts';
import { ListRefusal, problemOf } from './update/problem.ts';
import { renewKept } from './update/renew-kept.ts';
import { takeList } from './update/take-list.ts';
import { openUpdatesState, type UpdatesPolicy } from './updates-state.ts';

const ALARM = 'list-update';
const DAY_IN_MINUTES = 24 * 60;
const SOON_IN_MINUTES = 5;

export interface ListUpdater {
  read(): Promise<ListUpdates>;
  /** Turns updates on, makes the first, and answers why it failed; or turns them off. */
  turn(on: boolean): Promise<ListProblem | null>;
  /** Runs one change of the list in force at a time, and keeps the worker awake meanwhile. */
  alone<T>(task: () => Promise<T>): Promise<T>;
  /** Sees to it that a try is due where updates are on: a policy may have come since the start. */
  schedule(): Promise<void>;
}

/** Opens the updater and sets its listeners; call on the worker's first tick. */
export function watchListUpdates(shelf: ListsShelf, area: Area, policy: UpdatesPolicy): ListUpdater {
  const locked = mutex();
  const alone = <T>(task: () => Promise<T>): Promise<T> =>
    locked(() => stayAwake(task, () => void browser.runtime.getPlatformInfo()));
  const state = openUpdatesState(area, policy);
  const update = async (): Promise<ListProblem | null> => {
    const problem = await alone(async () => {
      if (!(await browser.permissions.contains(UPDATE_PERMISSION)))
        throw new ListRefusal('permission', UPDATE_HOST);
      await takeList(shelf, await fetchList(fetch, new Date()), 'update');
      return null;
    }).catch(problemOf);
    await state.tried({ tried: today(), problem });
    return problem;
  };
  const turn = async (on: boolean): Promise<ListProblem | null> => {
    const told = await policy();
    if ((told ?? on) !== on) throw new Refused('locked', 'updates');
    // Before the first try, so that a worker that dies in it tries again tomorrow.
    if (told === undefined) await state.choose(on);
    if (on) setAlarm(DAY_IN_MINUTES);
    else await browser.alarms.clear(ALARM);
    return on ? update() : null;
  };
  const schedule = async (): Promise<void> => {
    if ((await state.read()).on && !(await browser.alarms.get(ALARM))) setAlarm(SOON_IN_MINUTES);
  };
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void state.read().then(({ on }) => (on ? update() : null));
  });
  // Firefox forgets alarms when it ends; one of Chromium's may be a day away.
  const scheduleAnew = (): void => void browser.alarms.clear(ALARM).then(schedule);
  const renew = async (): Promise<void> => {
    const gone = await renewKept(shelf);
    if (gone.length > 0) await noteGone(area, gone);
  };
  // At each start, too: the worker may have been killed while it renewed after an update.
  for (const event of [browser.runtime.onStartup, browser.runtime.onInstalled])
    event.addListener(() => {
      scheduleAnew();
      // Where it can't be told, the kept list stays in force.
      void alone(renew).catch(() => undefined);
      void clearInbox().catch(() => undefined);
    });
  browser.permissions.onRemoved.addListener(({ origins }) => {
    if (origins?.some((each) => each.includes(UPDATE_HOST)))
      // A policy that wants updates keeps them on; the next try says that the permission is gone.
      void turn(false).catch(() => undefined);
  });
  return { read: state.read, turn, alone, schedule };
}

function setAlarm(delayInMinutes: number): void {
  void browser.alarms.create(ALARM, { delayInMinutes, periodInMinutes: DAY_IN_MINUTES });
}
