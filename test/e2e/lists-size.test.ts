/**
 * A list of full size, 25,000 rows and some 10 MB, taken by the worker. Time and memory are printed for
 * docs/measured/lists.md. On a shared machine time is no bound; memory is, and the browser is one that keeps no copies for
 * its driver.
 */
import { loadavg } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from './lens.ts';
import { officialList, openListsStage, type Stage } from '../../src/cli/stage/lists-stage.ts';
import { peakGrowth } from '../../src/cli/browsers/process-memory.ts';
import { unwatchWorkers } from '../../src/cli/browsers/unwatched-workers.ts';

const ROWS = 25_000;
/** Made before there is a worker, which goes to sleep where nobody asks it anything. */
const LIST = officialList(ROWS);
const MEGABYTE = 1024 * 1024;
/** Megabytes. It took 300 when rows, names and cards were objects, and 190 when the file was read in large pieces. */
const MOST = 150;

describe.each(BROWSERS)('a list of full size in %s', (name) => {
  let stage: Stage;
  const watchAgain = unwatchWorkers();
  beforeAll(async () => {
    stage = await openListsStage(name);
    await stage.desk.ask('lists/state', {});
  });
  afterAll(async () => {
    await stage.close();
    watchAgain();
  });

  it('is in force, and nothing breaks on the way', { timeout: 180_000 }, async () => {
    stage.answerWith({ body: LIST });
    const start = performance.now();
    const growth = await peakGrowth(async () => {
      const reply = await stage.desk.ask('lists/updates', { on: true });
      expect(reply.ok && reply.value.problem).toBeNull();
      expect(reply.ok && reply.value.lists.news?.rows).toBe(ROWS);
    });
    const seconds = Number(((performance.now() - start) / 1000).toFixed(2));
    const megabytes = Math.round(growth / MEGABYTE);
    const load = loadavg()[0]?.toFixed(1);
    console.log(JSON.stringify({ browser: stage.browser.version, rows: ROWS, megabytesOfText: Number((LIST.length / MEGABYTE).toFixed(1)), seconds, megabytes, load })); // prettier-ignore
    expect(megabytes).toBeLessThan(MOST);
  });
});
