import { useCallback, useRef, useState } from 'preact/hooks';
import { browser } from '../platform/browser.ts';
import { asker } from '../protocol/send.ts';
import { decide } from './decisions.ts';
import type { Change } from './decisions.ts';
import { MATCHER_VERSION } from '../screening/screen.ts';
import { undo } from './review-state.ts';
import { screenInWorker } from './screening-worker.ts';
import { saveReview } from './store.ts';
import type { Review, ScreenedFile } from './types.ts';

export const ask = asker(browser.runtime);

/** A file as it was opened, dropped or pasted. */
export interface Input {
  name: string;
  bytes: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** What the screen is busy with; null while it waits for the user. */
export interface Busy {
  file: string;
  /** Which of how many, from 1. */
  at: number;
  of: number;
  share: number;
}

export interface ReviewView {
  review: Review | null;
  busy: Busy | null;
  /** Key of the words of the last problem, with its fill; null while all is well. */
  problem: { key: string; fill: string } | null;
  start: (inputs: Input[], password?: string) => Promise<void>;
  cancel: () => void;
  open: (review: Review | null) => void;
  change: (change: Change) => void;
  undo: () => void;
}

/** ISO 8601 time with the local offset, to the second. */
export function localTime(at: Date): string {
  const offset = -at.getTimezoneOffset();
  const sign = offset < 0 ? '-' : '+';
  const pad = (n: number): string => String(Math.floor(Math.abs(n))).padStart(2, '0');
  const local = new Date(at.getTime() + offset * 60_000).toISOString().slice(0, 19);
  return `${local}${sign}${pad(offset / 60)}:${pad(offset % 60)}`;
}

/** The review on screen: every change is kept at once, so that a crash loses at most the last keystroke. */
export function useReview(): ReviewView {
  const [review, setReview] = useState<Review | null>(null);
  const [busy, setBusy] = useState<Busy | null>(null);
  const [problem, setProblem] = useState<ReviewView['problem']>(null);
  const running = useRef<AbortController | null>(null);

  const keep = useCallback((next: Review): void => {
    setReview(next);
    saveReview(next).then(
      () => setProblem(null),
      (error: unknown) => setProblem(problemOf(error)),
    );
  }, []);

  const start: ReviewView['start'] = useCallback(
    async (inputs, password) => {
      const abort = new AbortController();
      running.current = abort;
      setProblem(null);
      try {
        const files: ScreenedFile[] = [];
        for (const [i, input] of inputs.entries()) {
          const now = { file: input.name, at: i + 1, of: inputs.length };
          setBusy({ ...now, share: 0 });
          const order = { name: input.name, bytes: await input.bytes(), ...(password ? { password } : {}) };
          files.push(...(await screenInWorker(order, (share) => setBusy({ ...now, share }), abort.signal)));
        }
        keep(await newReview(files));
      } catch (error) {
        if (!abort.signal.aborted) setProblem(problemOf(error));
      } finally {
        setBusy(null);
      }
    },
    [keep],
  );

  const change = useCallback(
    (wanted: Change): void => {
      if (!review) return;
      const result = decide(review, wanted, localTime(new Date()));
      if ('review' in result) keep(result.review);
      else setProblem({ key: `review_refused_${result.refused.replaceAll('-', '_')}`, fill: '' });
    },
    [keep, review],
  );

  return {
    review,
    busy,
    problem,
    start,
    change,
    cancel: () => running.current?.abort(),
    open: (next) => {
      setProblem(null);
      setReview(next);
    },
    undo: () => review && keep(undo(review, localTime(new Date()))),
  };
}

async function newReview(files: ScreenedFile[]): Promise<Review> {
  const [lists, settings] = await Promise.all([ask('lists/state', {}), ask('settings/read', {})]);
  if (!lists.ok) throw new Error(lists.message);
  return {
    id: crypto.randomUUID(),
    startedAt: localTime(new Date()),
    extensionVersion: browser.runtime.getManifest().version,
    matcherVersion: MATCHER_VERSION,
    list: {
      ...lists.value.stamp,
      programmes: lists.value.programmes.map(({ id, asOf, listings }) => ({ id, asOf, listings })),
    },
    profile: settings.ok ? settings.value.profile : 'shopper',
    files,
    decisions: [],
  };
}

function problemOf(error: unknown): { key: string; fill: string } {
  if (error instanceof DOMException && error.name === 'QuotaExceededError')
    return { key: 'review_problem_quota', fill: '' };
  return { key: 'review_problem_failed', fill: error instanceof Error ? error.message : String(error) };
}
