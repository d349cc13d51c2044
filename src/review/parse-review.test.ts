import { expect, it } from 'vitest';
import { parseKept } from './parse-review.ts';
import type { Decision, Review } from './types.ts';

const review: Review = {
  id: 'r',
  startedAt: '2026-07-15T10:00:00+02:00',
  extensionVersion: '1',
  matcherVersion: '1',
  list: { hash: 'h', asOf: '2026-06-10', programmes: [] },
  profile: 'shopper',
  emphasised: [],
  files: [],
  decisions: [],
};
const opened: Decision = { at: review.startedAt, kind: 'unlocked', file: 'quote.pdf', sha256: 'ab' };

it('reads a review back with an entry for a file that its password opened', () => {
  const stored = { review: { ...review, decisions: [opened] }, finals: [], typed: [] };
  expect(parseKept(stored)?.review.decisions).toEqual([opened]);
  const damaged = { ...stored, review: { ...review, decisions: [{ ...opened, sha256: 1 }] } };
  expect(parseKept(damaged)).toBeNull();
});
