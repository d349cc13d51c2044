/** What an organisation sets by policy (`storage.managed`): it wins over what the user chose, and locks it. */
import * as v from 'valibot';
import { PROGRAMME_IDS } from '../lists/types.ts';
import { TIERS } from '../screening/types.ts';
import { pausedSites, policyWatchList, safeList } from './fields.ts';
import { PROFILES, type Managed, type ManagedKey, type Settings } from './types.ts';

/** What each name in a policy sets; `managed-schema.json` says the same to Chromium. */
const POLICY: Record<ManagedKey, { policy: string; schema: v.GenericSchema }> = {
  profile: { policy: 'profile', schema: v.picklist(PROFILES) },
  ownProgrammes: { policy: 'programmes', schema: v.array(v.picklist(PROGRAMME_IDS)) },
  tiers: { policy: 'tiers', schema: v.array(v.picklist(TIERS)) },
  pausedSites: { policy: 'pausedSites', schema: pausedSites },
  watchList: { policy: 'watchList', schema: policyWatchList },
  safeList: { policy: 'safeList', schema: safeList },
};
const KEYS = Object.keys(POLICY) as ManagedKey[];

/** Reads a policy name by name: a bad value is ignored and named, the rest holds. Never fails. */
export function parseManaged(stored: Record<string, unknown>): Managed {
  const values: Record<string, unknown> = {};
  const ignored = Object.keys(stored).filter(
    (name) => name !== 'locked' && name !== 'updates' && !KEYS.some((key) => POLICY[key].policy === name),
  );
  for (const key of KEYS) {
    const { policy, schema } = POLICY[key];
    if (stored[policy] === undefined) continue;
    const checked = v.safeParse(schema, stored[policy]);
    if (checked.success) values[key] = checked.output;
    else ignored.push(policy);
  }
  // Programmes hold under "my own choice" only: naming them means it.
  if (values['ownProgrammes'] && values['profile'] === undefined) values['profile'] = 'own';
  const names: unknown = stored['locked'] ?? [];
  const named = Array.isArray(names) ? names : [];
  if (!Array.isArray(names) || !names.every((name) => KEYS.some((key) => POLICY[key].policy === name)))
    ignored.push('locked');
  const { updates } = stored;
  if (updates !== undefined && typeof updates !== 'boolean') ignored.push('updates');
  const locked = KEYS.filter((key) => key in values || named.includes(POLICY[key].policy));
  return { values, locked, ignored: ignored.sort(), ...(typeof updates === 'boolean' ? { updates } : {}) };
}

/** The settings in force: the user's, with what the policy sets in their place. */
export function applyManaged(settings: Settings, { values }: Managed): Settings {
  return { ...settings, ...values };
}

/** `next`, but with `own` for all that is locked: what a policy sets is never stored as the user's choice. */
export function keepLocked(next: Settings, own: Settings, { locked }: Managed): Settings {
  return { ...next, ...Object.fromEntries(locked.map((key) => [key, own[key]])) };
}
