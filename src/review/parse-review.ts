/** A stored or imported review is hostile input until it has passed here. */
import * as v from 'valibot';
import { PROGRAMME_IDS } from '../lists/types.ts';
import { TIERS } from '../screening/types.ts';
import { LIMITS } from './readers/limits.ts';
import { RECORD_SCHEMA } from './record.ts';
import type { ReviewRecord } from './record.ts';
import {
  COLUMN_ROLES,
  LINE_PARTS,
  OUTCOMES,
  READ_ERRORS,
  STATED_FIELDS,
  UNREADABLE,
  VERDICTS,
} from './types.ts';
import type { Slice } from './slices.ts';
import type { Review } from './types.ts';
import type { Typed } from './typed.ts';

const text = v.pipe(v.string(), v.maxLength(LIMITS.lineUnits));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const programme = v.picklist(PROGRAMME_IDS);
const place = { line: count, sheet: v.nullable(text), page: v.nullable(count) };
const evidence = v.object({ type: text, weight: v.number(), detail: v.exactOptional(text) });

const match = v.object({
  entity: text,
  name: text,
  via: v.exactOptional(text),
  programmes: v.array(programme),
  tier: v.picklist(TIERS),
  text,
  count,
  why: v.array(evidence),
  start: count,
  end: count,
});

const line = v.object({
  ...place,
  text,
  cells: v.exactOptional(v.array(text)),
  joins: v.exactOptional(v.literal(true)),
  unreadable: v.exactOptional(v.picklist(UNREADABLE)),
  part: v.exactOptional(v.picklist(LINE_PARTS)),
  verdict: v.picklist(VERDICTS),
  matches: v.array(match),
});

const head = v.object({ ...place, roles: v.array(v.picklist(COLUMN_ROLES)) });

const file = v.object({
  file: text,
  sha256: text,
  size: count,
  lines: v.array(line),
  heads: v.exactOptional(v.array(head)),
  error: v.exactOptional(v.object({ code: v.picklist(READ_ERRORS), message: text })),
});

const list = v.object({
  hash: text,
  asOf: text,
  programmes: v.array(
    v.object({ id: programme, asOf: text, status: v.picklist(['current', 'future']), listings: count }),
  ),
});

const finding = v.object({ sha256: text, ...place, entity: text });
const weight = v.nullable(v.object({ tier: v.picklist(TIERS), programmes: v.array(programme) }));
const changes = v.array(v.object({ finding, name: text, before: weight, after: weight }));
const outcome = v.nullable(v.picklist(OUTCOMES));
const values = { from: text, to: text };
const stated = { kind: v.literal('stated'), finding: v.nullable(finding), field: v.picklist(STATED_FIELDS) };
/** The kinds of decision as a screen asks for them, and what the log adds to each. */
const log = { at: text, undoes: v.exactOptional(count) };
const note = { kind: v.literal('note'), finding };
const decision = v.variant('kind', [
  v.object({ ...log, kind: v.literal('outcome'), finding, from: outcome, to: outcome, reason: text }),
  v.object({ ...log, ...note, ...values }),
  v.object({ ...log, ...stated, ...values }),
  v.object({
    ...log,
    kind: v.literal('columns'),
    sha256: text,
    from: v.array(head),
    to: v.array(head),
    changes,
  }),
  v.object({ ...log, kind: v.literal('unlocked'), file: text, sha256: text }),
  v.object({ ...log, kind: v.literal('rescreened'), from: list, to: list, changes }),
  v.object({ ...log, kind: v.literal('finalised'), reviewer: text, second: text }),
  v.object({ ...log, kind: v.literal('amended'), reason: text, recordSha256: text }),
]);

const review = v.object({
  id: text,
  startedAt: text,
  extensionVersion: text,
  matcherVersion: text,
  list,
  profile: text,
  emphasised: v.array(programme),
  files: v.array(file),
  decisions: v.array(decision),
});

const typed = v.object({
  id: text,
  slot: text,
  change: v.nullable(v.variant('kind', [v.object({ ...note, to: text }), v.object({ ...stated, to: text })])),
  text,
});

/** A sealed record is kept as it was; whether its content is untouched is what its seal says. */
const record = v.custom<ReviewRecord>((value) =>
  v.is(
    v.object({ schema: v.literal(RECORD_SCHEMA), recordSha256: text, files: v.array(v.unknown()) }),
    value,
  ),
);

const kept = v.object({ review, finals: v.array(v.object({ record })), typed: v.array(typed) });

/** A review with what is kept beside it, or null where the stored form is not one. Unknown fields are dropped. */
export function parseKept(
  stored: unknown,
): { review: Review; finals: ReviewRecord[]; typed: Typed[] } | null {
  const parsed = v.safeParse(kept, stored);
  if (!parsed.success) return null;
  return { ...parsed.output, finals: parsed.output.finals.map((each) => each.record) };
}

const slice = v.object({ file: count, lines: v.array(line) });

/** A slice of a review's lines, or null where the stored form is not one. */
export function parseSlice(stored: unknown): Slice | null {
  const parsed = v.safeParse(slice, stored);
  return parsed.success ? parsed.output : null;
}
