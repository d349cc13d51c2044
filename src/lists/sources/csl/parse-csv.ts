/** The Consolidated Screening List of trade.gov, as CSV (https://www.trade.gov/consolidated-screening-list). */
import * as v from 'valibot';
import { csvRecords } from '../csv-records.ts';
import { parseRecord } from '../parse-record.ts';
import type { NumberedRecord, OfficialRow } from '../types.ts';
import { officialRow } from './official-row.ts';

const text = v.pipe(v.string(), v.trim());
const date = v.union([v.literal(''), v.pipe(text, v.isoDate('no date'))], 'no date');
const csvRecord = v.object({
  source: v.pipe(text, v.minLength(1, 'no source')),
  type: text,
  name: v.pipe(text, v.minLength(2, 'no name')),
  alt_names: text,
  addresses: text,
  federal_register_notice: text,
  start_date: date,
  end_date: date,
  license_requirement: text,
});
const COLUMNS = Object.keys(csvRecord.entries);

/**
 * Reads the CSV as its chunks come: the rows of each, as `csvRecords` gives them. Those of lists that are none of ours come
 * as null, so that they can be counted. Throws a SourceError that names the row and the field.
 */
export async function* parseCslCsv(
  chunks: AsyncIterable<string>,
): AsyncGenerator<Iterable<OfficialRow | null>> {
  for await (const records of csvRecords(chunks, COLUMNS)) yield rowsOf(records);
}

function* rowsOf(records: Iterable<NumberedRecord<unknown>>): Generator<OfficialRow | null> {
  for (const { row, record } of records) {
    const parsed = parseRecord(csvRecord, record, row);
    yield officialRow({
      source: parsed.source,
      type: parsed.type,
      name: parsed.name,
      aliases: parsed.alt_names.split(';'),
      countries: countriesOf(parsed.addresses),
      notice: parsed.federal_register_notice,
      end: parsed.end_date,
      requirement: parsed.license_requirement,
    });
  }
}

/** Addresses stand apart by `;` and end in a country's code. */
function countriesOf(addresses: string): string[] {
  const codes = addresses.split(';').map((address) => /(?:^|,)\s*([A-Z]{2})\s*$/.exec(address)?.[1]);
  return codes.filter((code) => code !== undefined);
}
