import { expect, it, vi } from 'vitest';
import { keepList } from './list-store.ts';

const { put, abort } = vi.hoisted(() => ({ put: vi.fn<() => Promise<void>>(), abort: vi.fn<() => void>() }));

vi.mock('idb', () => ({
  openDB: async () => ({
    transaction: () => ({ store: { clear: async () => undefined, put }, done: Promise.resolve(), abort }),
  }),
}));

const list = {
  hash: 'h',
  index: new Uint8Array(1),
  entities: () => new Uint8Array(1),
  summary: {},
  news: {},
  base: 'b',
};

it.each([
  ['a value that can’t be stored', new DOMException('out of memory', 'DataCloneError')],
  ['a store that has no room', new DOMException('no room', 'QuotaExceededError')],
  ['an error of another kind', new TypeError('no text')],
])('keeps no half of a list after %s', async (_what, error) => {
  abort.mockReset();
  put.mockRejectedValueOnce(error);
  // Where the store itself failed, its transaction has ended, and says so.
  if (error.name === 'QuotaExceededError')
    abort.mockImplementation(() => {
      throw new DOMException('finished', 'InvalidStateError');
    });
  await expect(keepList(list)).rejects.toBe(error);
  expect(abort).toHaveBeenCalledOnce();
}); // prettier-ignore
