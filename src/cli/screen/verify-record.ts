import * as v from 'valibot';
import { RECORD_SCHEMA } from '../../review/record.ts';
import { screenAgain } from '../../review/screen-file.ts';
import { checkSeal, type SealState } from '../../review/seal.ts';
import { COLUMN_ROLES, type ScreenedFile } from '../../review/types.ts';
import type { Screener } from '../../screening/screen.ts';

const place = { line: v.number(), sheet: v.nullable(v.string()), page: v.nullable(v.number()) };
const recordedLine = v.object({ ...place, text: v.string(), verdict: v.string() });
const recorded = v.object({
  schema: v.literal(RECORD_SCHEMA),
  list: v.object({ hash: v.string(), asOf: v.string() }),
  files: v.array(
    v.object({
      file: v.string(),
      sha256: v.string(),
      error: v.optional(v.nullable(v.string()), null),
      columns: v.array(v.object({ ...place, roles: v.array(v.picklist(COLUMN_ROLES)) })),
      lines: v.array(recordedLine),
    }),
  ),
});
type RecordedLine = v.InferOutput<typeof recordedLine>;

export interface Verified {
  file: string;
  sha256: string;
  /** `same`: bytes and verdicts agree with the record; `unreadable`: its verdicts can't be told here. */
  verified: 'same' | 'other-verdicts' | 'not-in-record' | 'unreadable';
  /** Why it is unreadable. */
  error?: NonNullable<ScreenedFile['error']>;
  /** Whether the record itself is as it was sealed; `none` for a draft. */
  seal: SealState;
  /** True where the record was made against another snapshot of the lists. */
  otherList: boolean;
  differences: {
    line: number;
    sheet: string | null;
    page: number | null;
    recorded: string | null;
    now: string | null;
  }[];
}

/**
 * Checks files against a record's JSON: their bytes by hash, their verdicts by screening them again under the record's
 * columns. A file that can't be read here agrees only with a record that says of it the same. Rejects, in words, where
 * the text is no record.
 */
export async function verifyRecord(
  text: string,
  files: readonly ScreenedFile[],
  screener: Screener,
): Promise<Verified[]> {
  const json = parseJson(text);
  const parsed = v.safeParse(recorded, json);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Error(`not a screening record: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
  }
  const record = parsed.output;
  const seal = await checkSeal(json as object);
  const otherList = record.list.hash !== screener.stamp.hash;
  return files.map((file) => {
    const head = { file: file.file, sha256: file.sha256, seal, otherList };
    const known = record.files.find((each) => each.sha256 === file.sha256);
    const { error } = file;
    // Without a hash nobody knows which file it is.
    if (error && (file.sha256 === '' || (known && known.error !== error.code)))
      return { ...head, verified: 'unreadable', error, differences: [] };
    if (!known) return { ...head, verified: 'not-in-record', differences: [] };
    const { lines } = screenAgain(screener, { ...file, heads: known.columns }, () => undefined);
    const differences = differencesOf(known.lines, lines);
    return { ...head, verified: differences.length === 0 ? 'same' : 'other-verdicts', differences };
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('not a screening record: no JSON');
  }
}

function differencesOf(
  before: readonly RecordedLine[],
  now: readonly RecordedLine[],
): Verified['differences'] {
  const length = Math.max(before.length, now.length);
  return Array.from({ length }, (_, i) => {
    const [old, fresh] = [before[i], now[i]];
    const { line = 0, sheet = null, page = null } = fresh ?? old ?? {};
    const isSame = old?.text === fresh?.text && old?.verdict === fresh?.verdict;
    return isSame ? [] : [{ line, sheet, page, recorded: old?.verdict ?? null, now: fresh?.verdict ?? null }];
  }).flat();
}
