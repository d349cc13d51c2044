import { expect, it } from 'vitest';
import { parseKept } from './parse-review.ts';
import { fakeReview } from '../../test/fakes/fake-review.ts';
import type { Decision } from './types.ts';

const review = fakeReview();
const opened: Decision = { at: review.startedAt, kind: 'unlocked', file: 'quote.pdf', sha256: 'ab' };

it('reads a review back with an entry for a file that its password opened', () => {
  const stored = { review: { ...review, decisions: [opened] }, finals: [], typed: [] };
  expect(parseKept(stored)?.review.decisions).toEqual([opened]);
  const damaged = { ...stored, review: { ...review, decisions: [{ ...opened, sha256: 1 }] } };
  expect(parseKept(damaged)).toBeNull();
});
