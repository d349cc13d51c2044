/** Text that is being typed, kept at every keystroke, so that a crash or a closed tab loses at most the last one. */
import { decide } from './decisions.ts';
import type { Change } from './decisions.ts';
import { findingId, standingOf, statedId } from './standing.ts';
import type { FindingKey, Review, StatedField } from './types.ts';

/** Where text is typed: a field whose text is a decision once it is left, or one that waits for a button. */
export type Slot =
  | { kind: 'note'; finding: FindingKey }
  | { kind: 'stated'; finding: FindingKey | null; field: StatedField }
  | { kind: 'reason'; finding: FindingKey }
  | { kind: 'reviewer' | 'second' | 'amend' };

/** A change that is nothing but text. */
export type TextChange = Extract<Change, { kind: 'note' | 'stated' }>;

export interface Typed {
  /** The review's; '' for what belongs to none. */
  id: string;
  /** `slotId` of the field. */
  slot: string;
  /** What the text is to become; null where it waits for a button. */
  change: TextChange | null;
  text: string;
}

/** Text that identifies a field within a review. */
export function slotId(slot: Slot): string {
  if (slot.kind === 'stated') return `stated ${statedId(slot.field, slot.finding)}`;
  return 'finding' in slot ? `${slot.kind} ${findingId(slot.finding)}` : slot.kind;
}

/** The change that a field's text amounts to; null where it waits for a button. */
export function changeOf(slot: Slot, to: string): TextChange | null {
  return slot.kind === 'note' || slot.kind === 'stated' ? { ...slot, to } : null;
}

/** Takes text left over from a page that went away into the log; what it has already or refuses is passed over. */
export function takeTyped(review: Review, typed: readonly Typed[], at: string): Review {
  return typed.reduce((taken, { change, text }) => {
    if (!change || text === savedText(taken, change)) return taken;
    const result = decide(taken, change, at);
    return 'review' in result ? result.review : taken;
  }, review);
}

function savedText({ decisions }: Review, change: TextChange): string {
  const { notes, stated } = standingOf(decisions);
  const saved =
    change.kind === 'note'
      ? notes.get(findingId(change.finding))
      : stated.get(statedId(change.field, change.finding));
  return saved ?? '';
}
