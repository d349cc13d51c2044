import { describe, expect, it } from 'vitest';
import { fakeReview } from '../../test/fakes/fake-review.ts';
import { decide, decideAll, undoOf } from './decisions.ts';
import type { Change } from './decisions.ts';
import { findingId, standingOf } from './standing.ts';
import type { FindingKey, Review } from './types.ts';

const finding: FindingKey = { sha256: 'ab', sheet: null, page: null, line: 4, entity: 'dahua-technology' };
const empty = fakeReview();

function after(review: Review, ...changes: Change[]): Review {
  return changes.reduce((standing, change, i) => {
    const result = decide(standing, change, `2026-11-24T09:0${i}:00+01:00`);
    if ('refused' in result) throw new Error(result.refused);
    return result.review;
  }, review);
}

function afterUndo(review: Review): Review {
  const back = undoOf(review);
  if (!back) throw new Error('nothing to undo');
  return after(review, back);
}

const confirm: Change = { kind: 'outcome', finding, to: 'confirmed', reason: '' };
const amend = (reason: string): Change => ({ kind: 'amended', reason, recordSha256: 'cd' });
const finalise: Change = { kind: 'finalised', reviewer: 'R. Lee', second: '' };

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
    expect(decide(empty, { kind: 'finalised', reviewer: ' ', second: '' }, 'now')).toEqual({
      refused: 'reviewer-missing',
    });
  });

  it('takes nothing but an amendment, with a reason, once final', () => {
    const final = after(empty, finalise);
    expect(decide(final, confirm, 'now')).toEqual({ refused: 'final-needs-amendment' });
    expect(decide(final, finalise, 'now')).toEqual({ refused: 'already-final' });
    expect(decide(final, amend(''), 'now')).toEqual({ refused: 'reason-missing' });
    const amended = after(final, amend('letter received'), confirm);
    expect(standingOf(amended.decisions).state).toBe('amended');
    expect(amended.decisions[0]).toEqual(final.decisions[0]);
  });

  it('refuses to amend a draft', () => {
    expect(decide(empty, amend('x'), 'now')).toEqual({ refused: 'not-final' });
  });

  it('undoes by appending, step by step, and never undoes a final record', () => {
    const noted = after(
      empty,
      { kind: 'note', finding, to: 'asked' },
      { kind: 'note', finding, to: 'asked twice' },
    );
    const once = afterUndo(noted);
    const twice = afterUndo(once);
    expect(twice.decisions.map((d) => d.kind === 'note' && [d.to, d.undoes])).toEqual([
      ['asked', undefined],
      ['asked twice', undefined],
      ['asked', 1],
      ['', 0],
    ]);
    expect(undoOf(twice)).toBeNull();
    expect(undoOf(after(noted, finalise))).toBeNull();
    expect(undoOf(after(noted, finalise, amend('x')))).toBeNull();
    expect(undoOf(empty)).toBeNull();
  });

  it('brings back the reason that stood before', () => {
    const aside: Change = { kind: 'outcome', finding, to: 'not-this-company', reason: 'namesake' };
    const undone = afterUndo(after(empty, aside, confirm));
    expect(standingOf(undone.decisions).outcomes.get(findingId(finding))).toMatchObject({
      outcome: 'not-this-company',
      reason: 'namesake',
    });
  });

  it('takes several changes all or not at all', () => {
    const refused = decideAll(
      empty,
      [confirm, { kind: 'outcome', finding, to: 'not-this-company', reason: '' }],
      'now',
    );
    expect(refused).toEqual({ refused: 'reason-missing' });
  });

  it('keeps stated facts of a finding apart from those of the review', () => {
    const review = after(
      empty,
      { kind: 'stated', finding, field: 'origin', to: 'China' },
      { kind: 'stated', finding: null, field: 'origin', to: 'various' },
    );
    expect([...standingOf(review.decisions).stated.values()]).toEqual(['China', 'various']);
  });

  it('marks a decision whose finding changed in a new screening, until it is decided again', () => {
    const lists = { hash: 'h', asOf: '2026-07-09', programmes: [] };
    const weight = { tier: 'listed' as const, programmes: [] };
    const changes = [{ finding, name: 'Dahua', before: weight, after: null }];
    const renewed = after(empty, confirm, { kind: 'rescreened', from: lists, to: lists, changes });
    const outdated = (review: Review): unknown =>
      standingOf(review.decisions).outcomes.get(findingId(finding))?.outdated;
    expect(outdated(renewed)).toBe(true);
    const again = after(renewed, confirm);
    expect(outdated(again)).toBe(false);
    const undone = afterUndo(after(again, { kind: 'outcome', finding, to: 'needs-evidence', reason: '' }));
    expect(outdated(undone)).toBe(false);
    expect(outdated(afterUndo(undone))).toBe(true);
  });
});
