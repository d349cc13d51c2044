/** Columns set so close that their gaps are no wider than those between words: told by the edges they share over rows. */
import type { PdfRun } from './pdf-layout.ts';

/** Share of the type size: words in a line stand closer, unless it is justified. */
const LEAST_GAP = 0.5;
/** Edges of one column differ by less, in points. */
const SAME_EDGE = 1.5;
/** Rows above and below that are looked at, and those among them with text across the gap, behind which none is. */
const MOST_ROWS = 30;
const MOST_ACROSS = 2;
/** Rows that share an edge with a cell, besides its own. */
const LEAST_ROWS = 2;
/** Comparisons for one page: beyond them it is no table that is worth the time. */
const MOST_COMPARED = 5_000_000;

/** Tells whether `run`, which stands near behind `before` in the line of this number, begins a cell. */
export type GapTeller = (line: number, before: PdfRun, run: PdfRun) => boolean;

/** Looks at the lines of a page, from top to bottom, each from the left. */
export function openGaps(lines: readonly (readonly PdfRun[])[]): GapTeller {
  let compared = 0;
  return (at, before, run) => {
    if (run.x - right(before) < (run.height || 10) * LEAST_GAP || compared > MOST_COMPARED) return false;
    let rows = 0;
    let across = 0;
    for (const step of [-1, 1]) {
      let own = 0;
      for (let i = at + step; own < MOST_ACROSS && Math.abs(i - at) <= MOST_ROWS && lines[i]; i += step) {
        const line = lines[i] ?? [];
        compared += line.length;
        if (line.some((other) => isAligned(before, run, other))) rows++;
        else if (line.some((other) => isAcross(run, other))) own++;
      }
      across += own;
    }
    return rows >= LEAST_ROWS && rows > across;
  };
}

/** At one edge or about one middle, as the cells of a column are; what begins further left is another text. */
function isAligned(before: PdfRun, run: PdfRun, other: PdfRun): boolean {
  if (other.x < before.x + SAME_EDGE) return false;
  const near = (one: number, two: number): boolean => Math.abs(one - two) < SAME_EDGE;
  return (
    near(other.x, run.x) || near(right(other), right(run)) || near(other.x + right(other), run.x + right(run))
  );
}

function isAcross(run: PdfRun, other: PdfRun): boolean {
  return other.x < run.x - SAME_EDGE && right(other) > run.x + SAME_EDGE;
}

function right({ x, width }: PdfRun): number {
  return x + width;
}
