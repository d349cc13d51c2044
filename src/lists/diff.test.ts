import { describe, expect, it } from 'vitest';
import { diffFacts, diffWords, refusedLosses } from './diff.ts';
import type { Entity, Facts, Listing } from './types.ts';

const listing: Listing = {
  programme: 'UFLPA',
  listedAs: 'Example Works',
  status: 'current',
  destinations: ['CN'],
  citations: [
    { role: 'added', citation: '87 FR 47108', url: 'https://www.federalregister.gov/citation/87-FR-47108' },
  ],
};
const entity: Entity = {
  id: 'example-works',
  name: 'Example Works',
  aliases: [],
  nativeNames: [],
  kind: 'company',
  countries: ['CN'],
  riskyNames: [],
  listings: [listing],
  basis: 'official-text',
};
const snapshot = (...entities: Entity[]): Facts => ({ programmes: [], entities, families: [], products: [] });
const many = (count: number) =>
  snapshot(...Array.from({ length: count }, (_each, at) => ({ ...entity, id: `example-${at}` })));
const uflpa = (older: Facts, newer: Facts) =>
  diffFacts(older, newer).find(({ programme }) => programme === 'UFLPA');

describe('diffFacts', () => {
  it('finds nothing between a snapshot and itself', () => {
    expect(diffWords(diffFacts(many(5), many(5)))).toEqual([]);
  });

  it('names what was added, removed and changed', () => {
    const other = { ...entity, id: 'other', listings: [{ ...listing, listedAs: 'Other' }] };
    expect(uflpa(snapshot(entity), snapshot(other))).toMatchObject({
      added: [{ entity: 'other', listedAs: 'Other' }],
      removed: [{ entity: 'example-works', listedAs: 'Example Works' }],
      changed: [],
    });
    const renamed = { ...entity, aliases: ['EW'], listings: [{ ...listing, footnotes: [4] }] };
    expect(uflpa(snapshot(entity), snapshot(renamed))?.changed).toEqual([
      { entity: 'example-works', listedAs: 'Example Works', fields: ['aliases', 'footnotes'] },
    ]);
  });

  it('counts a listing that ended as removed', () => {
    const ended: Entity = { ...entity, listings: [{ ...listing, status: 'ended' }] };
    expect(uflpa(snapshot(entity), snapshot(ended))).toMatchObject({ before: 1, after: 0, added: [] });
  });

  it('puts a programme into words, with the names', () => {
    const changed = snapshot({ ...entity, aliases: ['EW'] });
    expect(diffWords(diffFacts(snapshot(entity), changed))).toEqual([
      'UFLPA: 1 → 1 listings, 0 added, 0 removed, 1 changed',
      '  changed Example Works (aliases)',
    ]);
    const words = diffWords(diffFacts(many(60), many(3)));
    expect(words).toHaveLength(52);
    expect(words.at(-1)).toBe('  … and 7 more removed');
  });
});

describe('refusedLosses', () => {
  it.each([
    ['5 % of a long list', 1000, 50],
    ['ten of a short one: a rule may take that many off', 68, 10],
    ['a quarter of one shorter still', 20, 5],
  ])('takes a loss of %s and no more', (_what, before, gone) => {
    const refused = (removed: number) => refusedLosses(diffFacts(many(before), many(before - removed)));
    expect(refused(gone)).toEqual([]);
    expect(refused(gone + 1)).toHaveLength(1);
  });

  it.each([1, 2, 5, 20, 68])('refuses a list of %i that is halved or gone', (before) => {
    for (const after of [Math.floor(before / 2), 0])
      expect(refusedLosses(diffFacts(many(before), many(after)))).toHaveLength(1);
  });

  it('takes a loss of a programme that is named', () => {
    const loss = (after: number) => diffFacts(many(100), many(after));
    expect(refusedLosses(loss(0), ['BIS-EL'])).toHaveLength(1);
    expect(refusedLosses(loss(0), ['UFLPA'])).toEqual([]);
  });

  it('is not fooled by as many new rows as were lost', () => {
    const renamed = snapshot(...many(100).entities.map((each) => ({ ...each, id: `${each.id}-new` })));
    expect(refusedLosses(diffFacts(many(100), renamed))).toHaveLength(1);
  });
});
