import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Entity, Listing, Programme } from '../lists/types.ts';
import { dismissedOn, listingHash, undone } from './dismissals.ts';
import { entityCard } from './entity-card.ts';

const listing: Listing = {
  programme: 'BIS-EL',
  listedAs: 'Dahua Technology',
  status: 'current',
  destinations: ['CN'],
  citations: [
    { role: 'added', citation: '84 FR 54004', url: 'https://www.federalregister.gov/citation/84-FR-54004' },
    { role: 'amended', citation: '85 FR 44161', url: 'https://www.federalregister.gov/citation/85-FR-44161' },
  ],
};
const entity: Entity = {
  id: 'dahua-technology',
  name: 'Dahua Technology',
  aliases: ['Dahua'],
  nativeNames: ['大华'],
  kind: 'company',
  countries: ['CN'],
  riskyNames: [],
  listings: [listing],
  basis: 'official-text',
};
const programme: Programme = {
  id: 'BIS-EL',
  asOf: '2026-07-16',
  status: 'current',
  url: 'https://www.ecfr.gov/',
  legalSource: '15 CFR 744.11',
};
const stamp = { hash: 'ab', asOf: '2026-07' };

describe('entityCard', () => {
  it('joins each listing with its programme and its addition', () => {
    const [card] = entityCard(entity, [programme], stamp, []).listings;
    expect(card).toMatchObject({
      asOf: '2026-07-16',
      legalSource: '15 CFR 744.11',
      added: { citation: '84 FR 54004' },
      link: 'https://www.federalregister.gov/citation/84-FR-54004',
    });
  });

  it('is plain JSON', () => {
    const card = entityCard({ ...entity, note: 'note_x' }, [programme], stamp, []);
    expect(JSON.parse(JSON.stringify(card))).toEqual(card);
    expect('note' in entityCard(entity, [programme], stamp, [])).toBe(false);
  });

  it('leaves a listing out whose programme or citation is missing', () => {
    expect(entityCard(entity, [], stamp, []).listings).toEqual([]);
    expect(
      entityCard({ ...entity, listings: [{ ...listing, citations: [] }] }, [programme], stamp, []).listings,
    ).toEqual([]);
  });
});

describe('dismissals', () => {
  const find = async (id: string) => (id === entity.id ? entity : undefined);
  const dismissal = async (site: string, of = entity) => ({
    entity: of.id,
    site,
    reason: '',
    listingHash: await listingHash(of),
    at: '2026-11-24',
  });

  it('hold on their site and, made everywhere, on all', async () => {
    expect(await dismissedOn('a.example', [await dismissal('a.example')], find)).toEqual([entity.id]);
    expect(await dismissedOn('a.example', [await dismissal('b.example')], find)).toEqual([]);
    expect(
      await dismissedOn('a.example', [await dismissal('*'), await dismissal('a.example')], find),
    ).toEqual([entity.id]);
  });

  it('lapse when the listing changes and when the entity has gone', async () => {
    const before = { ...entity, listings: [{ ...listing, status: 'ended' as const }] };
    expect(await dismissedOn('a.example', [await dismissal('*', before)], find)).toEqual([]);
    expect(await dismissedOn('a.example', [await dismissal('*', { ...entity, id: 'gone' })], find)).toEqual(
      [],
    );
  });

  it('hold on where a release writes the same listing in another way', async () => {
    const reordered = Object.fromEntries(Object.entries(listing).reverse()) as typeof listing;
    const citations = listing.citations.map((each) => ({ ...each, url: 'https://www.govinfo.gov/', ruleSummary: '…' }));
    const rewritten = { ...entity, listings: [{ ...reordered, citations }] };
    expect(await dismissedOn('a.example', [await dismissal('*', rewritten)], find)).toEqual([entity.id]);
  }); // prettier-ignore

  it('hold as they were hashed at first, by the whole text', async () => {
    const whole = createHash('sha256').update(JSON.stringify(entity.listings)).digest('hex').slice(0, 16);
    const old = { ...(await dismissal('*')), listingHash: whole };
    expect(await dismissedOn('a.example', [old], find)).toEqual([entity.id]);
  });

  it('are undone where they hold: on their site, else everywhere', async () => {
    const here = await dismissal('a.example');
    const everywhere = await dismissal('*');
    expect(undone([here, everywhere], entity.id, 'a.example')).toEqual([everywhere]);
    expect(undone([everywhere], entity.id, 'a.example')).toEqual([]);
    expect(undone([here], 'another', 'a.example')).toEqual([here]);
  });

  it('hash to 16 hex digits, other listings to others', async () => {
    expect(await listingHash(entity)).toMatch(/^[0-9a-f]{16}$/);
    expect(await listingHash({ listings: [] })).not.toBe(await listingHash(entity));
  });
});
