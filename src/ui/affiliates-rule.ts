import type { IsoDate } from '../lists/types.ts';

/** The affiliates rule of BIS is suspended from the first of these days up to, not including, the second (90 FR 50857). */
const SUSPENDED_FROM: IsoDate = '2025-11-10';
const AGAIN_FROM: IsoDate = '2026-11-10';

/**
 * How the 50 % affiliates rule of BIS (Entity List, Military End User List) stands on a day by its published terms:
 * `again` says what 90 FR 50857 provides, not that anybody checked whether BIS acted since.
 */
export function affiliatesRule(on: IsoDate): 'before' | 'suspended' | 'again' {
  if (on < SUSPENDED_FROM) return 'before';
  return on < AGAIN_FROM ? 'suspended' : 'again';
}
