import type { Line } from '../types.ts';
import { openFlow } from './flow.ts';
import type { Cell } from './table-layout.ts';
import { rowLine } from './table-lines.ts';

/** Columns of a terminal: shorter lines than a good part of them were not wrapped. */
const WIDTH = 80;

/** Signs that part the cells of a row in a text; each row of a table has as many. */
const SIGNS = [';', '|'] as const;
/** Rows and signs in each from which they are a table: semicolons stand in sentences too. */
const LEAST_ROWS = 2;
const LEAST_SIGNS = 2;

/**
 * Plain text by its lines, empty ones left out, numbers kept. Tabs, several spaces, or semicolons and bars of which
 * neighbouring lines have as many, part the cells of a table.
 */
export function textLines(text: string): Line[] {
  const raws = text.split(/\r\n|[\n\r\u2028\u2029]/);
  const signs = signsOf(raws);
  const rows = raws.flatMap((raw, i) => rowLine(signs[i] ? raw.split(signs[i]) : [], i + 1, null) ?? []);
  const laid = raws.flatMap((raw, i) => {
    const cells = signs[i] ? [] : cellsOf(raw);
    return cells.length > 0 ? [{ line: i + 1, top: i, height: 1, cells }] : [];
  });
  return [...openFlow()(null, laid, WIDTH), ...rows].sort((a, b) => a.line - b.line);
}

/** The sign that parts each line's cells, where it is one of a run of lines with as many of them. */
function signsOf(raws: readonly string[]): (string | undefined)[] {
  const signs: (string | undefined)[] = [];
  for (const sign of SIGNS) {
    const counts = raws.map((raw) => raw.split(sign).length - 1);
    for (let from = 0, to = 0; from < raws.length; from = to) {
      while (to < raws.length && counts[to] === counts[from]) to++;
      if ((counts[from] ?? 0) < LEAST_SIGNS || to - from < LEAST_ROWS) continue;
      for (let at = from; at < to; at++) signs[at] ??= sign;
    }
  }
  return signs;
}

function cellsOf(raw: string): Cell[] {
  return Array.from(raw.matchAll(/\S+(?:[^\S\t]\S+)*/gu), ({ 0: text, index }) => ({
    text,
    left: index,
    right: index + text.length,
  }));
}
