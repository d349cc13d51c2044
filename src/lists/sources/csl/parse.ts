/** The Consolidated Screening List of trade.gov, as CSV (https://www.trade.gov/consolidated-screening-list). */
import * as v from 'valibot';
import { csvRecords } from '../csv-records.ts';
import { citationsOf, footnotesOf, licenceRequirementOf } from '../licence-requirement.ts';
import { type ImportedListId, type OfficialRow, SourceError } from '../types.ts';

const text = v.pipe(v.string(), v.trim());
const cslRecord = v.object({
  source: v.pipe(text, v.minLength(1, 'no source')),
  name: v.pipe(text, v.minLength(2, 'no name')),
  alt_names: text,
  addresses: text,
  federal_register_notice: text,
  start_date: v.union([v.literal(''), v.pipe(text, v.isoDate('no date'))]),
  license_requirement: text,
});
const COLUMNS = Object.keys(cslRecord.entries);

/** Abbreviation in a row's `source`, e.g. `Entity List (EL) - Bureau of Industry and Security`. */
const LIST_OF_SOURCE: Readonly<Record<string, ImportedListId>> = {
  EL: 'BIS-EL',
  MEU: 'BIS-MEU',
  CMIC: 'NS-CMIC',
  UVL: 'BIS-UVL',
  DPL: 'BIS-DPL',
  SDN: 'OFAC-SDN',
};

/**
 * Reads the CSV as its chunks come. Rows of lists that are none of ours come as null, so that they can be counted.
 * Throws a SourceError that names the row and the field.
 */
export async function* parseCsl(chunks: AsyncIterable<string>): AsyncGenerator<OfficialRow | null> {
  for await (const { row, record } of csvRecords(chunks, COLUMNS)) {
    const parsed = v.safeParse(cslRecord, record);
    if (!parsed.success) {
      const [issue] = parsed.issues;
      const field = v.getDotPath(issue) ?? '';
      throw new SourceError('row', `row ${row} (${record['name'] ?? ''}), ${field}: ${issue.message}`);
    }
    yield officialRow(parsed.output);
  }
}

function officialRow(record: v.InferOutput<typeof cslRecord>): OfficialRow | null {
  const list = LIST_OF_SOURCE[/\(([A-Z]+)\)/.exec(record.source)?.[1] ?? ''];
  if (!list) return null;
  const requirement = record.license_requirement;
  return {
    list,
    name: record.name,
    aliases: aliasesOf(record.alt_names, record.name),
    destinations: destinationsOf(record.addresses),
    citations: citationsOf(record.federal_register_notice),
    ...(record.start_date ? { start: record.start_date } : {}),
    ...(list === 'BIS-EL' && requirement ? { licenceRequirement: licenceRequirementOf(requirement) } : {}),
    footnotes: list === 'BIS-EL' ? footnotesOf(requirement) : [],
  };
}

/** The list writes its last name as `and NAME`. */
function aliasesOf(names: string, listed: string): string[] {
  const aliases = names.split(';').map((name) => name.trim().replace(/^and\s+/, ''));
  return [...new Set(aliases)].filter((name) => name.length > 1 && name !== listed);
}

/** Addresses stand apart by `;` and end in a country's code. */
function destinationsOf(addresses: string): string[] {
  const codes = addresses.split(';').map((address) => /,\s*([A-Z]{2})\s*$/.exec(address)?.[1]);
  return [...new Set(codes.filter((code) => code !== undefined))];
}
