/** Which lines of a quote are its goods, and which its letterhead and footer: those name the supplier. */
import { openHeads } from './columns.ts';
import type { Line, LinePart, TableHead } from './types.ts';

/** Share of a table's columns that a row of goods fills at least; two in any case. */
const LEAST_FILLED = 0.5;

/**
 * The part of each line, in order; null throughout where no head is known. On every page or sheet, goods stand from
 * the first row that fills its table's columns to the last: single lines between them are descriptions that run on.
 */
export function partsOf(lines: readonly Line[], heads: readonly TableHead[]): (LinePart | null)[] {
  if (heads.length === 0) return lines.map(() => null);
  const headOf = openHeads(heads);
  const isRow = lines.map((line) => fillsTable(line, headOf(line) ?? heads.find((each) => isAt(each, line))));
  const goods = lines.map(() => false);
  for (const [from, to] of runs(lines)) {
    const first = isRow.indexOf(true, from);
    if (first === -1 || first >= to) continue;
    const last = isRow.lastIndexOf(true, to - 1);
    goods.fill(true, first, last + 1);
  }
  return goods.map((isGoods) => (isGoods ? 'goods' : 'supplier'));
}

function fillsTable(line: Line, head: TableHead | undefined): boolean {
  if (!head) return false;
  const filled = (line.cells ?? []).filter((cell) => cell !== '').length;
  return filled >= Math.max(2, head.roles.length * LEAST_FILLED);
}

function isAt(head: TableHead, line: Line): boolean {
  return head.sheet === line.sheet && head.page === line.page && head.line === line.line;
}

/** From and to (exclusive) of the lines of each page or sheet. */
function runs(lines: readonly Line[]): [number, number][] {
  const starts = lines.flatMap((line, i) => {
    const before = lines[i - 1];
    return before && before.page === line.page && before.sheet === line.sheet ? [] : [i];
  });
  return starts.map((start, i) => [start, starts[i + 1] ?? lines.length]);
}
