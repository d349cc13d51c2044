import type { Outcome } from './outcome.ts';

/** Bytes of the pages together and of the extension's process, and those in it that are said to be the background's. */
export interface Held {
  pages: number;
  process: number;
  ours?: number;
}

/** By how it is counted. */
export type Counts = ReadonlyMap<string, Held>;

/** The counts by which the bounds are judged: what processes have written, and what the browser's reporters say. */
export const WRITTEN_AT_REST = 'written, at rest';
export const REPORTED_AT_REST = 'reported, at rest';

/** The bounds of docs/contracts.md, megabytes. */
export const MOST_A_PAGE = 5;
export const MOST_WORKER = 60;
const MEGABYTE = 1024 * 1024;

/**
 * One outcome a count of `lens`, over the same pages without an extension (`plain`) and with one that does nothing (`bare`).
 * A page is judged by what is written at rest, the worker by the background itself where the browser tells that, else by
 * its process; a worker of no bytes was not measured. What is missed is the outcome's problem.
 */
export function outcomesOf(lens: Counts, plain: Counts, bare: Counts, tabs: number): Outcome[] {
  const judgesWorker = lens.has(REPORTED_AT_REST) ? REPORTED_AT_REST : WRITTEN_AT_REST;
  return [...lens].map(([how, held]) => {
    const page = megabytes((held.pages - (plain.get(how) ?? held).pages) / tabs);
    const worker = megabytes(held.ours ?? held.process);
    const problems = [
      ...(how === WRITTEN_AT_REST && page > MOST_A_PAGE ? [`a page costs ${page} MB, over ${MOST_A_PAGE}`] : []),
      ...(how === judgesWorker && worker > MOST_WORKER ? [`the worker holds ${worker} MB, over ${MOST_WORKER}`] : []),
      ...(how === judgesWorker && worker === 0 ? ['the worker was not measured: it has no process, or has ended'] : []),
    ]; // prettier-ignore
    const without = bare.get(how) ?? held;
    return {
      trial: `${tabs} tabs of shops, ${how}`,
      megabytesAPage: page,
      overBareAPage: megabytes((held.pages - without.pages) / tabs),
      mostAPage: MOST_A_PAGE,
      extensionProcess: megabytes(held.process),
      overBareProcess: megabytes(held.process - without.process),
      ...(held.ours === undefined ? {} : { background: megabytes(held.ours) }),
      mostWorker: MOST_WORKER,
      ...(problems.length > 0 ? { problem: problems.join('; ') } : {}),
    };
  });
}

function megabytes(bytes: number): number {
  return Math.round((bytes / MEGABYTE) * 10) / 10;
}
