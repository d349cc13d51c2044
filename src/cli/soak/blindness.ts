/** Share of the samples that may find nothing: where time is short, a rescan may come too late for one. */
export const MOST_BLIND = 0.05;

export interface Blindness {
  /** Samples that found nothing, or got no answer at all. */
  blind: number;
  of: number;
  isSeeing: boolean;
}

/** Whether findings went on; null is a sample without an answer, which a dead extension gives. Of no samples, none did. */
export function blindnessOf(findings: readonly (number | null)[]): Blindness {
  const blind = findings.filter((count) => count === null || count === 0).length;
  const of = findings.length;
  return { blind, of, isSeeing: of > 0 && blind <= of * MOST_BLIND };
}
