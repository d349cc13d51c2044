import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/e2e/longest-first.ts';

export default defineConfig({
  test: {
    // Of the whole run: vitest does not ask a project's.
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['test/e2e/**'],
          environment: 'node',
          // No test changes what a module holds, so the files of one worker share what they import.
          isolate: false,
          maxWorkers: 2,
          // Seconds on a machine that many share; a test that hangs still ends.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: './test/e2e/browsers-environment.ts',
          isolate: false,
          // Two keep two cores busy; a third takes a fifth longer where memory is slow.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 90_000,
          globalSetup: 'test/e2e/build-once.ts',
        },
      },
    ],
  },
});
