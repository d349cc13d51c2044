import type { ScreenedFile, ScreenedLine, Verdict } from './types.ts';

/** A count of lines by verdict, all zero. */
export function noLines(): Record<Verdict, number> {
  return { listed: 0, related: 0, possible: 0, 'no-match': 0, 'not-screened': 0 };
}

/** Adds lines to a count. */
export function countLines(counts: Record<Verdict, number>, lines: readonly ScreenedLine[]): void {
  for (const line of lines) counts[line.verdict] += 1;
}

/** Lines by verdict over all files; a file that could not be read counts as one line not screened. */
export function countVerdicts(files: readonly ScreenedFile[]): Record<Verdict, number> {
  const counts = noLines();
  for (const file of files) {
    if (file.error) counts['not-screened'] += 1;
    countLines(counts, file.lines);
  }
  return counts;
}

/** The strongest of the verdicts counted; anything not screened outranks "no match". */
export function overallVerdict(counts: Readonly<Record<Verdict, number>>): Verdict {
  const order: Verdict[] = ['listed', 'related', 'possible', 'not-screened'];
  return order.find((verdict) => counts[verdict] > 0) ?? 'no-match';
}
