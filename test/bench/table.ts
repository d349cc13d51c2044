import type { Agreement } from './agreement.ts';

/** One measured rate; rates of one text come from one interleaved run. */
export interface Row {
  text: 'shop' | 'dense' | 'chinese';
  matcher: string;
  /** Names in the index. */
  names: number;
  /** Millions of UTF-16 units of raw text a second, median of the rounds. */
  rate: number;
  /** Rate of ours on the real names divided by this rate. */
  ratio: number;
  /** Bound on `ratio`, where DESIGN.md sets one. */
  bound?: { atLeast?: number; atMost?: number };
}

/** Whether the row keeps its bound; undefined where it has none. */
export function keepsBound({ ratio, bound }: Row): boolean | undefined {
  return bound && ratio >= (bound.atLeast ?? -Infinity) && ratio <= (bound.atMost ?? Infinity);
}

/** The table as text for a terminal. */
export function printTable(rows: readonly Row[], agreements: Readonly<Record<string, Agreement>>): string {
  const head = ['text', 'matcher', 'names', 'M units/s', 'ours is faster by', 'bound', ''];
  const cells = rows.map((row) => [
    row.text,
    row.matcher,
    String(row.names),
    row.rate.toFixed(row.rate < 1 ? 3 : 1),
    `${row.ratio.toFixed(2)}×`,
    row.bound?.atLeast !== undefined
      ? `≥ ${+row.bound.atLeast.toFixed(3)}×`
      : row.bound
        ? `≤ ${row.bound.atMost}×`
        : '',
    { true: 'kept', false: 'MISSED', undefined: '' }[`${keepsBound(row)}`],
  ]);
  const widths = head.map((title, at) => Math.max(title.length, ...cells.map((row) => row[at]?.length ?? 0)));
  const lines = [head, ...cells].map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const same = Object.entries(agreements).map(
    ([text, { spans, ahoCorasickSame, includesSame, regexpShare }]) =>
      `${text}: ${spans} spans on plain forms; Aho–Corasick ${ahoCorasickSame ? 'the same' : 'DIFFERS'}, ` +
      `includes ${includesSame ? 'holds all names' : 'DIFFERS'}, RegExp gives ${(100 * regexpShare).toFixed(1)} %`,
  );
  return [...lines, '', ...same].join('\n');
}
