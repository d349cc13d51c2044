import type { BrowserName } from '../browsers/driver.ts';

/** What a part of the fault runs needs to know. */
export interface FaultRun {
  browser: BrowserName;
  /** The part may go on for so long. */
  seconds: number;
  /** Seeded, so that a run can be had again. */
  random: () => number;
}

/** One line of output: what was tried, what was measured, and what went wrong, if anything. */
export interface Outcome {
  trial: string;
  problem?: string;
  [figure: string]: string | number | undefined;
}

/** Yields an outcome a trial; a browser that breaks under it rejects. */
export type Part = (run: FaultRun) => AsyncGenerator<Outcome>;

/** Tries it; what it throws is the outcome's problem. */
export async function attempt(
  trial: string,
  run: () => Promise<Record<string, string | number> | void>,
): Promise<Outcome> {
  try {
    return { trial, ...(await run()) };
  } catch (error) {
    return { trial, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** The outcome of a part that counts its trials; that there was none is its problem, for then nothing was tried. */
export function tallied(trial: string, tally: Readonly<Record<string, number>>): Outcome {
  const total = Object.values(tally).reduce((sum, each) => sum + each, 0);
  return { trial, total, ...tally, ...(total > 0 ? {} : { problem: 'none: give it more --seconds' }) };
}
