import type { ScreenedLine, Verdict } from './types.ts';

/** A count of lines by verdict, all zero. */
export function noLines(): Record<Verdict, number> {
  return { listed: 0, related: 0, possible: 0, 'no-match': 0, 'not-screened': 0 };
}

/** Adds lines to a count. */
export function countLines(counts: Record<Verdict, number>, lines: readonly ScreenedLine[]): void {
  for (const line of lines) counts[line.verdict] += 1;
}
