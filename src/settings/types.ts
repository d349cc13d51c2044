import type { ProgrammeId } from '../lists/types.ts';
import type { Tier } from '../screening/types.ts';

export const PROFILES = ['shopper', 'federal', 'importer', 'exporter', 'everything', 'own'] as const;
export type ProfileId = (typeof PROFILES)[number];

/** What the user chose. Plain JSON; stored one key per field group by the store. */
export interface Settings {
  /** Schema version of the stored form. */
  version: 1;
  profile: ProfileId;
  /** Programmes that badge under profile `own`. */
  ownProgrammes: ProgrammeId[];
  /** Tiers that get a badge. */
  tiers: Tier[];
  /** Registrable hosts on which nothing is scanned. */
  pausedSites: string[];
  dismissals: {
    entity: string;
    site: string;
    reason: string;
    listingHash: string;
    at: string;
  }[];
}
