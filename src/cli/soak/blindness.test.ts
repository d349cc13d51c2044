import { describe, expect, it } from 'vitest';
import { blindnessOf } from './blindness.ts';

const samples = (bad: number, what: number | null): (number | null)[] =>
  Array.from({ length: 100 }, (_, at) => (at < bad ? what : 12));

describe('findings of a soak', () => {
  it('may be late for a few samples', () => {
    expect(blindnessOf(samples(5, 0))).toEqual({ blind: 5, of: 100, isSeeing: true });
    expect(blindnessOf(samples(5, null)).isSeeing).toBe(true);
  });

  it('must not cease', () => {
    expect(blindnessOf(samples(6, 0))).toMatchObject({ blind: 6, isSeeing: false });
  });

  it('have ceased where nobody answers, and where nobody was asked', () => {
    expect(blindnessOf(samples(6, null)).isSeeing).toBe(false);
    expect(blindnessOf(samples(100, null))).toEqual({ blind: 100, of: 100, isSeeing: false });
    expect(blindnessOf([]).isSeeing).toBe(false);
  });
});
