import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { PAGE_KINDS, type PageKind } from '../../screening/types.ts';

/** What a page is, by whoever labelled it, and what the gate said. */
export interface Judged {
  truth: string;
  said: PageKind;
}

/** The gate's confusion table: a row for each truth, a column for each kind that the gate can say. */
export function confusionTable(judged: readonly Judged[]): string {
  const truths = [...new Set(judged.map(({ truth }) => truth))].sort();
  const width = Math.max(8, ...truths.map(({ length }) => length));
  const line = (head: string, cells: readonly (string | number)[]): string =>
    [head.padEnd(width), ...cells.map((cell) => String(cell).padStart(13))].join('');
  const countOf = (truth: string, kind: PageKind): number =>
    judged.filter((page) => page.truth === truth && page.said === kind).length;
  const rows = truths.map((truth) =>
    line(
      truth,
      PAGE_KINDS.map((kind) => countOf(truth, kind)),
    ),
  );
  return [line('is \\ said', PAGE_KINDS), ...rows].join('\n');
}

/**
 * Reads labels from tab-separated lines under a head with `name` and `kind`; gives the label of a page by its file's
 * name without ending, "page" where it has none. Throws where the head lacks a column.
 */
export function readTruth(file: string): (page: string) => string {
  const [head = [], ...rows] = readFileSync(file, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split('\t'));
  const name = head.indexOf('name');
  const kind = head.indexOf('kind');
  if (name < 0 || kind < 0) throw new Error(`${file}: the first line names no columns "name" and "kind"`);
  const labels = new Map(rows.map((row) => [row[name], row[kind]]));
  return (page) => labels.get(basename(page).replace(/\.x?html?$/i, '')) ?? 'page';
}
