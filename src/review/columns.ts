/** Which column of a table holds what: guessed from a header row in several languages, correctable by the user. */
import { groupBy } from '../screening/group-by.ts';
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
/** First units of every header word: most cells are told from a header by them alone. */
const BEGINNINGS = new Set([...ROLE_OF.keys()].map((word) => word.slice(0, 2)));
const PLAIN_BEGINNING = /^[\x21-\x7e]{2}/;

/** Role of one header cell: its whole text, its text less a unit or currency in brackets, or its first part: "Mfr / source". */
export function roleOfHeader(cell: string): ColumnRole {
  if (cell.length > LONGEST_HEADER || /^\d/.test(cell)) return 'other';
  if (PLAIN_BEGINNING.test(cell) && !BEGINNINGS.has(cell.slice(0, 2).toLowerCase())) return 'other';
  const text = cell.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const bare = text.replace(/\s*[([{].*$/, '').replace(/[\s:*]+$/, '');
  const whole = ROLE_OF.get(text) ?? ROLE_OF.get(bare);
  return whole ?? bare.split(/\s*[/&]\s*/).flatMap((part) => ROLE_OF.get(part) ?? [])[0] ?? 'other';
}

/** Roles of a row's cells where it is a header row: where they name at least two different columns; else null. */
export function rolesOfHead(cells: readonly string[]): ColumnRole[] | null {
  if (cells.length < LEAST_NAMED) return null;
  const roles = cells.map(roleOfHeader);
  const named = new Set(roles);
  named.delete('other');
  return named.size >= LEAST_NAMED ? roles : null;
}

/**
 * Header rows of a file, one a table. One that says the same as the last of its sheet is that table going on, on
 * another page.
 */
export function findHeads(lines: readonly Line[]): TableHead[] {
  const heads: TableHead[] = [];
  for (const { line, sheet, page, cells } of lines) {
    const roles = rolesOfHead(cells ?? []);
    if (!roles) continue;
    const last = heads.at(-1);
    if (last?.sheet !== sheet || last.roles.join() !== roles.join()) heads.push({ line, sheet, page, roles });
  }
  return heads;
}

/** Tells the head under which a line stands: the last one above it in its sheet; PDF tables run on over pages. */
export function openHeads(heads: readonly TableHead[]): (line: Line) => TableHead | null {
  const bySheet = groupBy(heads, ({ sheet }) => sheet);
  // Those that a user puts right may come in another order.
  for (const own of bySheet.values()) own.sort((a, b) => (a.page ?? 0) - (b.page ?? 0) || a.line - b.line);
  return (line) => {
    const own = bySheet.get(line.sheet) ?? [];
    let from = 0;
    let to = own.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      const head = own[middle];
      if (head && isAbove(head, line)) from = middle + 1;
      else to = middle;
    }
    return own[from - 1] ?? null;
  };
}

function isAbove(head: TableHead, line: Line): boolean {
  const pages = (head.page ?? 0) - (line.page ?? 0);
  return pages < 0 || (pages === 0 && head.line < line.line);
}

/** A table without a header row from the beginning of a sheet or page on, as wide as its widest line. */
export function headlessTable(
  lines: readonly Line[],
  { sheet, page }: Pick<Line, 'sheet' | 'page'>,
): TableHead {
  let widest = 0;
  for (const line of lines) if (line.sheet === sheet) widest = Math.max(widest, line.cells?.length ?? 0);
  const roles = Array.from({ length: Math.min(widest, MOST_COLUMNS) }, () => 'other' as const);
  return { line: 0, sheet, page, roles };
}

/** Sheets or pages of a file, in order. */
export function placesOf(lines: readonly Line[]): Pick<Line, 'sheet' | 'page'>[] {
  const places: Pick<Line, 'sheet' | 'page'>[] = [];
  for (const { sheet, page } of lines) {
    const last = places.at(-1);
    if (!last || last.sheet !== sheet || last.page !== page) places.push({ sheet, page });
  }
  return places;
}
