import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { stayAwake } from './stay-awake.ts';

/** Seconds after which browsers end a worker without events. */
const ENDED_AFTER = 30;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('leaves room for work that holds the calls up, and calls no more once the task is done', async () => {
  const poke = vi.fn();
  const done = stayAwake(
    () => new Promise((resolve) => setTimeout(resolve, 1000 * ENDED_AFTER, 'taken')),
    poke,
  );
  await vi.advanceTimersByTimeAsync(1000 * ENDED_AFTER);
  expect(await done).toBe('taken');
  const calls = poke.mock.calls.length;
  // Twice as often would do, were a worker never busy.
  expect(calls).toBeGreaterThanOrEqual(5);
  await vi.advanceTimersByTimeAsync(1000 * ENDED_AFTER);
  expect(poke).toHaveBeenCalledTimes(calls);
});

it('calls no more after a task that failed', async () => {
  const poke = vi.fn();
  await expect(stayAwake(() => Promise.reject(new Error('offline')), poke)).rejects.toThrow('offline');
  await vi.advanceTimersByTimeAsync(1000 * ENDED_AFTER);
  expect(poke).not.toHaveBeenCalled();
});
