import type { Review } from '../../src/review/types.ts';

/** A review of no file yet, with these parts. */
export function fakeReview(parts: Partial<Review> = {}): Review {
  return {
    id: 'r1',
    startedAt: '2026-11-24T09:00:00+01:00',
    extensionVersion: '0.1.0',
    matcherVersion: '1',
    list: { hash: 'h', asOf: '2026-07-09', programmes: [] },
    profile: 'federal',
    emphasised: [],
    files: [],
    decisions: [],
    ...parts,
  };
}
