import type { Settings } from './types.ts';

/** Fresh default settings: what a shopper gets who never opens the options. */
export function defaultSettings(): Settings {
  return {
    version: 2,
    profile: 'shopper',
    ownProgrammes: [],
    tiers: ['listed', 'related'],
    pausedSites: [],
    dismissals: [],
    watchList: [],
    safeList: [],
  };
}
