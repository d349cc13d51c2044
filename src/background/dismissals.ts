import type { Entity } from '../lists/types.ts';
import type { Dismissal } from '../settings/types.ts';

/** First 16 hex digits of the SHA-256 of an entity's listings; changes whenever its entry does. */
export async function listingHash(entity: Pick<Entity, 'listings'>): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(entity.listings));
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
      return found && (await listingHash(found)) === then ? [entity] : [];
    }),
  );
  return [...new Set(held.flat())];
}
