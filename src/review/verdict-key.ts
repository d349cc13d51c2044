import type { Verdict } from './types.ts';

/** Key of a verdict's words. */
export function verdictKey(verdict: Verdict): string {
  return `review_verdict_${verdict.replace('-', '_')}`;
}
