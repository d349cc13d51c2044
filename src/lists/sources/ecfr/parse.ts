/** Supplements No. 4 (Entity List), 6 (Unverified List) and 7 (Military End-User List) to 15 CFR part 744, as XML. */
import type { ProgrammeId } from '../../types.ts';
import { footnotesOf, licenceRequirementOf } from '../licence-requirement.ts';
import { pagesOf } from '../pages.ts';
import { type OfficialPage, type OfficialRow, SourceError } from '../types.ts';
import { entityNames, isSubheading } from './entity-cell.ts';
import { type TableRow, tableRows } from './table-rows.ts';

interface Supplement {
  list: ProgrammeId;
  /** Words of its columns, by which they are told. */
  columns: readonly RegExp[];
}

const COUNTRY = /^country/i;
const ENTITY = /entity/i;
const CITATION = /federal register/i;
const SUPPLEMENTS: Readonly<Record<number, Supplement>> = {
  4: { list: 'BIS-EL', columns: [COUNTRY, ENTITY, /requirement/i, /policy/i, CITATION] },
  6: { list: 'BIS-UVL', columns: [COUNTRY, /listed person|entity/i, CITATION] },
  7: { list: 'BIS-MEU', columns: [COUNTRY, ENTITY, CITATION] },
};

/** What only the caller knows. */
export interface EcfrKnowledge {
  /** True for a name that stands on one of our lists. */
  isKnown: (name: string) => boolean;
  /** ISO 3166-1 alpha-2 code of a country heading. */
  countryCode: (heading: string) => string | undefined;
}

/**
 * Reads the XML of the part, or of one supplement, as its chunks come. Blank country cells take the country above.
 * Throws a SourceError that names the supplement and row.
 */
export async function* parseEcfr(
  chunks: AsyncIterable<string>,
  known: EcfrKnowledge,
): AsyncGenerator<OfficialRow> {
  const tables = new Map<number, Table>();
  for await (const row of tableRows(chunks)) {
    const supplement = SUPPLEMENTS[row.supplement];
    if (!supplement) continue;
    const table = tables.get(row.supplement) ?? { ...supplement, row: 0, country: '', pages: [] };
    tables.set(row.supplement, table);
    if (row.isHead) checkHead(row, table);
    else {
      table.row += 1;
      const official = officialRow(row, table, known);
      if (official) yield official;
    }
  }
  if (tables.size === 0) throw new SourceError('not-a-list', 'no Supplement No. 4, 6 or 7 to part 744');
}

/** A supplement's table, as far as it was read. */
interface Table extends Supplement {
  row: number;
  /** Code of the country above. */
  country: string;
  /** Pages of the row above, which a row of the same rule may leave out. */
  pages: OfficialPage[];
}

function checkHead({ supplement, cells }: TableRow, { columns }: Table): void {
  const titles = cells.map((lines) => lines.join(' '));
  const missing = columns.filter((column, at) => !column.test(titles[at] ?? ''));
  if (missing.length > 0)
    throw new SourceError('columns', `Supplement No. ${supplement} has the columns ${titles.join(', ')}`);
}

function officialRow(
  { supplement, cells }: TableRow,
  table: Table,
  { isKnown, countryCode }: EcfrKnowledge,
): OfficialRow | undefined {
  const { list, columns, row } = table;
  const fail = (what: string): never => {
    const name = cells.flat()[0] ?? '';
    throw new SourceError('row', `Supplement No. ${supplement}, row ${row} (${name}): ${what}`);
  };
  const filled = cells.filter((lines) => lines.length > 0);
  // A note below the table, or asterisks for what a rule leaves as it is.
  if (filled.length === 0 || (filled.length === 1 && /^[⁰¹²³⁴⁵⁶⁷⁸⁹*[]/.test(filled[0]?.[0] ?? '')))
    return undefined;
  // A country's cell that spans the rows below it leaves them a cell short.
  const own = cells.length === columns.length - 1 ? [[], ...cells] : cells;
  const isCountryAlone = filled.length === 1 && (own[0] ?? []).length > 0;
  if (own.length !== columns.length && !isCountryAlone)
    fail(`${cells.length} columns, not ${columns.length}`);
  const heading = (own[0] ?? []).join(' ').replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, '');
  if (heading) {
    table.country = countryCode(heading) ?? fail(`no country: ${heading}`);
    table.pages = [];
  }
  const entity = own[1] ?? [];
  if (entity.length === 0 || isSubheading(entity)) return undefined;
  const names = entityNames(entity, isKnown);
  if (!names) return undefined;
  if (!table.country) fail('no country above it');
  const pages = pagesOf((own.at(-1) ?? []).join(' '));
  if (pages.length > 0) table.pages = pages;
  if (table.pages.length === 0) fail('no Federal Register citation');
  const requirement = list === 'BIS-EL' ? (own[2] ?? []).join(' ') : '';
  return {
    list,
    ...names,
    printed: names.name,
    destinations: [table.country],
    countries: [table.country],
    pages: table.pages,
    ...(requirement ? { licenceRequirement: licenceRequirementOf(requirement) } : {}),
    footnotes: footnotesOf(requirement),
  };
}
