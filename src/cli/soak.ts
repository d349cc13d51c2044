/** `npm run soak`: an endless shop page for as long as one likes, and whether the browser's memory stays flat. */
import { join } from 'node:path';
import { readArguments } from './arguments.mjs';
import { openBrowser } from './browsers/open.ts';
import { descendantsMemory } from './browsers/process-memory.ts';
import { DIST } from './paths.ts';
import { printLine } from './print-line.ts';
import { openDesk } from './scan/extension-desk.ts';
import { blindnessOf } from './soak/blindness.ts';
import { flatnessOf, MOST_GROWTH } from './soak/flatness.ts';
import { soakPage } from './soak/soak-page.ts';

const SAMPLES = 120;
const MEGABYTE = 1024 * 1024;
const PAGE = 'https://endless.example/';

/**
 * Prints one JSON line a sample (seconds, megabytes of all browser processes together, findings of the page), then the
 * verdict. `--plain` runs the page without the extension, to compare. Exit 2 where memory grew, or where findings ceased
 * or the page's script no longer answers.
 */
export async function main(argv: readonly string[]): Promise<number> {
  const { browser: name, plain, ...values } = readArguments('soak', argv).values;
  const seconds = Number(values.seconds);
  const browser = await openBrowser(name, {
    ...(plain ? {} : { extension: join(DIST, name) }),
    serve: ({ href }) => (href === PAGE ? { body: soakPage() } : undefined),
  });
  try {
    const desk = plain ? undefined : await openDesk(browser);
    const { tab, id } = (await desk?.newTab()) ?? { tab: await browser.newTab(), id: -1 };
    await tab.goto(PAGE);
    const start = performance.now();
    const series: number[] = [];
    const found: (number | null)[] = [];
    for (let sample = 1; sample <= SAMPLES; sample++) {
      const wait = start + (sample * seconds * 1000) / SAMPLES - performance.now();
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, wait)));
      const reply = await desk?.askPage(id, 'page/state', {});
      const findings = reply?.ok ? reply.value.findings.reduce((sum, { count }) => sum + count, 0) : null;
      const megabytes = memory();
      series.push(megabytes);
      if (!plain) found.push(findings);
      printLine({ seconds: Math.round((performance.now() - start) / 1000), megabytes, findings });
    }
    const { before, after, growth, isFlat } = flatnessOf(series);
    // The page never stops naming listed makers.
    const { blind, of, isSeeing } = blindnessOf(found);
    printLine({ browser: browser.version, plain, seconds, before, after, growth, mostGrowth: MOST_GROWTH, isFlat, blind, of }); // prettier-ignore
    return isFlat && (plain || isSeeing) ? 0 : 2;
  } finally {
    await browser.close();
  }
}

/** Of the browser's processes, all of which this one started. */
function memory(): number {
  const bytes = [...descendantsMemory().values()].reduce((sum, each) => sum + each, 0);
  return Math.round(bytes / MEGABYTE);
}
