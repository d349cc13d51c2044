import { BUNDLED_IDS, PROGRAMME_IDS, type ProgrammeId } from '../lists/types.ts';
import type { ProfileId, Settings } from './types.ts';

const SHOPPER: readonly ProgrammeId[] = ['BIS-EL', 'NDAA-889', 'FCC-CL', 'ICTS'];

const PROGRAMMES: Record<Exclude<ProfileId, 'own'>, readonly ProgrammeId[]> = {
  shopper: SHOPPER,
  federal: [...SHOPPER, '1260H', 'NDAA-5949'],
  importer: [...SHOPPER, 'UFLPA'],
  exporter: ['BIS-EL', 'BIS-MEU', 'BIS-UVL', 'BIS-DPL'],
  // What only an import brings badges for who exports, to others where it is ticked by name.
  everything: BUNDLED_IDS,
};

/**
 * Programmes that bind the purchases of a profile's user, now or from a set day: to that user nobody may say that the
 * listing does not forbid to buy. The other profiles do not tell who the user is.
 */
const BINDING: Partial<Record<ProfileId, readonly ProgrammeId[]>> = {
  federal: ['NDAA-889', '1260H', 'NDAA-5949'],
  importer: ['UFLPA'],
};

/** The programmes that bind what the user of this profile buys or brings in. */
export function bindingProgrammes(profile: ProfileId): ProgrammeId[] {
  return [...(BINDING[profile] ?? [])];
}

/** The programmes that badge under the settings' profile, in the official order of `PROGRAMME_IDS`. */
export function profileProgrammes(settings: Pick<Settings, 'profile' | 'ownProgrammes'>): ProgrammeId[] {
  const { profile, ownProgrammes } = settings;
  const chosen = profile === 'own' ? ownProgrammes : PROGRAMMES[profile];
  return PROGRAMME_IDS.filter((id) => chosen.includes(id));
}
