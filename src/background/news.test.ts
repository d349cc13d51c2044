import { describe, expect, it } from 'vitest';
import { fakeArea } from '../../test/fakes/fake-area.ts';
import { BEHAVIOUR, newsHandlers, noteGone } from './news.ts';

const by = { caller: 'ui', sender: {} } as const;
const open = (hash: string, area: ReturnType<typeof fakeArea>, ids: string[] = []) => {
  const stamp = async () => ({ hash, asOf: '2026-11-01' });
  const summary = async () => ({ programmes: ids.map((id) => ({ id })), listings: {} });
  return newsHandlers({ shelf: { stamp, summary } } as unknown as Parameters<typeof newsHandlers>[0], area);
};

describe("what's new", () => {
  it('is nothing at the first look, and the lists once they change, until seen', async () => {
    const area = fakeArea();
    expect(await open('a', area)['news/read']({}, by)).toEqual({ lists: false, gone: [], behaviour: false });
    expect(await open('a', area)['news/read']({}, by)).toEqual({ lists: false, gone: [], behaviour: false });
    expect(await open('b', area)['news/read']({}, by)).toEqual({ lists: true, gone: [], behaviour: false });
    await open('b', area)['news/seen']({}, by);
    expect(await open('b', area)['news/read']({}, by)).toEqual({ lists: false, gone: [], behaviour: false });
  });

  it('is the new ways of a release, and survives what it can’t read', async () => {
    const area = fakeArea({ 'news-seen': { behaviour: BEHAVIOUR - 1, hash: 'a' } });
    expect(await open('a', area)['news/read']({}, by)).toEqual({ lists: false, gone: [], behaviour: true });
    const damaged = fakeArea({ 'news-seen': 'x' });
    expect(await open('a', damaged)['news/read']({}, by)).toEqual({
      lists: false,
      gone: [],
      behaviour: false,
    });
  });

  it('is the lists that an update could not keep, until they are there again or it was seen', async () => {
    const area = fakeArea();
    await noteGone(area, ['BIS-UVL', 'OFAC-SDN']);
    expect(await open('a', area)['news/read']({}, by)).toMatchObject({ gone: ['BIS-UVL', 'OFAC-SDN'] });
    expect(await open('a', area, ['OFAC-SDN'])['news/read']({}, by)).toMatchObject({ gone: ['BIS-UVL'] });
    await open('a', area)['news/seen']({}, by);
    expect(await open('a', area)['news/read']({}, by)).toMatchObject({ gone: [] });
  });
});
