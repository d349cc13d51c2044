import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetFile, keepList, leftFile } from '../../platform/list-store.ts';
import type { ListsShelf } from '../lists-shelf.ts';
import { MAX_LIST } from './fetch-list.ts';
import { makeList } from './make-list.ts';
import { problemOf } from './problem.ts';
import { takeFile, takeList } from './take-list.ts';

vi.mock('../../platform/list-store.ts', () => ({
  forgetFile: vi.fn(),
  keepList: vi.fn(),
  leftFile: vi.fn(),
}));
vi.mock('./make-list.ts', () => ({ makeList: vi.fn() }));

const shelf = {
  kept: () => Promise.resolve(undefined),
  packaged: () => Promise.resolve({ index: new Uint8Array(), details: { programmes: [], entities: [] } }),
  renew: vi.fn(),
} as unknown as ListsShelf & { renew: ReturnType<typeof vi.fn> };

beforeEach(() => {
  vi.clearAllMocks();
  vi.mocked(leftFile).mockResolvedValue(new Blob(['source,name\n']));
  vi.mocked(makeList).mockResolvedValue({
    compiled: { index: new Uint8Array(1), hash: 'new', asOf: '2026-11-20' },
    entities: () => new Uint8Array(2),
    summary: { programmes: [], listings: {} },
    base: 'packaged',
    news: { asOf: '2026-11-20', newer: [], programmes: [], broken: [], rows: 1, unused: 0 },
  });
});

it('stops the download of a list that is refused, read or not', async () => {
  const stop = vi.fn();
  vi.mocked(makeList).mockRejectedValueOnce(new Error('older'));
  const coming = { asOf: '2026-11-20', chunks: (async function* () {})(), stop };
  await expect(takeList(shelf, coming, 'update')).rejects.toThrow('older');
  expect(stop).toHaveBeenCalledOnce();
});

describe('takeFile', () => {
  it('reads no more of a file that is refused', async () => {
    const cancel = vi.fn();
    const stream = () => new ReadableStream({ cancel });
    vi.mocked(leftFile).mockResolvedValueOnce({ size: 1, stream } as unknown as Blob);
    vi.mocked(makeList).mockRejectedValueOnce(new Error('older'));
    await expect(takeFile(shelf, 'key', '2026-11-20')).rejects.toThrow('older');
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('keeps a list whole, then takes it up, and forgets the file', async () => {
    await takeFile(shelf, 'key', '2026-11-20');
    expect(vi.mocked(keepList).mock.calls[0]?.[0]).toMatchObject({
      hash: 'new',
      base: 'packaged',
      news: { origin: 'file' },
    });
    expect(shelf.renew).toHaveBeenCalledOnce();
    // Of two windows that leave one each, the other's stays.
    expect(vi.mocked(forgetFile).mock.calls).toEqual([['key']]);
    expect(vi.mocked(leftFile).mock.calls).toEqual([['key']]);
  });

  it.each([
    ['a full disk', () => vi.mocked(keepList).mockRejectedValueOnce(new DOMException('no room', 'QuotaExceededError')), 'disk_full'],
    ['a list that is refused', () => vi.mocked(makeList).mockRejectedValueOnce(new Error('boom')), 'failed'],
    ['a file that is gone', () => vi.mocked(leftFile).mockResolvedValueOnce(undefined), 'no_file'],
    ['a file too large', () => vi.mocked(leftFile).mockResolvedValueOnce({ size: MAX_LIST + 1 } as Blob), 'too_large'],
  ])('takes up nothing on %s', async (_what, break_, code) => {
    break_();
    const error = await takeFile(shelf, 'key', '2026-11-20').catch((caught: unknown) => caught);
    expect(problemOf(error).code).toBe(code);
    expect(shelf.renew).not.toHaveBeenCalled();
  }); // prettier-ignore
});
