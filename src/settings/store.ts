import { mutex } from '../platform/mutex.ts';
import { readStored, type Area } from '../platform/stored.ts';
import { defaultSettings } from './defaults.ts';
import { parseSettings } from './parse.ts';
import type { Damaged, Settings } from './types.ts';

const KEY = 'settings';
/** Where settings that could not be read are kept, so that a person can still look at them: the oldest first. */
export const DAMAGED_KEY = 'settings-damaged';
/** Copies kept of them: whoever goes back and forth between two versions makes one each time. */
const COPIES = 3;

/** Settings that could not be read, why, and when that was seen. */
interface Copy {
  problem: string;
  at: string;
  stored: unknown;
}

/** The only writer of settings. */
export interface SettingsStore {
  /** Never fails on bad content: what can't be read is put aside, or left where there is no room, and the defaults answer. */
  read(): Promise<Settings>;
  /**
   * Read, change, write, with no other change in between; resolves with what was written. Rejects, and writes
   * nothing, where the edit throws, its outcome could not be read back, or what could not be read lies there still.
   */
  change(edit: (settings: Settings) => Settings): Promise<Settings>;
  damaged(): Promise<Damaged>;
  /** Forgets the copies, and what could not be read where it lies in place. */
  forgetDamaged(): Promise<void>;
}

/** Opens the settings over a storage area; one store a worker, since the lock lives in it. */
export function openSettings(area: Area): SettingsStore {
  const locked = mutex();
  const copies = async (): Promise<unknown[]> => {
    const kept = await readStored(area, DAMAGED_KEY);
    return Array.isArray(kept) ? (kept as unknown[]) : [];
  };
  /** `inPlace`: what could not be read and found no room for a copy. */
  const load = async (): Promise<{ settings: Settings; inPlace?: Copy }> => {
    const settings = defaultSettings();
    const stored = await readStored(area, KEY);
    if (stored === undefined) return { settings };
    const parsed = parseSettings(stored);
    if (parsed.ok) return { settings: parsed.settings };
    const copy: Copy = { problem: parsed.problem, at: new Date().toISOString(), stored };
    try {
      await area.set({ [DAMAGED_KEY]: [...(await copies()), copy].slice(-COPIES) });
    } catch {
      return { settings, inPlace: copy };
    }
    await area.set({ [KEY]: settings });
    return { settings };
  };
  return {
    read: () => locked(async () => (await load()).settings),
    damaged: () =>
      locked(async () => {
        const { inPlace } = await load();
        const all = [...(await copies()), ...(inPlace ? [inPlace] : [])];
        return { text: all.length > 0 ? JSON.stringify(all, null, 2) : '', inPlace: inPlace !== undefined };
      }),
    forgetDamaged: () =>
      locked(async () => {
        const { inPlace } = await load();
        await area.remove(inPlace ? [DAMAGED_KEY, KEY] : DAMAGED_KEY);
      }),
    change: (edit) =>
      locked(async () => {
        const { settings, inPlace } = await load();
        if (inPlace) throw new Error(`settings that can't be read are in place: ${inPlace.problem}`);
        const next = parseSettings(edit(settings));
        if (!next.ok) throw new Error(next.problem);
        await area.set({ [KEY]: next.settings });
        return next.settings;
      }),
  };
}
