/** What only our own screens ask for: an entity's card, lookup, the user's own names, news. */
import type { Citation, IsoDate, Listing, ProgrammeId } from '../lists/types.ts';
import type { Tier } from '../screening/types.ts';
import type { WatchedName } from '../settings/types.ts';
import type { ListStamp } from './requests.ts';

/** Everything a card prints about one entity; sentences are chosen by the ui from codes, never sent as HTML. */
export interface EntityCard {
  entity: string;
  name: string;
  aliases: string[];
  nativeNames: string[];
  countries: string[];
  listings: CardListing[];
  /** Programmes that bind what the user buys, by the profile in force. */
  bindsUser: ProgrammeId[];
  /** Message key of an entity note, where one is due. */
  note?: string;
  stamp: ListStamp;
}

export interface CardListing extends Listing {
  /** Snapshot date of this programme. */
  asOf: string;
  /** Link to the document that added it, with a text fragment where the printed name is known. */
  link: string;
  /** The addition: `citations[0]`. */
  added: Citation;
  legalSource: string;
}

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
  /** Imported lists that an update of the extension could not keep. */
  gone: ProgrammeId[];
  behaviour: boolean;
}

/** One of the user's own names that stands in a query. */
export interface OwnNameFound extends WatchedName {
  list: NamesChange['list'];
}
