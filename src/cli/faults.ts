/** `npm run faults`: what goes wrong with browsers in the end, done on purpose: kills, restarts, storage, many tabs. */
import { readArguments } from './arguments.mjs';
import { BROWSERS } from './browsers/driver.ts';
import { kills } from './faults/kills.ts';
import type { Part } from './faults/outcome.ts';
import { restarts } from './faults/restart.ts';
import { storageFaults } from './faults/storage.ts';
import { manyTabs } from './faults/tabs.ts';
import { printLine } from './print-line.ts';
import { newSeed, seeded } from './random.ts';

const PARTS: Readonly<Record<string, Part>> = {
  kills,
  restart: restarts,
  storage: storageFaults,
  tabs: manyTabs,
};

/** Prints one JSON line a trial; `--seconds` bounds the kills. Exit 2 where anything went wrong. */
export async function main(argv: readonly string[]): Promise<number> {
  const { values } = readArguments('faults', argv);
  const parts = Object.entries(PARTS).filter(([name]) => (values.part ?? name) === name);
  const browsers = BROWSERS.filter((name) => (values.browser ?? name) === name);
  const seconds = Number(values.seconds);
  const seed = Number(values.seed ?? newSeed());
  let problems = 0;
  for (const [part, run] of parts)
    for (const browser of browsers)
      for await (const outcome of run({ browser, seconds, random: seeded(seed) })) {
        if (outcome.problem !== undefined) problems++;
        printLine({ part, browser, seed, ...outcome });
      }
  return problems > 0 ? 2 : 0;
}
