/** Which column of a table holds what: guessed from a header row in several languages, correctable by the user. */
import words from './data/column-words.json' with { type: 'json' };
import { COLUMN_ROLES } from './types.ts';
import type { ColumnRole, Line } from './types.ts';

export interface TableHead {
  /** `line` of the header row. */
  line: number;
  sheet: string | null;
  page: number | null;
  roles: ColumnRole[];
}

/** No header is longer, its unit included: goods and addresses are. */
const LONGEST_HEADER = 60;
/** A header has at least this many cells that name a column. */
const LEAST_NAMED = 2;

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

/** Header rows of a file, one a table: the rows whose cells name at least two different columns. */
export function findHeads(lines: readonly Line[]): TableHead[] {
  return lines.flatMap((line) => {
    const roles = (line.cells ?? []).map(roleOfHeader);
    const named = new Set(roles.filter((role) => role !== 'other'));
    return named.size >= LEAST_NAMED ? [{ line: line.line, sheet: line.sheet, page: line.page, roles }] : [];
  });
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
