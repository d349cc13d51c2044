import { describe, expect, it } from 'vitest';
import { fakeArea } from '../../test/fakes/fake-area.ts';
import { BEHAVIOUR, newsHandlers } from './news.ts';

const by = { caller: 'ui', sender: {} } as const;
const shelfOf = (hash: string) => ({ shelf: { stamp: async () => ({ hash, asOf: '2026-11-01' }) } });
const open = (hash: string, area: ReturnType<typeof fakeArea>) =>
  newsHandlers(shelfOf(hash) as Parameters<typeof newsHandlers>[0], area);

describe("what's new", () => {
  it('is nothing at the first look, and the lists once they change, until seen', async () => {
    const area = fakeArea();
    expect(await open('a', area)['news/read']({}, by)).toEqual({ lists: false, behaviour: false });
    expect(await open('a', area)['news/read']({}, by)).toEqual({ lists: false, behaviour: false });
    expect(await open('b', area)['news/read']({}, by)).toEqual({ lists: true, behaviour: false });
    await open('b', area)['news/seen']({}, by);
    expect(await open('b', area)['news/read']({}, by)).toEqual({ lists: false, behaviour: false });
  });

  it('is the new ways of a release, and survives what it can’t read', async () => {
    const area = fakeArea({ 'news-seen': { behaviour: BEHAVIOUR - 1, hash: 'a' } });
    expect(await open('a', area)['news/read']({}, by)).toEqual({ lists: false, behaviour: true });
    const damaged = fakeArea({ 'news-seen': 'x' });
    expect(await open('a', damaged)['news/read']({}, by)).toEqual({ lists: false, behaviour: false });
  });
});
