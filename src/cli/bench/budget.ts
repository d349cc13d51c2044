/** A bound of docs/contracts.md's table of budgets. */
export interface Bound {
  atMost?: number;
  atLeast?: number;
}

/** One measured figure, with the bound that it should keep where there is one. */
export interface Budget {
  what: string;
  value: number;
  /** `ms`, `×`, `%` … */
  unit: string;
  bound?: Bound;
}

/** Whether a value keeps its bound; undefined where it has none. */
export function keeps(value: number, bound: Bound | undefined): boolean | undefined {
  return bound && value >= (bound.atLeast ?? -Infinity) && value <= (bound.atMost ?? Infinity);
}

/** The bound in signs, '' where there is none. */
export function boundWords(bound: Bound | undefined, unit: string): string {
  if (bound?.atLeast !== undefined) return `≥ ${+bound.atLeast.toFixed(3)}${unit}`;
  return bound?.atMost === undefined ? '' : `≤ ${bound.atMost}${unit}`;
}

/** `kept`, `MISSED`, or '' without a bound. */
export function keptWord(value: number, bound: Bound | undefined): string {
  const kept = keeps(value, bound);
  return kept === undefined ? '' : kept ? 'kept' : 'MISSED';
}

/** Lines of equal columns for a terminal. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ').trimEnd()).join('\n'); // prettier-ignore
}

/** The figures as a table for a terminal. */
export function budgetTable(budgets: readonly Budget[]): string {
  return columns([
    ['what', 'measured', 'bound', ''],
    ...budgets.map(({ what, value, unit, bound }) => [
      what,
      `${+value.toFixed(value < 10 ? 2 : 1)}${unit}`,
      boundWords(bound, unit),
      keptWord(value, bound),
    ]),
  ]);
}

/** The value at a share of the sorted ones: 0.5 the median. NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
