import { quantile } from '../bench/budget.ts';

/** Megabytes that the second half of a run may lie above the first, warm-up aside. */
export const MOST_GROWTH = 15;

export interface Flatness {
  /** Medians of the second and of the last quarter of the run. */
  before: number;
  after: number;
  growth: number;
  isFlat: boolean;
}

/** Whether a series of megabytes stays flat; its first quarter, in which caches fill, does not count. */
export function flatnessOf(series: readonly number[]): Flatness {
  const quarter = Math.max(1, Math.floor(series.length / 4));
  const before = quantile(series.slice(quarter, 2 * quarter), 0.5);
  const after = quantile(series.slice(-quarter), 0.5);
  const growth = after - before;
  return { before, after, growth, isFlat: growth <= MOST_GROWTH };
}
