import { useEffect, useRef, useState } from 'preact/hooks';
import { decideAll, undoOf } from './decisions.ts';
import type { Change, Refusal } from './decisions.ts';
import { localTime } from './local-time.ts';
import { problemOf } from './problem.ts';
import type { Problem } from './problem.ts';
import { recordFor } from './record-out.ts';
import type { ReviewRecord } from './record.ts';
import { reviewLock } from './review-lock.ts';
import type { ReviewLock } from './review-lock.ts';
import { checkSeal, sealed } from './seal.ts';
import { loadReview, saveReview } from './store.ts';
import type { Beside } from './store.ts';
import { takeTyped } from './typed.ts';
import type { Review } from './types.ts';
import { useTyping } from './use-typing.ts';
import type { Typing } from './use-typing.ts';

/** What a new screening replaces. */
type Rescreened = Partial<Pick<Review, 'files' | 'list' | 'matcherVersion'>>;

export interface ReviewLog {
  review: Review | null;
  /** Final records as they were sealed, oldest first. */
  finals: readonly ReviewRecord[];
  /** Opens a kept review; '' goes back to the list. */
  open: (id: string) => Promise<void>;
  /** Shows a review that was just screened, keeps it, and tells whether it did: another may be opened meanwhile. */
  begin: (review: Review) => Promise<boolean>;
  /** Enters changes into the log, all or none, and tells whether it took them; `screened`: what is new beside it. */
  enter: (changes: readonly Change[], screened?: Rescreened) => boolean;
  undo: () => void;
  /** Makes the record final and seals it, and tells whether it is shown so; where it can't be kept, it stays as it was. */
  finalise: (reviewer: string, second: string) => Promise<boolean>;
  typing: Typing;
  say: (problem: Problem | null) => void;
}

/** What is on screen, and how it is kept. */
interface Desk {
  /** What was entered last, also before the screen has drawn it: two fields may be left in one step. */
  current: () => Review | null;
  /** Reviews that are being made final: they take no change any more, as it would not be in the record. */
  sealing: Set<Review>;
  finals: readonly ReviewRecord[];
  show: (review: Review | null, finals: readonly ReviewRecord[]) => void;
  keep: (review: Review, beside?: Beside) => Promise<void>;
  take: ReviewLock['take'];
  typing: Typing;
  say: (problem: Problem | null) => void;
}

/** The review on screen with its log: every change is kept at once, every keystroke too. */
export function useLog(say: (problem: Problem | null) => void): ReviewLog {
  const desk = useDesk(say);
  const { typing, finals } = desk;
  const open = (id: string): Promise<void> =>
    openKept(desk, id).catch((error: unknown) => say(problemOf(error)));
  useEffect(() => void open(location.hash.slice(1)), []);
  return {
    review: desk.current(),
    finals,
    open,
    enter: (changes, screened) => enterInto(desk, changes, screened),
    begin: async (next) => {
      const held = await desk.take(next.id);
      if (held.aborted) return false;
      await typing.begin(next.id, []);
      desk.show(next, []);
      await desk.keep(next, { isScreened: true });
      return true;
    },
    undo: () => {
      const review = desk.current();
      const change = review && undoOf(review);
      if (change) enterInto(desk, [change]);
    },
    finalise: (reviewer, second) =>
      makeFinal(desk, reviewer, second).catch((error: unknown) => {
        say(problemOf(error));
        return false;
      }),
    typing,
    say,
  };
}

function useDesk(say: Desk['say']): Desk {
  const [, redraw] = useState<Review | null>(null);
  const [finals, setFinals] = useState<readonly ReviewRecord[]>([]);
  const current = useRef<Review | null>(null);
  const [sealing] = useState(() => new Set<Review>());
  // Where the disk was full, the screening is still to be kept.
  const isUnkept = useRef(false);
  const typing = useTyping(say);
  const [lock] = useState(() => reviewLock());
  return {
    current: () => current.current,
    sealing,
    finals,
    show: (review, sealedOnes) => {
      current.current = review;
      redraw(review);
      setFinals(sealedOnes);
      history.replaceState(null, '', review ? `#${review.id}` : location.pathname);
    },
    keep: async (review, beside = {}) => {
      const isScreened = beside.isScreened === true || isUnkept.current;
      try {
        await saveReview(review, { ...beside, isScreened });
        isUnkept.current = false;
      } catch (error) {
        isUnkept.current = isScreened;
        throw error;
      }
    },
    take: lock.take,
    typing,
    say,
  };
}

async function openKept({ show, keep, take, typing, say }: Desk, id: string): Promise<void> {
  say(null);
  const held = await take(id, () => say({ key: 'review_problem_elsewhere', fill: '' }));
  if (held.aborted) return;
  say(null);
  await typing.begin(id, []);
  if (id === '') return show(null, []);
  const kept = await loadReview(id);
  // Another was opened while this one was read.
  if (held.aborted) return;
  if (!kept) return say({ key: 'review_problem_damaged', fill: '' });
  const taken = takeTyped(kept.review, kept.typed, localTime(new Date()));
  show(taken, kept.finals);
  if (taken !== kept.review) await keep(taken);
  await typing.begin(id, kept.typed);
  const seals = await Promise.all(kept.finals.map((record) => checkSeal(record)));
  if (seals.some((seal) => seal !== 'intact')) say({ key: 'review_problem_seal', fill: '' });
}

function enterInto(
  { current, sealing, finals, show, keep, say }: Desk,
  changes: readonly Change[],
  screened?: Rescreened,
): boolean {
  const before = current();
  if (!before) return false;
  if (sealing.has(before)) {
    say(refusalWords('final-needs-amendment'));
    return false;
  }
  const result = decideAll(before, changes, localTime(new Date()));
  say('refused' in result ? refusalWords(result.refused) : null);
  if ('refused' in result) return false;
  const next = { ...result.review, ...screened };
  show(next, finals);
  keep(next, { isScreened: screened !== undefined }).catch((error: unknown) => say(problemOf(error)));
  return true;
}

/** Shown as final only once it is kept. */
async function makeFinal(
  { current, sealing, finals, show, keep, say }: Desk,
  reviewer: string,
  second: string,
): Promise<boolean> {
  const before = current();
  if (!before || sealing.has(before)) return false;
  const at = localTime(new Date());
  const result = decideAll(before, [{ kind: 'finalised', reviewer, second }], at);
  if ('refused' in result) {
    say(refusalWords(result.refused));
    return false;
  }
  say(null);
  sealing.add(before);
  try {
    const record = await sealed(recordFor(result.review, at));
    await keep(result.review, { final: { number: finals.length, record } });
    // Another was opened meanwhile.
    if (current() !== before) return false;
    show(result.review, [...finals, record]);
    return true;
  } finally {
    sealing.delete(before);
  }
}

function refusalWords(refused: Refusal): Problem {
  return { key: `review_refused_${refused.replaceAll('-', '_')}`, fill: '' };
}
