/** The Consolidated Screening List of trade.gov, as JSON: `{"results": [ … ]}`. */
import * as v from 'valibot';
import { jsonRecords } from '../json-records.ts';
import { parseRecord } from '../parse-record.ts';
import type { NumberedRecord, OfficialRow } from '../types.ts';
import { officialRow } from './official-row.ts';

const filled = v.pipe(v.string(), v.trim());
/** Fields that a list does not use are null or left out. */
const text = v.pipe(
  v.nullish(v.string(), ''),
  v.transform((value) => value?.trim() ?? ''),
);
const date = v.pipe(
  text,
  v.check((value) => value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value), 'no date'),
);
const jsonRecord = v.object({
  source: v.pipe(filled, v.minLength(1, 'no source')),
  type: text,
  name: v.pipe(filled, v.minLength(2, 'no name')),
  alt_names: v.nullish(v.array(v.string())),
  addresses: v.nullish(v.array(v.object({ country: text }))),
  federal_register_notice: text,
  start_date: date,
  end_date: date,
  license_requirement: text,
});

/** Reads the JSON as its chunks come; else as `parseCslCsv`. Rows are numbered from 1. */
export async function* parseCslJson(
  chunks: AsyncIterable<string>,
): AsyncGenerator<Iterable<OfficialRow | null>> {
  for await (const records of jsonRecords(chunks, 'results')) yield rowsOf(records);
}

function* rowsOf(records: Iterable<NumberedRecord<unknown>>): Generator<OfficialRow | null> {
  for (const { row, record } of records) {
    const parsed = parseRecord(jsonRecord, record, row);
    yield officialRow({
      source: parsed.source,
      type: parsed.type,
      name: parsed.name,
      aliases: parsed.alt_names ?? [],
      countries: (parsed.addresses ?? []).flatMap(({ country }) =>
        /^[A-Z]{2}$/.test(country) ? [country] : [],
      ),
      notice: parsed.federal_register_notice,
      end: parsed.end_date,
      requirement: parsed.license_requirement,
    });
  }
}
