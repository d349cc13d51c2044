import { describe, expect, it, vi } from 'vitest';
import { mutex } from './mutex.ts';
import { singleFlight } from './single-flight.ts';

describe('singleFlight', () => {
  it('loads once for many askers', async () => {
    const load = vi.fn(async () => 'index');
    const get = singleFlight(load);
    expect(await Promise.all([get(), get(), get()])).toEqual(['index', 'index', 'index']);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('tries again after a failure', async () => {
    const load = vi.fn(async () => 'index').mockRejectedValueOnce(new Error('offline'));
    const get = singleFlight(load);
    await expect(Promise.all([get(), get()])).rejects.toThrow('offline');
    expect(await get()).toBe('index');
    expect(load).toHaveBeenCalledTimes(2);
  });
});

describe('singleFlight of what may go away', () => {
  it('loads anew once it was told to forget', async () => {
    const gone: (() => void)[] = [];
    const load = vi.fn(async (forget: () => void) => gone.push(forget));
    const get = singleFlight(load);
    expect([await get(), await get()]).toEqual([1, 1]);
    gone[0]?.();
    expect(await get()).toBe(2);
  });
});

describe('mutex', () => {
  it('never runs two tasks at once, also after a failure', async () => {
    const locked = mutex();
    let running = 0;
    let most = 0;
    const task = async (fails: boolean): Promise<void> => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running -= 1;
      if (fails) throw new Error('no');
    };
    await Promise.allSettled([true, false, true, false].map((fails) => locked(() => task(fails))));
    expect(most).toBe(1);
  });
});
