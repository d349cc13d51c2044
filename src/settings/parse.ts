import * as v from 'valibot';
import { PROGRAMME_IDS } from '../lists/types.ts';
import { TIERS } from '../screening/types.ts';
import { host, pausedSites, safeList, watchList } from './fields.ts';
import { migrate } from './migrate.ts';
import { PROFILES, type Settings } from './types.ts';

const schema: v.GenericSchema<unknown, Settings> = v.strictObject({
  version: v.literal(2),
  profile: v.picklist(PROFILES),
  ownProgrammes: v.array(v.picklist(PROGRAMME_IDS)),
  tiers: v.array(v.picklist(TIERS)),
  pausedSites,
  dismissals: v.pipe(
    v.array(
      v.strictObject({
        entity: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
        site: host,
        reason: v.pipe(v.string(), v.maxLength(300)),
        listingHash: v.pipe(v.string(), v.maxLength(128)),
        at: v.pipe(v.string(), v.isoDate()),
      }),
    ),
    v.maxLength(5000),
  ),
  watchList,
  safeList,
});

export type ParsedSettings = { ok: true; settings: Settings } | { ok: false; problem: string };

/** Reads settings of this or any past version from untrusted JSON; names the first thing that is wrong. */
export function parseSettings(stored: unknown): ParsedSettings {
  const checked = v.safeParse(schema, migrate(stored));
  if (checked.success) return { ok: true, settings: checked.output };
  const [issue] = checked.issues;
  return { ok: false, problem: `${v.getDotPath(issue) ?? 'file'}: ${issue.message}` };
}
