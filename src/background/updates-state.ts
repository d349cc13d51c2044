/** Whether lists are renewed, and how the last try went: the user's own choice, and over it the organisation's. */
import { mutex } from '../platform/mutex.ts';
import { type Area, readStored } from '../platform/stored.ts';
import type { ListUpdates } from '../protocol/requests.ts';
import { parseUpdates } from './lists-news.ts';

const KEY = 'list-updates';

/** What the organisation says of updates; undefined where it leaves them to the user. */
export type UpdatesPolicy = () => Promise<boolean | undefined>;

export interface UpdatesState {
  /** What is in force. */
  read(): Promise<ListUpdates>;
  /** Keeps what the user chose; what was tried is forgotten where that is to have none. */
  choose(on: boolean): Promise<void>;
  /** Keeps how a try went, unless updates were turned off meanwhile. */
  tried(outcome: Pick<ListUpdates, 'tried' | 'problem'>): Promise<void>;
}

/** Opens the state over a storage area. */
export function openUpdatesState(area: Area, policy: UpdatesPolicy): UpdatesState {
  const locked = mutex();
  const own = async (): Promise<Omit<ListUpdates, 'locked'>> => parseUpdates(await readStored(area, KEY));
  return {
    read: async () => {
      const [chosen, told] = await Promise.all([own(), policy()]);
      return told === undefined ? { ...chosen, locked: false } : { ...chosen, on: told, locked: true };
    },
    choose: (on) =>
      locked(async () => {
        const { tried, problem } = on ? await own() : { tried: '', problem: null };
        await area.set({ [KEY]: { on, tried, problem } });
      }),
    tried: (outcome) =>
      locked(async () => {
        const [chosen, told] = await Promise.all([own(), policy()]);
        // A policy's word is never stored as the user's: their own holds again when it goes.
        if (told ?? chosen.on) await area.set({ [KEY]: { on: chosen.on, ...outcome } });
      }),
  };
}
