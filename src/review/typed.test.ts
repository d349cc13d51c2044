import { describe, expect, it } from 'vitest';
import { fakeReview } from '../../test/fakes/fake-review.ts';
import { changeOf, slotId, takeTyped } from './typed.ts';
import type { Slot, Typed } from './typed.ts';
import type { Review } from './types.ts';

const finding = { sha256: 'ab', sheet: null, page: 2, line: 4, entity: 'dahua' };
const empty = fakeReview();
const NOTE: Slot = { kind: 'note', finding };
const left = (slot: Slot, text: string): Typed => ({
  id: 'r1',
  slot: slotId(slot),
  change: changeOf(slot, text),
  text,
});

describe('text left over from a page that went away', () => {
  it('goes into the log with the time at which it is taken', () => {
    const review = takeTyped(
      empty,
      [left(NOTE, 'asked'), left({ kind: 'stated', finding: null, field: 'contract' }, 'W91')],
      'now',
    );
    expect(review.decisions).toEqual([
      { at: 'now', kind: 'note', finding, from: '', to: 'asked' },
      { at: 'now', kind: 'stated', finding: null, field: 'contract', from: '', to: 'W91' },
    ]);
  });

  it('is not taken twice where the log has it already', () => {
    const once = takeTyped(empty, [left(NOTE, 'asked')], 'now');
    expect(takeTyped(once, [left(NOTE, 'asked')], 'later')).toBe(once);
  });

  it('waits where it belongs to a button, and never changes a final record', () => {
    expect(takeTyped(empty, [left({ kind: 'reason', finding }, 'namesake')], 'now')).toBe(empty);
    const final: Review = {
      ...empty,
      decisions: [{ at: 't', kind: 'finalised', reviewer: 'R', second: '' }],
    };
    expect(takeTyped(final, [left(NOTE, 'asked')], 'now')).toBe(final);
  });

  it('has a place of its own for every field', () => {
    const slots: Slot[] = [
      NOTE,
      { kind: 'reason', finding },
      { kind: 'stated', finding, field: 'origin' },
      { kind: 'stated', finding: null, field: 'role' },
      { kind: 'reviewer' },
    ];
    expect(new Set(slots.map(slotId)).size).toBe(slots.length);
  });
});
