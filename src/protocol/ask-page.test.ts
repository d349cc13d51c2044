import { afterEach, expect, it, vi } from 'vitest';
import { askPage } from './ask-page.ts';

afterEach(() => void vi.useRealTimers());

const ask = (sendMessage: () => Promise<unknown>): ReturnType<typeof askPage<'page/state'>> =>
  askPage({ sendMessage }, { tab: 1, frame: 2 }, 'page/state', {});

it('gives what the frame answers', async () => {
  expect(await ask(() => Promise.resolve({ ok: true, value: 7 }))).toEqual({ ok: true, value: 7 });
});

it('says that nobody of ours lives there', async () => {
  expect(await ask(() => Promise.reject(new Error('no receiving end')))).toMatchObject({ code: 'gone' });
  expect(await ask(() => Promise.resolve(undefined))).toMatchObject({ code: 'gone' });
});

it('waits three seconds for a frame that hangs', async () => {
  vi.useFakeTimers();
  const answer = ask(() => new Promise(() => undefined));
  await vi.advanceTimersByTimeAsync(3000);
  expect(await answer).toMatchObject({ ok: false, code: 'failed' });
});
