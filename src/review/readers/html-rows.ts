/** Rows of HTML tables as they come, with cells that span columns or rows put where they are seen. */
import type { Claim } from './cell-claims.ts';
import { LIMITS } from './limits.ts';
import { LONGEST_CARRIED } from './merged-cells.ts';

/** Bounds on what a table may claim, so that a few bytes never grow to millions of cells; the first is that of browsers. */
const WIDEST = 1_000;
const TALLEST = 1_000;
const MOST_CARRIED = 50;

interface Row {
  cells: string[];
  /** Column of the cell that is open. */
  at: number;
  /** Columns behind the cells that the last one spans: they are there once something follows. */
  gap: number;
  /** Rows that a cell spans, by its column. */
  tall: Map<number, number>;
}

interface Carried {
  text: string;
  rows: number;
}

export interface RowCollector {
  openTable(): void;
  closeTable(): void;
  openRow(): void;
  openCell(colspan: string | undefined, rowspan: string | undefined): void;
  /** True within a row. */
  isOpen(): boolean;
  /** Adds text to the open cell, where there is one. */
  add(text: string): void;
  /** The finished row; undefined where none was open. */
  closeRow(): string[] | undefined;
}

/** Makes a collector for one document; tables may stand in cells of tables. It throws ReadError `too-many-cells`. */
export function openRows(claim: Claim): RowCollector {
  const tables = [new Map<number, Carried>()];
  const rows: Row[] = [];

  /** Puts what is carried from above into the columns that come next. */
  function fill(row: Row): void {
    const carried = tables.at(-1);
    const next = (): number => row.cells.length + row.gap;
    for (let above = carried?.get(next()); above; above = carried?.get(next())) {
      if (above.rows === 1) carried?.delete(next());
      else carried?.set(next(), { text: above.text, rows: above.rows - 1 });
      claim(1, above.text);
      append(row, above.text);
    }
  }

  function append(row: Row, text: string): void {
    claim(row.gap);
    for (; row.gap > 0; row.gap--) row.cells.push('');
    row.cells.push(text);
  }

  return {
    openTable: () => void tables.push(new Map()),
    closeTable: () => void (tables.length > 1 && tables.pop()),
    openRow: () => void rows.push({ cells: [], at: 0, gap: 0, tall: new Map() }),
    openCell(colspan, rowspan) {
      const row = rows.at(-1);
      if (!row) return;
      fill(row);
      append(row, '');
      row.at = row.cells.length - 1;
      row.gap = spanOf(colspan, Math.min(WIDEST, LIMITS.columns - row.at)) - 1;
      const tall = spanOf(rowspan, TALLEST);
      if (tall > 1) row.tall.set(row.at, tall);
    },
    isOpen: () => rows.length > 0,
    add(text) {
      const row = rows.at(-1);
      if (row) row.cells[row.at] = `${row.cells[row.at] ?? ''} ${text}`;
    },
    closeRow() {
      const row = rows.pop();
      if (!row) return undefined;
      fill(row);
      const carried = tables.at(-1);
      for (const [column, tall] of row.tall) {
        if (!carried || carried.size >= MOST_CARRIED) break;
        const text = row.cells[column]?.trim() ?? '';
        carried.set(column, { text: text.length > LONGEST_CARRIED ? '' : text, rows: tall - 1 });
      }
      return row.cells;
    },
  };
}

function spanOf(attribute: string | undefined, most: number): number {
  const span = Number.parseInt(attribute ?? '', 10);
  return span > 1 ? Math.max(1, Math.min(span, most)) : 1;
}
