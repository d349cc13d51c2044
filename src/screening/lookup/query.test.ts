import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFolder } from '../fold.ts';
import { readQuery } from './query.ts';

const folder = openFolder();

describe('readQuery', () => {
  it('splits cells, so that no name spans two', () => {
    expect(readQuery('12 | Hik | vision', folder).parts).toEqual([['12'], ['hik'], ['vision']]);
  });

  it('cuts a query of many pages', () => {
    expect(readQuery('word '.repeat(10_000), folder).text.length).toBe(2000);
  });

  it('counts letters, not separators, before every unit of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const { folded, lettersBefore, words } = readQuery(text, folder);
        expect(lettersBefore.length).toBe(folded.length + 1);
        expect(lettersBefore.at(-1)).toBe(words.join('').length);
      }),
      { numRuns: 50 },
    );
  });
});
