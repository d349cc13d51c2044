import { useRef } from 'preact/hooks';
import { problemOf } from './problem.ts';
import type { Problem } from './problem.ts';
import { forgetTyped, keepTyped } from './store.ts';
import { changeOf, slotId } from './typed.ts';
import type { Slot, Typed } from './typed.ts';

/** Text in the fields of one review that is not in its log yet. */
export interface Typing {
  /** Goes over to a review, with the text left over from a page that went away: what the log took is forgotten. */
  begin: (id: string, left: readonly Typed[]) => Promise<void>;
  /** Undefined where nothing was typed. */
  at: (slot: Slot) => string | undefined;
  type: (slot: Slot, text: string) => void;
  /** The field's text was taken into the log, or is not wanted any more. */
  settle: (slot: Slot) => void;
}

/** Keeps every keystroke, so that a crash or a closed tab loses at most the last one. */
export function useTyping(say: (problem: Problem | null) => void): Typing {
  const review = useRef('');
  const texts = useRef(new Map<string, string>());
  const hear = (work: Promise<void>): void => void work.catch((error: unknown) => say(problemOf(error)));
  return {
    begin: async (id, left) => {
      review.current = id;
      texts.current = new Map(left.filter(({ change }) => !change).map(({ slot, text }) => [slot, text]));
      for (const { slot, change } of left) if (change) await forgetTyped(id, slot);
    },
    at: (slot) => texts.current.get(slotId(slot)),
    type: (slot, text) => {
      texts.current.set(slotId(slot), text);
      hear(keepTyped({ id: review.current, slot: slotId(slot), change: changeOf(slot, text), text }));
    },
    settle: (slot) => {
      if (texts.current.delete(slotId(slot))) hear(forgetTyped(review.current, slotId(slot)));
    },
  };
}
