import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openStringPool } from './string-pool.ts';

it('numbers strings as they come, each once, and knows which are there', () => {
  const anyStrings = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }));
  fc.assert(
    fc.property(anyStrings, anyStrings, (strings, others) => {
      const pool = openStringPool();
      const all = [...new Set(strings)];
      expect(strings.map((each) => pool.put(each))).toEqual(strings.map((each) => all.indexOf(each)));
      expect(pool.size).toBe(all.length);
      expect(all.map((_, number) => pool.get(number))).toEqual(all);
      for (const each of others) expect(pool.find(each) ?? -1).toBe(all.indexOf(each));
      for (const [number, each] of all.entries()) {
        const bytes = new Uint8Array(pool.length(number) + 1);
        expect(pool.copy(number, bytes, 1)).toBe(bytes.length);
        expect(bytes.subarray(1)).toEqual(new TextEncoder().encode(each));
      }
    }),
  );
});

it('finds each of many', () => {
  const pool = openStringPool();
  const names = Array.from({ length: 20_000 }, (_, at) => `Example ${at * 7}`);
  for (const name of names) pool.put(name);
  expect(names.every((name, at) => pool.put(name) === at && pool.find(`${name}x`) === undefined)).toBe(true);
});
