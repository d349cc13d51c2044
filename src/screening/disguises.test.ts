import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, openFolder } from './fold.ts';
import { compileTrie } from './index/compile-trie.ts';
import { openTrie } from './index/open-trie.ts';
import { openScanner } from './index/scan-text.ts';

const NAMES = [
  'hikvision',
  'sinofire optics',
  'müller funk',
  'касперский',
  '海康威视',
  'ハイクビジョン',
  '화웨이',
  'هواوي',
];
const KEYS = NAMES.map(foldName);
const scan = openScanner(openTrie(compileTrie([...KEYS].sort())), openFolder(new Map()));
const SORTED = [...KEYS].sort();

/** Spans of the original text, with the key found there. */
function found(text: string): { key: string; surface: string; start: number }[] {
  const all: { key: string; surface: string; start: number }[] = [];
  scan(text, (key, start, end) => {
    all.push({ key: SORTED[key] ?? '', surface: text.slice(start, end), start });
    return true;
  });
  return all;
}

const INVISIBLE = [
  '',
  '',
  '',
  '\u00ad',
  '\u200b',
  '\u200c',
  '\u2060',
  '\u200e',
  '\u200f',
  '\u202a',
  '\ufeff',
];
const SPACES = [' ', '\u00a0', '\u202f', '\u2011', '-', '\u2003', '  '];
const AROUND = ['', ' ', '|', ', ', ' 😀 ', ' \ud83d ', ' \udc00 ', '\u202b ', '\n', '“'];

const wide = (char: string): string => String.fromCharCode(char.charCodeAt(0) + 0xfee0);
/** Ways to write one character that read the same. */
function writings(char: string): string[] {
  if (char === ' ') return SPACES;
  const plain = [char, char.toUpperCase(), char.normalize('NFD')];
  return /[a-z]/.test(char) ? [...plain, wide(char), wide(char.toUpperCase()), `${char}\u0301`] : plain;
}

const disguised = fc.constantFrom(...NAMES).chain((name) =>
  fc.record({
    key: fc.constant(foldName(name)),
    text: fc
      .tuple(
        fc.constantFrom(...AROUND),
        fc.tuple(
          ...Array.from(name.replace('fi', 'ﬁ'), (char) =>
            fc.tuple(fc.constantFrom(...writings(char)), fc.constantFrom(...INVISIBLE)),
          ),
        ),
        fc.constantFrom(...AROUND),
      )
      .map(([before, chars, after]) => `${before}${chars.flat().join('')}${after}`),
  }),
);

describe('a name in disguise', () => {
  it('is found, and its span folds to it', () => {
    fc.assert(
      fc.property(disguised, ({ key, text }) => {
        const [first, ...others] = found(text);
        expect(first?.key, JSON.stringify(text)).toBe(key);
        expect(others).toEqual([]);
        expect(foldName(first?.surface ?? '')).toBe(key);
      }),
      { numRuns: 3000 },
    );
  });

  it('is found at the end of ten million units', () => {
    const text = `${'ab é-'.repeat(2_000_000)} Hik\u00advi\u200bsion`;
    expect(text.length).toBeGreaterThan(10_000_000);
    expect(found(text)).toEqual([{ key: 'hikvision', surface: 'Hik\u00advi\u200bsion', start: 10_000_001 }]);
  }, 30_000);
});
