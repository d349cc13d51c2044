import type { Area } from '../../src/platform/stored.ts';

/** A storage area in memory; as in a browser every call takes a turn of the event loop and values are copied. */
export function fakeArea(stored: Record<string, unknown> = {}): Area & { stored: Record<string, unknown> } {
  const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
  return {
    stored,
    get: async (key) => {
      await turn();
      if (key === null) return structuredClone(stored);
      return key in stored ? { [key]: structuredClone(stored[key]) } : {};
    },
    set: async (items) => {
      await turn();
      Object.assign(stored, structuredClone(items));
    },
    remove: async (keys) => {
      await turn();
      for (const key of [keys].flat()) delete stored[key];
    },
  };
}
