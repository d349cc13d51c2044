import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeArea } from '../../test/fakes/fake-area.ts';
import { browser } from './browser.ts';
import { forgetOldWords, leaveWords, takeWords } from './left-words.ts';

vi.mock('./browser.ts', () => ({ browser: { storage: {} } }));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  Object.assign(browser.storage, { session: fakeArea({ 'tab:7': 'a.example' }) });
});
afterEach(() => void vi.useRealTimers());

it('hands words over once', async () => {
  const key = await leaveWords('Quuxo Optronics');
  expect(await takeWords(key)).toBe('Quuxo Optronics');
  expect(await takeWords(key)).toBe('');
});

it('forgets the words that nobody took in a minute, and nothing else', async () => {
  const old = await leaveWords('never taken');
  vi.advanceTimersByTime(61_000);
  const fresh = await leaveWords('on its way');
  await forgetOldWords();
  expect(await takeWords(old)).toBe('');
  expect(await takeWords(fresh)).toBe('on its way');
  expect(await browser.storage.session.get(null)).toEqual({ 'tab:7': 'a.example' });
});
