import { mutex } from '../platform/mutex.ts';
import { readStored, type Area } from '../platform/stored.ts';
import { defaultSettings } from './defaults.ts';
import { parseSettings } from './parse.ts';
import type { Settings } from './types.ts';

const KEY = 'settings';
/** Where settings that could not be read are kept, so that a person can still look at them. */
export const DAMAGED_KEY = 'settings-damaged';

/** The only writer of settings. */
export interface SettingsStore {
  /** Never fails on bad content: what can't be read is put aside and the defaults answer. */
  read(): Promise<Settings>;
  /**
   * Read, change, write, with no other change in between; resolves with what was written. Rejects, and writes
   * nothing, where the edit throws or its outcome could not be read back.
   */
  change(edit: (settings: Settings) => Settings): Promise<Settings>;
  /** What could not be read, as JSON; '' where all was well. */
  damaged(): Promise<string>;
  forgetDamaged(): Promise<void>;
}

/** Opens the settings over a storage area; one store a worker, since the lock lives in it. */
export function openSettings(area: Area): SettingsStore {
  const locked = mutex();
  const load = async (): Promise<Settings> => {
    const stored = await readStored(area, KEY);
    if (stored === undefined) return defaultSettings();
    const parsed = parseSettings(stored);
    if (parsed.ok) return parsed.settings;
    // The first copy is the one that a person knows.
    if ((await readStored(area, DAMAGED_KEY)) === undefined)
      await area.set({ [DAMAGED_KEY]: { problem: parsed.problem, stored } });
    await area.set({ [KEY]: defaultSettings() });
    return defaultSettings();
  };
  return {
    read: () => locked(load),
    damaged: async () => {
      const copy = await readStored(area, DAMAGED_KEY);
      return copy === undefined ? '' : JSON.stringify(copy, null, 2);
    },
    forgetDamaged: () => area.remove(DAMAGED_KEY),
    change: (edit) =>
      locked(async () => {
        const next = parseSettings(edit(await load()));
        if (!next.ok) throw new Error(next.problem);
        await area.set({ [KEY]: next.settings });
        return next.settings;
      }),
  };
}
