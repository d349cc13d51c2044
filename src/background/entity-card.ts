import type { Entity, Listing, Programme, ProgrammeId } from '../lists/types.ts';
import type { ListStamp } from '../protocol/requests.ts';
import type { CardListing, EntityCard } from '../protocol/screen-replies.ts';
import { cardLink } from './card-link.ts';

/**
 * Joins an entity with its programmes into what a card prints; a listing without citation or programme is left out.
 * `bindsUser`: programmes that bind what the user buys.
 */
export function entityCard(
  entity: Entity,
  programmes: readonly Programme[],
  stamp: ListStamp,
  bindsUser: ProgrammeId[],
): EntityCard {
  const { id, name, aliases, nativeNames, countries, note } = entity;
  return {
    entity: id,
    name,
    aliases,
    nativeNames,
    countries,
    listings: entity.listings.flatMap((listing) => cardListing(listing, programmes)),
    bindsUser,
    ...(note === undefined ? {} : { note }),
    stamp,
  };
}

/** The card of a name on the user's own watch-list: its name, and no listing. */
export function watchedCard({ id, name }: Pick<Entity, 'id' | 'name'>, stamp: ListStamp): EntityCard {
  return {
    entity: id,
    name,
    aliases: [],
    nativeNames: [],
    countries: [],
    listings: [],
    bindsUser: [],
    stamp,
  };
}

function cardListing(listing: Listing, programmes: readonly Programme[]): CardListing[] {
  const programme = programmes.find((each) => each.id === listing.programme);
  const [added] = listing.citations;
  if (!programme || !added) return [];
  const { asOf, legalSource } = programme;
  return [{ ...listing, asOf, legalSource, added, link: cardLink(listing) }];
}
