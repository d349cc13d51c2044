import { type Bound, boundWords, columns, keptWord } from '../budget.ts';
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
  /** Bound on `ratio`, where docs/contracts.md sets one. */
  bound?: Bound;
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
    boundWords(row.bound, '×'),
    keptWord(row.ratio, row.bound),
  ]);
  const same = Object.entries(agreements).map(
    ([text, { spans, ahoCorasickSame, includesSame, regexpShare }]) =>
      `${text}: ${spans} spans on plain forms; Aho–Corasick ${ahoCorasickSame ? 'the same' : 'DIFFERS'}, ` +
      `includes ${includesSame ? 'holds all names' : 'DIFFERS'}, RegExp gives ${(100 * regexpShare).toFixed(1)} %`,
  );
  return [columns([head, ...cells]), '', ...same].join('\n');
}
