import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARK } from './fold-class.ts';
import { fold, foldName, openFolder } from './fold.ts';

describe('foldName', () => {
  it.each([
    ['HIKVISION®', 'hikvision'],
    ['Ｈｉｋｖｉｓｉｏｎ', 'hikvision'],
    ['HIK\u2011VISION', 'hik vision'],
    ['Hik\u00a0Vision', 'hik vision'],
    ['Hik\u00advi\u200bsi\u2060on', 'hikvision'],
    ['\u202bHikvision\u202c', 'hikvision'],
    ["Xi'an", 'xian'],
    ['Xi’an', 'xian'],
    ['Zhejiang Co., Ltd.', 'zhejiang co ltd'],
    ['Müller GmbH', 'muller gmbh'],
    ['Mu\u0308ller', 'muller'],
    ['oﬃce', 'office'],
    ['STRAẞE', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['ХИКВИЖН', 'хиквижн'],
    ['ﾊｲｸﾋﾞｼﾞｮﾝ', 'ハイクビジョン'],
    ['화웨이'.normalize('NFD'), '화웨이'],
    ['هُواوي', 'هواوي'],
    ['𝐇𝐢𝐤', 'hik'],
    ['A | B', 'a|b'],
    ['\ud83d\ude00 a', 'a'],
    ['\ud83d a', 'a'],
  ])('%j becomes %j', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  it('folds a name as it folds any text, but for the separators at its ends', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'aB7 .-&海é'), maxLength: 12 });
    fc.assert(
      fc.property(fc.oneof(plain, fc.string({ unit: 'binary' })), (name) => {
        const { units, length } = fold(name);
        const text = String.fromCharCode(...units.subarray(0, length));
        expect(foldName(name)).toBe(text.replace(/^[ |]+|[ |]+$/g, ''));
      }),
      { numRuns: 500 },
    );
  });

  it('reads traditional characters as simplified ones with a Han table', () => {
    const { foldName: simplified } = openFolder(new Map([['視', '视']]));
    expect(simplified('海康威視')).toBe('海康威视');
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'海視a .é') }),
    );
    fc.assert(fc.property(anyText, (text) => simplified(foldName(text)) === simplified(text)));
  });

  it('is idempotent for every character', () => {
    // Planes 4 to 13 are unassigned, 15 and 16 private.
    const assigned = 0x40000;
    for (let code = 0; code <= 0xe0fff; code = code === assigned ? 0xe0000 : code + 1) {
      const folded = foldName(`a${String.fromCodePoint(code)}b`);
      if (foldName(folded) !== folded) expect.fail(`U+${code.toString(16)}: ${folded} / ${foldName(folded)}`);
    }
  }, 60_000);

  it('is idempotent for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => foldName(foldName(text)) === foldName(text)),
      { numRuns: 3000 },
    );
  });
});

describe('fold', () => {
  it.each([
    ['Hik Vision', 'w..w.....w'],
    ['HikVision', 'w..s.....w'],
    ['DS2CD', 'w.ss.w'],
    ['HIKCamera', 'w..s.....w'],
    ["ZTE's", 'w..ww'],
    ['海康DS', 'wiw.w'],
  ])('marks the edges in %j', (text, marks) => {
    const folded = fold(text);
    const seen = [...folded.marks.subarray(0, folded.length + 1)].map((mark) => '.swi'.charAt(mark));
    const separators = [...folded.units.subarray(0, folded.length)].map((unit) => unit === 0x20);
    expect(seen.filter((_, at) => !separators[at]).join('')).toBe(marks);
  });

  it('leads back to offsets that fold to the same units', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(text, (any) => {
        const folded = fold(any);
        let last = 0;
        for (let at = 0; at < folded.length; at++) {
          const [start, end] = [folded.originalStart(at), folded.originalEnd(at)];
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(any.length);
          last = start;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('includes accents in the last character', () => {
    const folded = fold('cafe\u0301 x');
    expect(folded.originalEnd(3)).toBe(5);
  });

  it('grows for characters that expand', () => {
    const folded = fold('\ufdfa'.repeat(1000));
    expect(folded.length).toBeGreaterThan(10_000);
    expect(folded.originalStart(folded.length - 1)).toBe(999);
  });

  it('folds ten million units', () => {
    const folded = fold('Ab-é'.repeat(2_500_000));
    expect(folded.length).toBe(10_000_000);
    expect(folded.marks[folded.length]).toBe(MARK.word);
  });
});
