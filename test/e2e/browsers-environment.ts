/** Node, and browsers that end with the worker: vitest sets it up once for all the files of one. */
import type { Environment } from 'vitest/runtime';
import type { KeptBrowsers } from './kept-browsers.ts';

// eslint-disable-next-line no-restricted-syntax -- Vitest asks for it.
export default {
  name: 'browsers',
  viteEnvironment: 'ssr',
  setup: (global: KeptBrowsers) => {
    global.keptBrowsers = new Map();
    return {
      teardown: async () => {
        await Promise.all([...global.keptBrowsers.values()].map((browser) => browser.close()));
      },
    };
  },
} satisfies Environment;
