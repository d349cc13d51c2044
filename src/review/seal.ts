/** The seal of a final record: a hash over the whole of it, its own place left out. */
import { sha256 } from './sha256.ts';

/** A record, or what claims to be one. */
interface Sealable {
  recordSha256?: unknown;
}

/**
 * JSON in the canonical form of RFC 8785: keys in order of their UTF-16 units, no white space. `value` is plain JSON.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  const written = fields
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
  return `{${written.join(',')}}`;
}

/** SHA-256 as lower-case hex over a record's canonical form without `recordSha256`; its last entry and times included. */
export function sealOf({ recordSha256: _own, ...sealed }: Sealable): Promise<string> {
  return sha256(new TextEncoder().encode(canonicalJson(sealed)));
}

/** A copy of the record that carries its seal. */
export async function sealed<R extends Sealable>(record: R): Promise<R & { recordSha256: string }> {
  return { ...record, recordSha256: await sealOf(record) };
}

/** `none`: a draft. `broken`: something in it was changed after it was sealed. */
export type SealState = 'intact' | 'broken' | 'none';

/** What a record's JSON, of any origin, says of its own seal. */
export async function checkSeal(record: Sealable): Promise<SealState> {
  const { recordSha256 } = record;
  if (typeof recordSha256 !== 'string' || recordSha256 === '') return 'none';
  return recordSha256 === (await sealOf(record)) ? 'intact' : 'broken';
}
