import type { Tab } from '../browsers/driver.ts';

/** The globals of one of our screens, as far as faults are made through them. */
export interface WithStorage {
  chrome: {
    storage: {
      local: {
        get(key: null): Promise<Record<string, unknown>>;
        set(items: Record<string, unknown>): Promise<void>;
        remove(keys: string[]): Promise<void>;
      };
    };
    runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; message: string }> };
  };
}

/** Writes past our own store, from one of our screens. */
export function store(screen: Tab, items: Record<string, unknown>): Promise<void> {
  return screen.run((what) => (globalThis as unknown as WithStorage).chrome.storage.local.set(what), items);
}
