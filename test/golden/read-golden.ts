import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { PAGE_KINDS, TIERS } from '../../src/screening/types.ts';

const FINDING = v.strictObject({
  entity: v.string(),
  tier: v.picklist(TIERS),
  text: v.string(),
  badge: v.boolean(),
});
const GOLDEN = v.strictObject({
  page: v.pipe(v.string(), v.endsWith('.html')),
  kind: v.picklist(PAGE_KINDS),
  scanned: v.boolean(),
  findings: v.array(FINDING),
  models: v.array(v.omit(FINDING, ['badge'])),
  quiet: v.array(v.pipe(v.string(), v.minLength(1))),
  withForce: v.optional(v.array(FINDING)),
});
/** What a scan must say of one demo page; see README.md beside this file. */
export type Golden = v.InferOutput<typeof GOLDEN>;

/** All golden files, in order of their names; throws where one breaks the form. */
export function readGolden(): Golden[] {
  return readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => v.parse(GOLDEN, JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'))));
}
