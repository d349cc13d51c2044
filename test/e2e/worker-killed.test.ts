/** The worker may die between any two messages: nothing of a scan may get lost. */
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { PageState } from '../../src/protocol/requests.ts';
import { bigShop } from '../../src/cli/stage/big-shop.ts';
import { BROWSERS, openLens, type Lens } from './lens.ts';
import { until } from '../../src/cli/stage/screen.ts';

describe.each(BROWSERS)('the worker in %s', (name) => {
  let lens: Lens;
  beforeAll(async () => {
    lens = await openLens(name);
  });
  afterAll(() => lens.close());

  const state = async (id: number): Promise<PageState | undefined> => {
    const reply = await lens.desk.askPage(id, 'page/state', {});
    return reply.ok ? reply.value : undefined;
  };
  const counts = (of: PageState | undefined): Record<string, number> =>
    Object.fromEntries(
      (of?.findings ?? []).map(({ entity, tier, text, count }) => [`${entity} ${tier} ${text}`, count]),
    );
  const settled = (id: number): Promise<PageState | undefined> =>
    until(
      () => state(id),
      (seen) => seen?.state === 'done' || seen?.state === 'partly',
      30_000,
    );

  it('is killed in the middle of a scan, again and again, and the findings are the same', async () => {
    const { tab, id } = await lens.newTab();
    await tab.goto(lens.serve(bigShop()));
    const undisturbed = await settled(id);
    expect(Object.values(counts(undisturbed)).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(
      300,
    );

    await tab.goto(lens.serve(bigShop()));
    let kills = 0;
    while (kills < 3) {
      const now = await state(id);
      if (now?.state === 'done' || now?.state === 'partly') break;
      if (now?.state !== 'scanning') continue;
      await lens.browser.killWorker();
      kills += 1;
    }
    expect(kills).toBeGreaterThan(0);
    const disturbed = await settled(id);
    expect(disturbed?.state).toBe(undisturbed?.state);
    expect(counts(disturbed)).toEqual(counts(undisturbed));
    await tab.close();
  });

  it('answers a lookup and keeps the settings after it was killed', async () => {
    onTestFinished(async () => void (await lens.desk.ask('settings/reset', {})));
    await lens.desk.ask('settings/change', { profile: 'importer' });
    // The desk hears of the change too, and what it then asks may wake the worker again.
    const killed = async (): Promise<boolean> => {
      await lens.browser.killWorker();
      return !(await lens.browser.workerRuns());
    };
    await until(killed, Boolean);
    const settings = await lens.desk.ask('settings/read', {});
    expect(settings.ok && settings.value.profile).toBe('importer');
  });
});
