import { useCallback, useRef, useState } from 'preact/hooks';
import { browser } from '../platform/browser.ts';
import { asker } from '../protocol/send.ts';
import { decide } from './decisions.ts';
import type { Change } from './decisions.ts';
import { MATCHER_VERSION } from '../screening/screen.ts';
import { LIMITS } from './readers/limits.ts';
import { undo } from './review-state.ts';
import { openScreeningWorker } from './screening-worker.ts';
import { saveReview } from './store.ts';
import type { Review, ScreenedFile } from './types.ts';

export const ask = asker(browser.runtime);

/** A file as it was opened, dropped or pasted. */
export interface Input {
  name: string;
  /** Bytes. */
  size: number;
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
  start: (inputs: Input[]) => Promise<void>;
  /** Reads a file again that wanted a password; only while its input is at hand. */
  unlock: (file: string, password: string) => Promise<void>;
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
  const inputs = useRef<Input[]>([]);

  const keep = useCallback((next: Review): void => {
    setReview(next);
    saveReview(next).then(
      () => setProblem(null),
      (error: unknown) => setProblem(problemOf(error)),
    );
  }, []);

  const screen = useCallback(
    async (wanted: Input[], password: string | null, then: (files: ScreenedFile[]) => Promise<void>) => {
      const abort = new AbortController();
      running.current = abort;
      setProblem(null);
      const worker = openScreeningWorker(abort.signal);
      try {
        const files: ScreenedFile[] = [];
        for (const [i, input] of wanted.entries()) {
          const now = { file: input.name, at: i + 1, of: wanted.length };
          setBusy({ ...now, share: 0 });
          if (input.size > LIMITS.fileBytes) {
            files.push(tooLarge(input));
            continue;
          }
          const order = { name: input.name, bytes: await input.bytes(), ...(password ? { password } : {}) };
          files.push(...(await worker.screen(order, (share) => setBusy({ ...now, share }))));
        }
        await then(files);
      } catch (error) {
        if (!abort.signal.aborted) setProblem(problemOf(error));
      } finally {
        worker.end();
        setBusy(null);
      }
    },
    [],
  );

  const start: ReviewView['start'] = async (wanted) => {
    inputs.current = wanted;
    await screen(wanted, null, async (files) => keep(await newReview(files)));
  };

  const unlock: ReviewView['unlock'] = async (file, password) => {
    const input = inputs.current.find(({ name }) => file === name || file.startsWith(`${name}!`));
    if (!review || !input) return setProblem({ key: 'review_problem_open_again', fill: file });
    const isOf = ({ file: name }: ScreenedFile): boolean =>
      name === input.name || name.startsWith(`${input.name}!`);
    await screen([input], password, async (files) => {
      const at = review.files.findIndex(isOf);
      const others = review.files.filter((each) => !isOf(each));
      keep({ ...review, files: [...others.slice(0, at), ...files, ...others.slice(at)] });
    });
  };

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
    unlock,
    change,
    cancel: () => running.current?.abort(),
    open: (next) => {
      setProblem(null);
      setReview(next);
    },
    undo: () => review && keep(undo(review, localTime(new Date()))),
  };
}

/** A file beyond the limit is refused by its size: its bytes are never asked for. */
function tooLarge({ name, size }: Input): ScreenedFile {
  return { file: name, sha256: '', size, lines: [], error: { code: 'too-large', message: 'too-large' } };
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
