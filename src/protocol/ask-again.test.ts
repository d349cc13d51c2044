import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askingAgain } from './ask-again.ts';
import { asker, GONE, LONGEST_MS } from './send.ts';

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

it('asks again where an answer never comes, and takes it for none at last', async () => {
  const sendMessage = vi.fn((): Promise<unknown> => new Promise(() => undefined));
  const ask = askingAgain(asker({ sendMessage }));
  const reply = ask('lists/state', {});
  await vi.advanceTimersByTimeAsync(LONGEST_MS + 100);
  expect(sendMessage).toHaveBeenCalledTimes(2);
  sendMessage.mockResolvedValueOnce({ ok: true, value: 'answer' });
  await vi.runAllTimersAsync();
  expect(await reply).toEqual({ ok: true, value: 'answer' });
  const inVain = ask('settings/read', {});
  await vi.runAllTimersAsync();
  expect(await inVain).toBe(GONE);
});

it('waits for a change however long it takes', async () => {
  const sendMessage = vi.fn(
    () => new Promise((resolve) => setTimeout(resolve, 4 * LONGEST_MS, { ok: true, value: null })),
  );
  const reply = askingAgain(asker({ sendMessage }))('settings/reset', {});
  await vi.runAllTimersAsync();
  expect(await reply).toEqual({ ok: true, value: null });
  expect(sendMessage).toHaveBeenCalledTimes(1);
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
