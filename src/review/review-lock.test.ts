import { describe, expect, it } from 'vitest';
import { reviewLock, whileFree } from './review-lock.ts';

type Locks = Pick<LockManager, 'request'>;
interface Asked {
  signal?: AbortSignal;
  ifAvailable?: boolean;
}

/** Exclusive locks as the browser gives them, first come first served; Node has none yet. */
function openLocks(): Locks {
  const tails = new Map<string, Promise<unknown>>();
  const held = new Set<string>();
  const request = async (
    name: string,
    { signal, ifAvailable = false }: Asked,
    work: (lock: object | null) => unknown,
  ): Promise<unknown> => {
    if (ifAvailable && held.has(name)) return work(null);
    const before = tails.get(name) ?? Promise.resolve();
    const run = async (): Promise<unknown> => {
      await Promise.race([before, aborted(signal)]);
      signal?.throwIfAborted();
      held.add(name);
      try {
        return await work({});
      } finally {
        held.delete(name);
      }
    };
    const running = run();
    tails.set(name, Promise.allSettled([before, running]));
    return running;
  };
  return { request: request as Locks['request'] };
}

function aborted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) resolve();
    signal?.addEventListener('abort', () => resolve());
  });
}

/** Two tabs, of little patience. */
function twoTabs() {
  const locks = openLocks();
  return { locks, here: reviewLock(locks, 5), there: reviewLock(locks, 5) };
}

describe('reviewLock', () => {
  it('says after a while that another tab has the review, and takes it once that tab lets go', async () => {
    const { here, there } = twoTabs();
    await there.take('a');
    let taken: Promise<AbortSignal> | undefined;
    await new Promise<void>((elsewhere) => {
      taken = here.take('a', elsewhere);
    });
    await there.take('');
    expect((await taken)?.aborted).toBe(false);
  });

  it('holds the last of several that are asked for in one breath, and none of the others', async () => {
    const { here, there } = twoTabs();
    const [first, second] = await Promise.all([here.take('a'), here.take('b')]);
    expect([first.aborted, second.aborted]).toEqual([true, false]);
    expect((await there.take('a')).aborted).toBe(false);
  });

  it('ends its signal and its wait when another review is taken', async () => {
    const { here, there } = twoTabs();
    const held = await here.take('a');
    await there.take('b');
    const waiting = here.take('b');
    await here.take('c');
    expect(held.aborted).toBe(true);
    expect((await waiting).aborted).toBe(true);
  });
});

describe('whileFree', () => {
  it('does nothing where a tab has the review', async () => {
    const { locks, there } = twoTabs();
    const done: string[] = [];
    const work = (): Promise<void> => Promise.resolve(void done.push('done'));
    await there.take('a');
    expect(await whileFree('a', work, locks)).toBe(false);
    expect(done).toEqual([]);
    await there.take('');
    expect(await whileFree('a', work, locks)).toBe(true);
    expect(done).toEqual(['done']);
  });
});
