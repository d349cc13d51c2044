import type { Entity, Facts } from '../../src/lists/types.ts';

/** A Chinese company that stands on the Entity List under its own name, but for `more`. */
export function fakeEntity(id: string, name: string, more: Partial<Entity> = {}): Entity {
  return {
    id, name, aliases: [], nativeNames: [], kind: 'company', countries: ['CN'], riskyNames: [], basis: 'official-text',
    listings: [
      { programme: 'BIS-EL', listedAs: name, status: 'current', destinations: ['CN'], citations: [{ role: 'added', url: 'https://www.ecfr.gov/' }] },
    ],
    ...more,
  }; // prettier-ignore
}

/** The one programme that it stands on. */
export const FAKE_PROGRAMMES: Facts['programmes'] = [
  { id: 'BIS-EL', asOf: '2026-07-01', status: 'current', url: 'https://www.ecfr.gov/', legalSource: '15 CFR 744.11' },
]; // prettier-ignore
