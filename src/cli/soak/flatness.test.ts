import { describe, expect, it } from 'vitest';
import { flatnessOf, MOST_GROWTH } from './flatness.ts';

const series = (of: (at: number) => number): number[] => Array.from({ length: 100 }, (_, at) => of(at));

describe('flatness', () => {
  it('lets caches fill in the first quarter', () => {
    expect(flatnessOf(series((at) => Math.min(at, 20) * 5))).toMatchObject({ growth: 0, isFlat: true });
  });

  it('lets memory go up and down as garbage is collected', () => {
    expect(flatnessOf(series((at) => 200 + 10 * (at % 7))).isFlat).toBe(true);
  });

  it('sees a slow leak', () => {
    expect(flatnessOf(series((at) => 200 + (at * 3 * MOST_GROWTH) / 100)).isFlat).toBe(false);
  });
});
