/** What only our own screens ask for: lookup, the user's own names, news. */
import type { IsoDate } from '../lists/types.ts';
import type { Tier } from '../screening/types.ts';
import type { WatchedName } from '../settings/types.ts';

/** What the screens say of a lookup's result. */
export interface LookupFact {
  /** How sure; null for a guess at what was meant, or where the company is no longer listed. */
  tier: Tier | null;
  /** First day of its standing listings; '' where that is not known. */
  since: IsoDate;
}

/** A change of one of the user's own lists of names; the safe-list has no notes. */
export interface NamesChange {
  list: 'watch' | 'safe';
  remove: string[];
  add: WatchedName[];
}

/** What changed since the user last looked. */
export interface News {
  lists: boolean;
  behaviour: boolean;
}

/** One of the user's own names that stands in a query. */
export interface OwnNameFound extends WatchedName {
  list: NamesChange['list'];
}
