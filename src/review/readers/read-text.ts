import type { Line } from '../types.ts';
import { openFlow } from './flow.ts';
import type { Cell } from './table-layout.ts';

/** Columns of a terminal: shorter lines than a good part of them were not wrapped. */
const WIDTH = 80;

/** Plain text by its lines, empty ones left out, numbers kept; tabs or several spaces part the cells of a table. */
export function textLines(text: string): Line[] {
  const laid = text.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((raw, i) => {
    const cells = cellsOf(raw);
    return cells.length > 0 ? [{ line: i + 1, top: i, height: 1, cells }] : [];
  });
  return openFlow()(null, laid, WIDTH);
}

function cellsOf(raw: string): Cell[] {
  return Array.from(raw.matchAll(/\S+(?:[^\S\t]\S+)*/gu), ({ 0: text, index }) => ({
    text,
    left: index,
    right: index + text.length,
  }));
}
