import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openKeyPool } from './key-pool.ts';
import { openTailPool } from './tail-pool.ts';

it('sorts names by their keys, equal ones as they came, and those too short for a key last', () => {
  const name = fc.string({ unit: fc.constantFrom('a', 'b', '大', '\u{20bb7}', '\uffff'), maxLength: 4 });
  // As few as are sorted by comparing them, and many more.
  const few = fc.array(name);
  const many = fc.array(name, { minLength: 50, maxLength: 300, size: 'max' });
  fc.assert(
    fc.property(fc.oneof(few, many), (names) => {
      const pool = openKeyPool();
      for (const name of names) pool.add(name);
      const { keys, order, numbers } = pool.sorted();
      const wanted = [...new Set(names.filter((name) => name.length > 1))].sort();
      const text = (at: number) => String.fromCharCode(...keys.units.subarray(keys.starts[at], keys.ends[at]));
      expect(wanted.map((_, at) => text(at))).toEqual(wanted);
      expect(keys.starts).toHaveLength(wanted.length);
      const places = names.map((name, at) => [wanted.indexOf(name), at] as const);
      const sorted = [...places.filter(([key]) => key >= 0).sort((a, b) => a[0] - b[0]), ...places.filter(([key]) => key < 0)];
      expect([...order]).toEqual(sorted.map(([, at]) => at));
      expect([...numbers]).toEqual(sorted.map(([key]) => key).filter((key) => key >= 0));
      pool.release();
    }),
  ); // prettier-ignore
});

it('puts each tail down once', () => {
  const text = Array.from({ length: 5000 }, (_, at) => `tail ${at} `).join('');
  const units = Uint16Array.from(text, (unit) => unit.charCodeAt(0));
  const pool = openTailPool(units);
  const put = () => [...text.matchAll(/tail \d+/g)].map(({ index, 0: tail }) => pool.put(index, index + tail.length));
  const first = put();
  expect(new Set(first).size).toBe(5000);
  expect(put()).toEqual(first);
  expect(pool.put(3, 3)).toBe(0);
  const tails = pool.units();
  const last = first.at(-1) ?? 0;
  expect(String.fromCharCode(...tails.subarray(last + 1, last + 1 + (tails[last] ?? 0)))).toBe('tail 4999');
}); // prettier-ignore
