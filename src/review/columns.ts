/** Which column of a table holds what: guessed from a header row in several languages, correctable by the user. */
import words from './data/column-words.json' with { type: 'json' };
import { COLUMN_ROLES } from './types.ts';
import type { ColumnRole, Line, TableHead } from './types.ts';

/** No header is longer, its unit included: goods and addresses are. */
const LONGEST_HEADER = 60;
/** A header has at least this many cells that name a column. */
const LEAST_NAMED = 2;

/** More columns than this nobody puts right one by one. */
const MOST_COLUMNS = 60;

const ROLE_OF = new Map(
  COLUMN_ROLES.flatMap((role) =>
    role === 'other' ? [] : words[role].map((word): [string, ColumnRole] => [word, role]),
  ),
);

/** Role of one header cell: its whole text, or its text less a unit or currency in brackets. */
export function roleOfHeader(cell: string): ColumnRole {
  if (cell.length > LONGEST_HEADER || /^\d/.test(cell)) return 'other';
  const text = cell.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const bare = text.replace(/\s*[([{].*$/, '').replace(/[\s:*]+$/, '');
  return ROLE_OF.get(text) ?? ROLE_OF.get(bare) ?? 'other';
}

/**
 * Header rows of a file, one a table: the rows whose cells name at least two different columns. One that says the
 * same as the last of its sheet is that table going on, on another page.
 */
export function findHeads(lines: readonly Line[]): TableHead[] {
  const heads: TableHead[] = [];
  for (const { line, sheet, page, cells } of lines) {
    const roles = (cells ?? []).map(roleOfHeader);
    const named = new Set(roles.filter((role) => role !== 'other'));
    if (named.size < LEAST_NAMED) continue;
    const last = heads.at(-1);
    if (last?.sheet !== sheet || last.roles.join() !== roles.join()) heads.push({ line, sheet, page, roles });
  }
  return heads;
}

/** The head under which a line stands: the last one above it in its sheet; PDF tables run on over pages. */
export function headOf(heads: readonly TableHead[], line: Line): TableHead | null {
  let found: TableHead | null = null;
  for (const head of heads) {
    if (head.sheet !== line.sheet) continue;
    const isAbove = (head.page ?? 0) < (line.page ?? 0) || (head.page === line.page && head.line < line.line);
    if (isAbove) found = head;
  }
  return found;
}

/** Number of columns of a sheet (null: of the file's one table), by its widest line; at most 60. */
export function widthOf(lines: readonly Line[], sheet: string | null): number {
  let widest = 0;
  for (const line of lines) if (line.sheet === sheet) widest = Math.max(widest, line.cells?.length ?? 0);
  return Math.min(widest, MOST_COLUMNS);
}

/** Sheets or pages of a file, in order. */
export function placesOf(lines: readonly Line[]): Pick<Line, 'sheet' | 'page'>[] {
  const places = new Map(lines.map(({ sheet, page }) => [`${sheet} ${page}`, { sheet, page }]));
  return [...places.values()];
}
