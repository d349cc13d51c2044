import type { IsoDate, ProgrammeId } from '../lists/types.ts';
import type { Tier } from '../screening/types.ts';

/** Who the user is, as far as it decides which programmes badge; `own`: by the user's own choice of programmes. */
export const PROFILES = ['shopper', 'federal', 'importer', 'exporter', 'everything', 'own'] as const;
export type ProfileId = (typeof PROFILES)[number];

/** What the user chose. Plain JSON; stored whole under one key, so that a write is never half done. */
export interface Settings {
  /** Schema version of the stored form. */
  version: 2;
  profile: ProfileId;
  /** Programmes that badge under profile `own`. */
  ownProgrammes: ProgrammeId[];
  /** Tiers that get a badge. */
  tiers: Tier[];
  /** Registrable domains on which nothing is scanned. */
  pausedSites: string[];
  dismissals: Dismissal[];
  /** Names that the user wants flagged. No two fold to the same. */
  watchList: WatchedName[];
  /** Names never to flag, such as one's own firm. No two fold to the same. */
  safeList: string[];
}

/** A name on the user's own watch-list, and why it stands there; the note may be ''. */
export interface WatchedName {
  name: string;
  note: string;
}

/** "Not this company", said by the user. */
export interface Dismissal {
  entity: string;
  /** Registrable domain, or `*` for everywhere. */
  site: string;
  reason: string;
  /** Hash of the entity's listings when dismissed; the dismissal lapses when it changes. */
  listingHash: string;
  at: IsoDate;
}

/** What could not be read, for a person to look at. */
export interface Damaged {
  /** All copies as JSON; '' where all was well. */
  text: string;
  /** True where there was no room for a copy: nothing can be changed until the user forgets them. */
  inPlace: boolean;
}

/**
 * What a screen may set directly, as the one thing that was chosen: of two boxes ticked at once neither undoes the
 * other. Lists of sites, dismissals and names change by requests of their own.
 */
export type SettingsEdit =
  { profile: ProfileId } | { programme: ProgrammeId; on: boolean } | { tier: Tier; on: boolean };

/** What an organisation may set for its users. */
export type ManagedKey = 'profile' | 'ownProgrammes' | 'tiers' | 'pausedSites' | 'watchList' | 'safeList';

/** An organisation's policy, as far as it could be read. */
export interface Managed {
  values: Partial<Pick<Settings, ManagedKey>>;
  /** Whether the lists are renewed from their official site; undefined leaves it to the user. */
  updates?: boolean;
  /** What the user can't change: all that has a value, and what the policy locks as it is. */
  locked: ManagedKey[];
  /** Names in the policy that are unknown or have a bad value. */
  ignored: string[];
}
