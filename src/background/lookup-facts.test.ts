import { describe, expect, it } from 'vitest';
import type { Family, Listing } from '../lists/types.ts';
import type { LookupResult } from '../screening/types.ts';
import { lookupFacts } from './lookup-facts.ts';

const result = (change: Partial<LookupResult>): LookupResult => ({
  entity: 'e',
  name: 'Example Electronics',
  programmes: ['BIS-EL'],
  relation: 'same',
  how: 'exact',
  score: 1,
  ...change,
});
const brand = (name: string, evidence: 'listed' | 'documented') => ({ name, evidence });
const FAMILIES = [
  { brands: [brand('Example', 'listed'), brand('ExView', 'documented')] },
] as unknown as Family[];
const rowOf = (change: Partial<LookupResult>) => lookupFacts([result(change)], FAMILIES, () => undefined)[0];

describe('lookupFacts', () => {
  it.each<[string, Partial<LookupResult>, string | null]>([
    ['the listed name', {}, 'listed'],
    ['a brand that is the listed name', { how: 'brand', relation: 'brand', via: 'Example' }, 'listed'],
    ['an own brand', { how: 'brand', relation: 'brand', via: 'ExView' }, 'related'],
    ['a subsidiary', { how: 'brand', relation: 'subsidiary', via: 'Other' }, 'related'],
    ['a relabelled brand', { how: 'brand', relation: 'relabelled', via: 'Other' }, 'possible'],
    ['a namesake', { how: 'namesake' }, 'possible'],
    ['a guess', { how: 'fuzzy' }, null],
    ['one no longer listed', { programmes: [] }, null],
  ])('%s', (_name, change, tier) => {
    expect(rowOf(change)?.tier).toBe(tier);
  });

  it('says since when by the first standing listing that says so', () => {
    const listing = (status: string, effective: string, editionDate?: string) =>
      ({ status, editionDate, citations: [{ effective }] }) as unknown as Listing;
    const listings = [
      listing('ended', '2001-01-01'),
      listing('current', '2019-10-09'),
      listing('current', '2022-11-25'),
      listing('current', '2018-01-01', '2026-06-10'),
    ];
    expect(lookupFacts([result({})], [], () => ({ listings }))[0]?.since).toBe('2019-10-09');
    expect(rowOf({})?.since).toBe('');
  });
});
