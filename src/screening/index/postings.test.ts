import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPostings, packPostings } from './postings.ts';

const lists = fc
  .uniqueArray(fc.tuple(fc.string(), fc.uniqueArray(fc.nat(0xffff), { minLength: 1 })), {
    selector: ([word]) => word,
    maxLength: 60,
  })
  .map((pairs) => new Map(pairs));

describe('postings', () => {
  it('gives each word its own numbers, and no other word any', () => {
    fc.assert(
      fc.property(lists, fc.array(fc.string()), (all, others) => {
        const find = openPostings(
          packPostings(all),
          (number, word) => all.get(word)?.includes(number) ?? false,
        );
        for (const [word, numbers] of all) expect(find(word)).toEqual(numbers);
        for (const word of others) expect(find(word)).toEqual(all.get(word) ?? []);
      }),
    );
  });

  it('tells two words of one hash apart', () => {
    const all = new Map([
      ['costarring', [1, 2]],
      ['liquid', [3]],
    ]);
    const find = openPostings(packPostings(all), (number, word) => all.get(word)?.includes(number) ?? false);
    expect([find('costarring'), find('liquid')]).toEqual([[1, 2], [3]]);
  });

  it('refuses what was cut short', () => {
    const packed = packPostings(new Map([['one', [1]]]));
    expect(() => openPostings(packed.slice(0, -4), () => true)).toThrow(RangeError);
    expect(() => openPostings(new Uint8Array(0), () => true)).toThrow(RangeError);
  });
});
