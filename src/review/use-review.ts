import { useState } from 'preact/hooks';
import { findingChanges } from './finding-changes.ts';
import { beginReview, listInForce } from './begin-review.ts';
import type { Input } from './input.ts';
import { wantedOf } from './input.ts';
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
  start: (inputs: Input[]) => Promise<void>;
  /** Reads a file again that wanted a password; only while its input is at hand. */
  unlock: (file: string, password: string) => Promise<void>;
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

  const start = (wanted: Input[]): Promise<void> =>
    trying(async () => {
      setInputs(wanted);
      setRenewal(null);
      const screened = await run(wanted.map((input) => wantedOf(input)));
      if (screened) await log.begin(await beginReview(screened));
    });

  const unlock = (file: string, password: string): Promise<void> =>
    trying(async () => {
      const input = inputs.find(({ name }) => file === name || file.startsWith(`${name}!`));
      if (!review || !input) return say({ key: 'review_problem_open_again', fill: file });
      const screened = await run([wantedOf(input, password)]);
      if (!screened) return;
      const isOf = ({ file: name }: ScreenedFile): boolean =>
        name === input.name || name.startsWith(`${input.name}!`);
      const at = review.files.findIndex(isOf);
      const others = review.files.filter((each) => !isOf(each));
      log.enter([], { files: [...others.slice(0, at), ...screened.files, ...others.slice(at)] });
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
      log.enter([{ kind: 'columns', sha256, from, to: heads, changes }], {
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
    setRenewal(null);
    log.enter([{ kind: 'rescreened', from: review.list, to: list, changes }], {
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
