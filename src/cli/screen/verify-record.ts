import * as v from 'valibot';
import { RECORD_SCHEMA } from '../../review/record.ts';
import type { ScreenedFile } from '../../review/types.ts';

const recorded = v.object({
  schema: v.literal(RECORD_SCHEMA),
  list: v.object({ hash: v.string(), asOf: v.string() }),
  files: v.array(
    v.object({
      file: v.string(),
      sha256: v.string(),
      lines: v.array(v.object({ line: v.number(), text: v.string(), verdict: v.string() })),
    }),
  ),
});

export interface Verified {
  file: string;
  sha256: string;
  /** `same`: bytes and verdicts agree with the record. */
  verified: 'same' | 'other-verdicts' | 'not-in-record';
  /** True where the record was made against another snapshot of the lists. */
  otherList: boolean;
  differences: { line: number; recorded: string | null; now: string | null }[];
}

/** Checks freshly screened files against a record's JSON. Throws where the text is no record. */
export function verifyRecord(text: string, files: readonly ScreenedFile[], listHash: string): Verified[] {
  const parsed = v.safeParse(recorded, JSON.parse(text));
  if (!parsed.success)
    throw new Error(`not a screening record: ${v.flatten(parsed.issues).root?.[0] ?? 'wrong fields'}`);
  const record = parsed.output;
  const otherList = record.list.hash !== listHash;
  return files.map((file) => {
    const head = { file: file.file, sha256: file.sha256, otherList };
    const known = record.files.find((each) => each.sha256 === file.sha256);
    if (!known) return { ...head, verified: 'not-in-record', differences: [] };
    const differences = differencesOf(known.lines, file.lines);
    return { ...head, verified: differences.length === 0 ? 'same' : 'other-verdicts', differences };
  });
}

function differencesOf(
  before: readonly { line: number; verdict: string }[],
  now: readonly { line: number; verdict: string }[],
): Verified['differences'] {
  const length = Math.max(before.length, now.length);
  return Array.from({ length }, (_, i) => ({
    line: now[i]?.line ?? before[i]?.line ?? 0,
    recorded: before[i]?.verdict ?? null,
    now: now[i]?.verdict ?? null,
  })).filter((each) => each.recorded !== each.now);
}
