import { describe, expect, it } from 'vitest';
import { english } from '../../test/fakes/english.ts';
import type { TabFinding } from '../protocol/requests.ts';
import type { LookupResult, Tier } from '../screening/types.ts';
import { groupFindings } from './page-groups.ts';
import { resultWords } from './result-words.ts';

const finding = (entity: string, tier: Tier, text: string, count: number, frame = 0): TabFinding => ({
  entity,
  name: entity,
  programmes: ['BIS-EL'],
  tier,
  text,
  count,
  why: [],
  badge: tier === 'listed',
  frame,
  via: text,
});

describe('groupFindings', () => {
  it('groups by entity under its strongest tier and leads to that finding’s frame', () => {
    const groups = groupFindings([
      finding('a', 'mention', 'A-like', 9),
      finding('b', 'possible', 'B', 1),
      finding('a', 'listed', 'A', 2, 4),
    ]);
    expect(groups).toMatchObject([
      { entity: 'a', tier: 'listed', count: 11, texts: ['A'], frame: 4, via: 'A', badge: true },
      { entity: 'b', tier: 'possible', count: 1, badge: false },
    ]);
  });

  it('is empty for nothing', () => expect(groupFindings([])).toEqual([]));
});

describe('resultWords', () => {
  const result = (change: Partial<LookupResult>): LookupResult => ({
    entity: 'e',
    name: 'Hangzhou Hikvision Digital Technology Co., Ltd.',
    programmes: ['BIS-EL'],
    relation: 'same',
    how: 'exact',
    score: 1,
    ...change,
  });

  it.each<[string, Partial<LookupResult>, RegExp]>([
    ['an alias', { how: 'alias', via: 'Hikvision' }, /Also known as “Hikvision”/],
    ['a namesake', { how: 'namesake', via: 'OTTO' }, /may mean a different company/],
    ['a guess', { how: 'fuzzy', via: 'Hikvision' }, /Did you mean “Hikvision”\?/],
    ['a guess at a brand', { how: 'fuzzy', relation: 'subsidiary', via: 'EZVIZ' }, /Did you mean/],
    ['an affiliate', { how: 'brand', relation: 'subsidiary', via: 'EZVIZ' }, /not itself listed/],
    ['a relabelled brand', { how: 'brand', relation: 'relabelled', via: 'Amcrest' }, /have been reported/],
    [
      'a model of a relabelled brand',
      { how: 'model', relation: 'relabelled', via: 'Amcrest' },
      /not confirmed/,
    ],
    ['a model', { how: 'model', via: 'Hikvision' }, /Model number of Hikvision/],
    ['a made spelling', { how: 'generated', via: 'haikang weishi' }, /Spelling made/],
  ])('names %s as what it is', (_name, change, words) => {
    expect(resultWords(result(change), english)).toMatch(words);
  });

  it('says nothing more of the listed name itself', () => expect(resultWords(result({}), english)).toBe(''));
});
