import { describe, expect, it } from 'vitest';
import { english } from '../../test/fakes/english.ts';
import type { LookupResult } from '../screening/types.ts';
import { resultWords } from './result-words.ts';

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
    ['a model of its own', { how: 'model', via: 'DS-7608NI' }, /“DS-7608NI” looks like one of its models/],
    ['a model of its brand', { how: 'model', relation: 'brand', via: 'HiLook' }, /Model number of HiLook/],
    ['a made spelling', { how: 'generated', via: 'haikang weishi' }, /Spelling made/],
  ])('names %s as what it is', (_name, change, words) => {
    expect(resultWords(result(change), english)).toMatch(words);
  });

  it('says nothing more of the listed name itself', () => expect(resultWords(result({}), english)).toBe(''));
});
