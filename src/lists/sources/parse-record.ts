import * as v from 'valibot';
import { SourceError } from './types.ts';

/** Checks one record of a list; throws a SourceError that names its row, its name and the field. */
export function parseRecord<T extends v.GenericSchema>(
  schema: T,
  record: unknown,
  row: number,
): v.InferOutput<T> {
  const parsed = v.safeParse(schema, record);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const field = v.getDotPath(issue) ?? '';
  throw new SourceError('row', `row ${row} (${nameOf(record)}), ${field}: ${issue.message}`);
}

function nameOf(record: unknown): string {
  const named = v.safeParse(v.object({ name: v.string() }), record);
  return named.success ? named.output.name : '';
}
