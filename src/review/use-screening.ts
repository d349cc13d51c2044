import { useRef, useState } from 'preact/hooks';
import type { ListStamp } from '../protocol/requests.ts';
import { WordedError } from './problem.ts';
import { openScreeningWorker } from './screening-worker.ts';
import type { ScreenedFile } from './types.ts';
import type { ScreenOrder } from './worker-messages.ts';

/** What the screen is busy with; null while it waits for the user. */
export interface Busy {
  file: string;
  /** Which of how many, from 1. */
  at: number;
  of: number;
  share: number;
}

/** One file to be screened: an order for the worker, or what is known of it without one. */
export interface Wanted {
  name: string;
  order: () => Promise<ScreenOrder | ScreenedFile>;
}

export interface Run {
  files: ScreenedFile[];
  /** The lists that all were screened by; null where none was. */
  stamp: ListStamp | null;
}

export interface Screening {
  busy: Busy | null;
  /** Screens one after the other; null where the user cancelled. Rejects with what went wrong. */
  run: (wanted: readonly Wanted[]) => Promise<Run | null>;
  cancel: () => void;
}

/** Runs of the worker, with their progress and a way out. */
export function useScreening(): Screening {
  const [busy, setBusy] = useState<Busy | null>(null);
  const running = useRef<AbortController | null>(null);
  const run: Screening['run'] = async (wanted) => {
    const abort = new AbortController();
    running.current?.abort();
    running.current = abort;
    const worker = openScreeningWorker(abort.signal);
    try {
      const files: ScreenedFile[] = [];
      let stamp: ListStamp | null = null;
      for (const [i, { name, order }] of wanted.entries()) {
        const now = { file: name, at: i + 1, of: wanted.length };
        setBusy({ ...now, share: 0 });
        const ordered = await order();
        abort.signal.throwIfAborted();
        if (!('kind' in ordered)) {
          files.push(ordered);
          continue;
        }
        const screened = await worker.screen(ordered, (share) => setBusy({ ...now, share }));
        if (stamp && stamp.hash !== screened.stamp.hash)
          throw new WordedError('review_problem_lists_changed');
        stamp = screened.stamp;
        files.push(...screened.files);
      }
      return { files, stamp };
    } catch (error) {
      if (abort.signal.aborted) return null;
      throw error;
    } finally {
      worker.end();
      // Cancelled by another run, which says what it does itself.
      if (running.current === abort) setBusy(null);
    }
  };
  return { busy, run, cancel: () => running.current?.abort() };
}
