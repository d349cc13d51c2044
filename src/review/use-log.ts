import { useEffect, useRef, useState } from 'preact/hooks';
import { decideAll, undoOf } from './decisions.ts';
import type { Change, Refusal } from './decisions.ts';
import { localTime } from './local-time.ts';
import { problemOf } from './problem.ts';
import type { Problem } from './problem.ts';
import { recordFor } from './record-out.ts';
import type { ReviewRecord } from './record.ts';
import { sealed } from './seal.ts';
import { loadReview, saveReview } from './store.ts';
import type { Beside } from './store.ts';
import { takeTyped } from './typed.ts';
import type { Review } from './types.ts';
import { useTyping } from './use-typing.ts';
import type { Typing } from './use-typing.ts';

export interface ReviewLog {
  review: Review | null;
  /** Final records as they were sealed, oldest first. */
  finals: readonly ReviewRecord[];
  /** Opens a kept review; '' goes back to the list. */
  open: (id: string) => Promise<void>;
  /** Shows a review that was just screened, and keeps it. */
  begin: (review: Review) => Promise<void>;
  /** Enters changes into the log, all or none, and tells whether it took them; `screened`: what is new beside it. */
  enter: (
    changes: readonly Change[],
    screened?: Partial<Pick<Review, 'files' | 'list' | 'matcherVersion'>>,
  ) => boolean;
  undo: () => void;
  /** Makes the record final and seals it; where it can't be kept, it stays as it was. */
  finalise: (reviewer: string, second: string) => Promise<void>;
  typing: Typing;
  say: (problem: Problem | null) => void;
}

/** The review on screen with its log: every change is kept at once, every keystroke too. */
export function useLog(say: (problem: Problem | null) => void): ReviewLog {
  const [review, setReview] = useState<Review | null>(null);
  const [finals, setFinals] = useState<readonly ReviewRecord[]>([]);
  // What was entered last, also before the screen has drawn it: two fields may be left in one step.
  const current = useRef<Review | null>(null);
  const typing = useTyping(say);
  const show = (next: Review | null, sealedOnes: readonly ReviewRecord[]): void => {
    current.current = next;
    setReview(next);
    setFinals(sealedOnes);
    history.replaceState(null, '', next ? `#${next.id}` : location.pathname);
  };
  const keep = (next: Review, known: number, beside: Beside = {}): Promise<void> =>
    saveReview(next, known, beside).catch((error: unknown) => say(problemOf(error)));

  const open = async (id: string): Promise<void> => {
    say(null);
    await typing.begin(id, []);
    if (id === '') return show(null, []);
    const kept = await loadReview(id);
    if (!kept) return say({ key: 'review_problem_damaged', fill: '' });
    const taken = takeTyped(kept.review, kept.typed, localTime(new Date()));
    show(taken, kept.finals);
    if (taken !== kept.review) await keep(taken, kept.review.decisions.length);
    await typing.begin(id, kept.typed);
  };
  useEffect(() => void open(location.hash.slice(1)), []);

  const enter: ReviewLog['enter'] = (changes, screened) => {
    const before = current.current;
    if (!before) return false;
    const result = decideAll(before, changes, localTime(new Date()));
    say('refused' in result ? refusalWords(result.refused) : null);
    if ('refused' in result) return false;
    const next = { ...result.review, ...screened };
    show(next, finals);
    void keep(next, before.decisions.length, { isScreened: screened !== undefined });
    return true;
  };

  const finalise = async (reviewer: string, second: string): Promise<void> => {
    const before = current.current;
    const at = localTime(new Date());
    const result = before && decideAll(before, [{ kind: 'finalised', reviewer, second }], at);
    if (!before || !result) return;
    if ('refused' in result) return say(refusalWords(result.refused));
    const record = await sealed(recordFor(result.review, at));
    await saveReview(result.review, before.decisions.length, { final: { number: finals.length, record } });
    show(result.review, [...finals, record]);
    say(null);
  };

  return {
    review,
    finals,
    open,
    enter,
    begin: async (next) => {
      await typing.begin(next.id, []);
      show(next, []);
      await keep(next, 0, { isScreened: true });
    },
    undo: () => {
      const change = current.current && undoOf(current.current);
      if (change) enter([change]);
    },
    finalise: (reviewer, second) =>
      finalise(reviewer, second).catch((error: unknown) => say(problemOf(error))),
    typing,
    say,
  };
}

function refusalWords(refused: Refusal): Problem {
  return { key: `review_refused_${refused.replaceAll('-', '_')}`, fill: '' };
}
