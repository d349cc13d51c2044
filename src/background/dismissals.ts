import type { Entity, Listing } from '../lists/types.ts';
import type { Dismissal } from '../settings/types.ts';

/**
 * First 16 hex digits of the SHA-256 of what an entity's listings say; changes whenever its entry does. Links and our own
 * words of it do not count, nor does the order in which a release writes its fields.
 */
export function listingHash({ listings }: Pick<Entity, 'listings'>): Promise<string> {
  return hashOf(listings.map(saidOf));
}

/** In an order of its own, which must stay: a change lapses every dismissal of every user. */
function saidOf(listing: Listing): unknown[] {
  const { programme, listedAs, status, ended, destinations, licenceRequirement, footnotes, covers } = listing;
  const citations = listing.citations.map(({ role, citation, statute, published }) => [role, citation, statute, published]); // prettier-ignore
  return [programme, listedAs, status, ended, destinations, licenceRequirement, footnotes, covers, listing.editionDate, citations]; // prettier-ignore
}

/** As dismissals were hashed until December 2026: they hold as long as the listings are written in the same way. */
function oldHash({ listings }: Pick<Entity, 'listings'>): Promise<string> {
  return hashOf(listings);
}

async function hashOf(value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest, 0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Without the dismissal that holds on a site: its own or, where it has none, the one that holds everywhere. */
export function undone(dismissals: readonly Dismissal[], entity: string, site: string): Dismissal[] {
  const of = (where: string) => (each: Dismissal) => each.entity === entity && each.site === where;
  const which = dismissals.some(of(site)) ? site : '*';
  return dismissals.filter((each) => !of(which)(each));
}

/** Entities whose dismissal holds on a site today: made there or everywhere, and the listing is still the same. */
export async function dismissedOn(
  site: string,
  dismissals: readonly Dismissal[],
  find: (entity: string) => Promise<Pick<Entity, 'listings'> | undefined>,
): Promise<string[]> {
  const here = dismissals.filter((each) => each.site === site || each.site === '*');
  const held = await Promise.all(
    here.map(async ({ entity, listingHash: then }) => {
      const found = await find(entity);
      const isHeld = found && ((await listingHash(found)) === then || (await oldHash(found)) === then);
      return isHeld ? [entity] : [];
    }),
  );
  return [...new Set(held.flat())];
}
