import { useState } from 'preact/hooks';
import { findingChanges } from './finding-changes.ts';
import { beginReview, listInForce } from './begin-review.ts';
import type { Input } from './input.ts';
import { wantedOf } from './input.ts';
import { openedFile } from './opened-file.ts';
import { problemOf } from './problem.ts';
import type { Problem } from './problem.ts';
import { MATCHER_VERSION } from '../screening/screen.ts';
import { useLog } from './use-log.ts';
import type { ReviewLog } from './use-log.ts';
import { useScreening } from './use-screening.ts';
import type { Busy } from './use-screening.ts';
import type { FindingChange, ScreenedFile, ScreenedList, TableHead } from './types.ts';

/** A screening with other lists, to be looked at before it is taken over. */
export interface Renewal {
  list: ScreenedList;
  files: ScreenedFile[];
  changes: FindingChange[];
}

export interface ReviewView {
  log: ReviewLog;
  busy: Busy | null;
  /** Null while all is well. */
  problem: Problem | null;
  /** Screens inputs into a new review, and tells whether it has begun. */
  start: (inputs: Input[]) => Promise<boolean>;
  /** Reads a file again that wanted a password; only while its input is at hand. */
  unlock: (file: ScreenedFile, password: string) => Promise<void>;
  cancel: () => void;
  /** Screens a file anew with its columns as the reviewer says. */
  correctColumns: (file: ScreenedFile, heads: TableHead[]) => Promise<void>;
  /** Screens all lines with the lists in force, and shows what would change. */
  renew: () => Promise<void>;
  renewal: Renewal | null;
  takeOver: () => void;
  dropRenewal: () => void;
  say: (problem: Problem | null) => void;
}

/** Everything the screen shows and does. */
export function useReview(): ReviewView {
  const [problem, say] = useState<Problem | null>(null);
  const [inputs, setInputs] = useState<Input[]>([]);
  const [renewal, setRenewal] = useState<Renewal | null>(null);
  const log = useLog(say);
  const { busy, run, cancel } = useScreening();
  const { review } = log;
  /** Says what went wrong in words; nothing of it goes further. */
  const trying = async (work: () => Promise<void>): Promise<void> => {
    say(null);
    await work().catch((error: unknown) => say(problemOf(error)));
  };

  /** A screening that waits to be taken over is of the files as they were. */
  const enter: ReviewLog['enter'] = (changes, rescreened) => {
    setRenewal(null);
    return log.enter(changes, rescreened);
  };

  const start = async (wanted: Input[]): Promise<boolean> => {
    let hasBegun = false;
    await trying(async () => {
      // Nothing that is waited for may come up meanwhile.
      if (!review) await log.open('');
      setInputs(wanted);
      setRenewal(null);
      const screened = await run(wanted.map((input) => wantedOf(input)));
      if (screened) hasBegun = await log.begin(await beginReview(screened));
    });
    return hasBegun;
  };

  const unlock = (locked: ScreenedFile, password: string): Promise<void> =>
    trying(async () => {
      const { file, sha256 } = locked;
      const input = inputs.find(({ name }) => file === name || file.startsWith(`${name}!`));
      if (!review || !input) return say({ key: 'review_problem_open_again', fill: file });
      const screened = await run([wantedOf(input, password)]);
      if (!screened) return;
      const opened = openedFile(locked, screened, review.list);
      enter([{ kind: 'unlocked', file, sha256 }], {
        files: review.files.map((each) => (each === locked ? opened : each)),
      });
    });

  const correctColumns = (file: ScreenedFile, heads: TableHead[]): Promise<void> =>
    trying(async () => {
      if (!review) return;
      const order = { kind: 'again' as const, file: { ...file, heads } };
      const screened = await run([{ name: file.file, order: () => Promise.resolve(order) }]);
      const [again] = screened?.files ?? [];
      if (!again || !screened) return;
      if (screened.stamp?.hash !== review.list.hash)
        return say({ key: 'review_problem_renew_first', fill: '' });
      const changes = findingChanges([file], [again]);
      const { sha256, heads: from = [] } = file;
      enter([{ kind: 'columns', sha256, from, to: heads, changes }], {
        files: review.files.map((each) => (each === file ? again : each)),
      });
    });

  const renew = (): Promise<void> =>
    trying(async () => {
      if (!review) return;
      const screened = await run(
        review.files.map((file) => ({
          name: file.file,
          order: () => Promise.resolve(file.error ? file : { kind: 'again' as const, file }),
        })),
      );
      if (!screened) return;
      const list = await listInForce(screened.stamp);
      setRenewal({ list, files: screened.files, changes: findingChanges(review.files, screened.files) });
    });

  const takeOver = (): void => {
    if (!review || !renewal) return;
    const { list, files, changes } = renewal;
    enter([{ kind: 'rescreened', from: review.list, to: list, changes }], {
      files,
      list,
      matcherVersion: MATCHER_VERSION,
    });
  };

  const dropRenewal = (): void => setRenewal(null);
  return {
    log,
    busy,
    problem,
    start,
    unlock,
    cancel,
    correctColumns,
    renew,
    renewal,
    takeOver,
    dropRenewal,
    say,
  };
}
