import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPostingPacker, openPostings } from './postings.ts';

/** Separators do not count. */
const word = fc.string().map((text) => text.replace(/[ |]/g, ''));
const lists = fc
  .uniqueArray(fc.tuple(word, fc.uniqueArray(fc.nat(999), { minLength: 1 })), {
    selector: ([word]) => word,
    maxLength: 60,
  })
  .map((pairs) => new Map(pairs));

function packed(all: ReadonlyMap<string, readonly number[]>): Uint8Array {
  const packer = openPostingPacker();
  for (const [word, numbers] of all)
    for (const number of [...numbers, ...numbers.slice(0, 1)]) packer.add(word, number);
  return packer.pack(Uint32Array.from({ length: 1000 }, (_, at) => at));
}

describe('postings', () => {
  it('give each word its own numbers, each once and in order, and no other word any', () => {
    fc.assert(
      fc.property(lists, fc.array(word), (all, others) => {
        const find = openPostings(packed(all));
        for (const word of [...all.keys(), ...others])
          expect(find(word)).toEqual([...(all.get(word) ?? [])].sort((a, b) => a - b));
      }),
    );
  });

  it('give two words of one hash the numbers of both', () => {
    const find = openPostings(
      packed(
        new Map([
          ['costarring', [1, 4]],
          ['liquid', [3]],
          ['other', [2]],
        ]),
      ),
    );
    expect([find('costarring'), find('liquid'), find('other')]).toEqual([[1, 3, 4], [1, 3, 4], [2]]);
  });

  it('refuse what was cut short, and a number that is too great', () => {
    expect(() => openPostings(packed(new Map([['one', [1]]])).slice(0, -4))).toThrow(RangeError);
    expect(() => openPostings(new Uint8Array(0))).toThrow(RangeError);
    expect(() => openPostingPacker().add('one', 2 ** 21)).toThrow(RangeError);
  });
});
