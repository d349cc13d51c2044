import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';

describe('editDistance', () => {
  it.each([
    ['dahau', 'dahua', 1],
    ['hikvsion', 'hikvision', 1],
    ['huwawei', 'huawei', 1],
    ['same', 'same', 0],
    ['', 'abc', 3],
    ['honda', 'dahua', 4],
  ])('%s to %s: %i', (a, b, edits) => {
    expect(editDistance(a, b, 9)).toBe(edits);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

  it('is the same both ways and nothing only for equals', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9));
        expect(editDistance(a, b, 9) === 0).toBe(a === b);
      }),
    );
  });

  it('gives up just above its limit', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(editDistance(a, b, 9), limit + 1));
      }),
    );
  });

  it('is one after a letter is dropped, doubled or swapped with the next', () => {
    const long = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(long, fc.nat(), (name, seed) => {
        const at = seed % (name.length - 1);
        const [head, one, two, tail] = [
          name.slice(0, at),
          name.charAt(at),
          name.charAt(at + 1),
          name.slice(at + 2),
        ];
        expect(editDistance(name, head + two + tail, 3)).toBe(1);
        expect(editDistance(name, head + one + one + two + tail, 3)).toBe(1);
        expect(editDistance(name, head + two + one + tail, 3)).toBe(one === two ? 0 : 1);
      }),
    );
  });
});
