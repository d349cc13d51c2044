import { describe, expect, it } from 'vitest';
import { decide, findingId, standingOf, undoOf } from './decisions.ts';
import type { Change } from './decisions.ts';
import type { FindingKey, Review } from './types.ts';

const finding: FindingKey = { sha256: 'ab', sheet: null, page: null, line: 4, entity: 'dahua-technology' };
const empty: Review = {
  id: 'r1',
  startedAt: '2026-11-24T09:00:00+01:00',
  extensionVersion: '0.1.0',
  matcherVersion: '1',
  list: { hash: 'h', asOf: '2026-07-09', programmes: [] },
  profile: 'federal',
  files: [],
  decisions: [],
};

function after(review: Review, ...changes: Change[]): Review {
  return changes.reduce((standing, change, i) => {
    const result = decide(standing, change, `2026-11-24T09:0${i}:00+01:00`);
    if ('refused' in result) throw new Error(result.refused);
    return result.review;
  }, review);
}

const confirm: Change = { kind: 'outcome', finding, to: 'confirmed', reason: '' };
const finalise: Change = { kind: 'finalised', reviewer: 'R. Lee', second: '', recordSha256: 'cd' };

describe('the decision log', () => {
  it('keeps the value that a later decision replaces', () => {
    const review = after(empty, confirm, { kind: 'outcome', finding, to: 'needs-evidence', reason: '' });
    expect(review.decisions.map((d) => d.kind === 'outcome' && [d.from, d.to])).toEqual([
      [null, 'confirmed'],
      ['confirmed', 'needs-evidence'],
    ]);
    expect(standingOf(review.decisions).outcomes.get(findingId(finding))?.outcome).toBe('needs-evidence');
  });

  it('never changes the review it is given', () => {
    const frozen = Object.freeze({
      ...empty,
      decisions: Object.freeze([]) as unknown as Review['decisions'],
    });
    expect(after(frozen, confirm).decisions).toHaveLength(1);
    expect(frozen.decisions).toHaveLength(0);
  });

  it('asks for a reason before it sets a finding aside', () => {
    const change: Change = { kind: 'outcome', finding, to: 'not-this-company', reason: '  ' };
    expect(decide(empty, change, 'now')).toEqual({ refused: 'reason-missing' });
  });

  it('asks for a name before it makes a record final', () => {
    expect(decide(empty, { ...finalise, reviewer: ' ' }, 'now')).toEqual({ refused: 'reviewer-missing' });
  });

  it('takes nothing but an amendment, with a reason, once final', () => {
    const final = after(empty, finalise);
    expect(decide(final, confirm, 'now')).toEqual({ refused: 'final-needs-amendment' });
    expect(decide(final, finalise, 'now')).toEqual({ refused: 'already-final' });
    expect(decide(final, { kind: 'amended', reason: '' }, 'now')).toEqual({ refused: 'reason-missing' });
    const amended = after(final, { kind: 'amended', reason: 'letter received' }, confirm);
    expect(standingOf(amended.decisions).state).toBe('amended');
    expect(amended.decisions[0]).toEqual(final.decisions[0]);
  });

  it('refuses to amend a draft', () => {
    expect(decide(empty, { kind: 'amended', reason: 'x' }, 'now')).toEqual({ refused: 'not-final' });
  });

  it('undoes by appending, and never undoes a final record', () => {
    const review = after(empty, { kind: 'note', finding, to: 'asked the supplier' });
    const undo = undoOf(review);
    expect(undo).toEqual({ kind: 'note', finding, to: '' });
    expect(undo && after(review, undo).decisions).toHaveLength(2);
    expect(undoOf(after(review, finalise))).toBeNull();
    expect(undoOf(empty)).toBeNull();
  });
});
