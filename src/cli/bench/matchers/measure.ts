import { quantile } from '../budget.ts';
import type { Matcher } from './matchers.ts';

/** One way of finding names, measured beside the others. */
export interface Contestant {
  name: string;
  match: Matcher;
  /** Too slow for as many rounds as the rest. */
  slow?: boolean;
}

/** How long one turn of a contestant goes on. */
const SLICE_MS = 30;

/**
 * Millions of UTF-16 units a second of each contestant on `text`: the median over rounds in which all take turns, so
 * that a noisy machine disturbs them alike.
 */
export function measure(contestants: readonly Contestant[], text: string, rounds: number): number[] {
  const rates: number[][] = contestants.map(() => []);
  for (let round = -2; round < rounds; round++)
    contestants.forEach(({ match, slow }, at) => {
      if (slow && round !== 0) return;
      const rate = rateOf(match, text);
      if (round >= 0) rates[at]?.push(rate);
    });
  return rates.map((each) => quantile(each, 0.5));
}

function rateOf(match: Matcher, text: string): number {
  const started = performance.now();
  let runs = 0;
  let elapsed = 0;
  do {
    match(text);
    runs++;
    elapsed = performance.now() - started;
  } while (elapsed < SLICE_MS);
  return (runs * text.length) / elapsed / 1000;
}
