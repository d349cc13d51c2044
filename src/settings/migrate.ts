import { isRecord } from '../platform/is-record.ts';

/** One step a version: takes that version's stored form to the next. Dated when it is added; never edited after. */
const STEPS: Record<number, (stored: Record<string, unknown>) => Record<string, unknown>> = {
  // 2026-11-25: the user's own watch-list and safe-list.
  1: (stored) => ({ ...stored, watchList: [], safeList: [] }),
};

/** Brings stored settings of a past version to the present one; anything else is returned as it is, for validation. */
export function migrate(stored: unknown, steps = STEPS): unknown {
  let current = stored;
  while (isRecord(current) && typeof current['version'] === 'number') {
    const step = Object.hasOwn(steps, current['version']) ? steps[current['version']] : undefined;
    if (!step) break;
    current = { ...step(current), version: current['version'] + 1 };
  }
  return current;
}
