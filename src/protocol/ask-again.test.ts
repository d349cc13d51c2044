import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askingAgain } from './ask-again.ts';
import { asker, GONE } from './send.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A worker that dies as often as said before it answers. */
function worker(deaths: number) {
  const sendMessage = vi.fn((): Promise<unknown> => {
    if (deaths-- > 0) return Promise.reject(new Error('no receiving end'));
    return Promise.resolve({ ok: true, value: 'answer' });
  });
  return { ask: askingAgain(asker({ sendMessage })), sendMessage };
}

it('asks again for what only reads', async () => {
  const { ask, sendMessage } = worker(2);
  const reply = ask('lists/state', {});
  await vi.runAllTimersAsync();
  expect(await reply).toEqual({ ok: true, value: 'answer' });
  expect(sendMessage).toHaveBeenCalledTimes(3);
});

it('gives up where nobody answers', async () => {
  const { ask, sendMessage } = worker(9);
  const reply = ask('settings/read', {});
  await vi.runAllTimersAsync();
  expect(await reply).toBe(GONE);
  expect(sendMessage).toHaveBeenCalledTimes(4);
});

it('makes no change twice', async () => {
  const { ask, sendMessage } = worker(1);
  expect(await ask('settings/reset', {})).toBe(GONE);
  expect(sendMessage).toHaveBeenCalledTimes(1);
});
