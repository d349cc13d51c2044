/** A stored or imported review is hostile input until it has passed here. */
import * as v from 'valibot';
import { PROGRAMME_IDS } from '../lists/types.ts';
import { TIERS } from '../screening/types.ts';
import { OUTCOMES, READ_ERRORS, STATED_FIELDS, VERDICTS } from './types.ts';
import type { Review } from './types.ts';

const text = v.pipe(v.string(), v.maxLength(1_000_000));
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
  unreadable: v.exactOptional(v.picklist(['scanned-image', 'undecodable'])),
  verdict: v.picklist(VERDICTS),
  matches: v.array(match),
});

const file = v.object({
  file: text,
  sha256: text,
  size: count,
  lines: v.array(line),
  error: v.exactOptional(v.object({ code: v.picklist(READ_ERRORS), message: text })),
});

const finding = v.object({ sha256: text, ...place, entity: text });
const outcome = v.nullable(v.picklist(OUTCOMES));
const at = text;
const decision = v.variant('kind', [
  v.object({ at, kind: v.literal('outcome'), finding, from: outcome, to: outcome, reason: text }),
  v.object({ at, kind: v.literal('note'), finding, from: text, to: text }),
  v.object({ at, kind: v.literal('stated'), field: v.picklist(STATED_FIELDS), from: text, to: text }),
  v.object({ at, kind: v.literal('finalised'), reviewer: text, second: text, recordSha256: text }),
  v.object({ at, kind: v.literal('amended'), reason: text }),
]);

const review = v.object({
  id: text,
  startedAt: text,
  extensionVersion: text,
  matcherVersion: text,
  list: v.object({
    hash: text,
    asOf: text,
    programmes: v.array(v.object({ id: programme, asOf: text, listings: count })),
  }),
  profile: text,
  files: v.array(file),
  decisions: v.array(decision),
});

/** The review, or null where the stored form is not one. Unknown fields are dropped. */
export function parseReview(stored: unknown): Review | null {
  const parsed = v.safeParse(review, stored);
  return parsed.success ? parsed.output : null;
}
