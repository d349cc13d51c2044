import { describe, expect, it } from 'vitest';
import { checkFacts, checkForm, checkMerges, factsText, nearMisses } from './check.ts';
import type { Entity, Facts, Family, Listing, Product } from './types.ts';

const listing: Listing = {
  programme: 'BIS-EL',
  listedAs: 'Acme Optics Co., Ltd.',
  status: 'current',
  destinations: ['CN'],
  citations: [
    {
      role: 'added',
      citation: '84 FR 54004',
      published: '2019-10-09',
      url: 'https://www.federalregister.gov/citation/84-FR-54004',
    },
  ],
};
const acme: Entity = {
  id: 'acme-optics-co-ltd',
  name: 'Acme Optics Co., Ltd.',
  aliases: ['Acme'],
  nativeNames: [],
  kind: 'company',
  countries: ['CN'],
  riskyNames: [],
  basis: 'official-text',
  listings: [listing],
};
const emptyFamily: Family = {
  id: 'f',
  entity: acme.id,
  members: [],
  brands: [],
  modelPatterns: [],
  fields: [],
  collisions: [],
};
const factsOf = (...entities: Entity[]): Facts => ({ programmes: [], entities, families: [], products: [] });
const defectsOf = (...entities: Entity[]): string[] =>
  checkFacts(factsOf(...entities)).map((each) => each.what);
const [citation] = listing.citations;
if (!citation) throw new Error('the example has a citation');

describe('the quality check', () => {
  it('finds nothing in a clean row', () => expect(defectsOf(acme)).toEqual([]));

  it.each([
    ['Acme, 12th Floor, Office 9', 'an address glued to a name'],
    ['Acme a.k.a. Apex', 'a second name glued to a name'],
    ['Institute 13 subordinate institution: Acme', 'a parent organisation inside a name'],
    ['Acme  Optics', 'untidy name'],
  ])('finds "%s": %s', (alias, what) => {
    expect(defectsOf({ ...acme, aliases: [alias] })[0]).toContain(what);
  });

  it.each([
    ['2026-07', []],
    ['2026-12', []],
    ['2026-12-01', []],
    ['2026-12-02', ['as of 2026-12-02, which has not come yet']],
    ['2027-01', ['as of 2027-01, which has not come yet']],
  ])('of a list as of %s on 1 December 2026 finds %j', (asOf, defects) => {
    const programme = { id: 'ICTS', asOf, status: 'current', url: '', legalSource: '' } as const;
    const facts = { ...factsOf(acme), programmes: [programme] };
    expect(checkFacts(facts, '2026-12-01').map(({ what }) => what)).toEqual(defects);
  });

  it('finds a missing country, a missing listing, and a risky name that nobody bears', () => {
    expect(defectsOf({ ...acme, countries: [] })).toEqual(['no country']);
    expect(defectsOf({ ...acme, listings: [] })).toEqual(['no listing']);
    expect(defectsOf({ ...acme, riskyNames: ['Apex'] })[0]).toContain('Apex');
  });

  it.each([
    ['84 FR 54004', '2020-10-09', 'was not published in 2020'],
    ['85 FR 54004', '2020-10-09', 'links to volume 84'],
  ])('holds the volume against the year and the link: %s, %s', (number, published, what) => {
    const wrong = { ...listing, citations: [{ ...citation, citation: number, published }] };
    expect(defectsOf({ ...acme, listings: [wrong] })[0]).toContain(what);
  });

  it('finds citations out of order, and an end without its date', () => {
    const earlier = {
      ...citation,
      role: 'amended' as const,
      citation: '83 FR 1',
      published: '2018-01-02',
      url: 'https://www.federalregister.gov/citation/83-FR-1',
    };
    const late: Listing = { ...listing, citations: [citation, earlier] };
    expect(defectsOf({ ...acme, listings: [late] })).toEqual(['citations out of order']);
    expect(defectsOf({ ...acme, listings: [{ ...listing, status: 'ended' }] })[0]).toContain('ended without');
    expect(defectsOf({ ...acme, listings: [{ ...listing, citations: [earlier] }] })[0]).toContain(
      'no addition',
    );
  });

  it('finds a name that two entities share, unless it is risky or they are one family', () => {
    const other: Entity = { ...acme, id: 'apex', name: 'Apex', aliases: ['ACME'] };
    expect(defectsOf(acme, other)[0]).toContain('all bear the name acme');
    expect(defectsOf(acme, { ...other, riskyNames: ['ACME'] })).toEqual([]);
    const family: Family = { ...emptyFamily, members: [acme.id, other.id] };
    const entities = [acme, other].map((entity): Entity => ({ ...entity, family: family.id }));
    expect(checkFacts({ programmes: [], entities, families: [family], products: [] })).toEqual([]);
  });

  it('finds a family without its member, and a member without its family', () => {
    expect(defectsOf({ ...acme, family: 'f' })[0]).toContain('its family is f, but none has it');
    const family: Family = { ...emptyFamily, members: [acme.id] };
    const defects = checkFacts({ ...factsOf(acme), families: [family] });
    expect(defects[0]?.what).toContain('its family is none, but f has it');
  });

  it('finds a product that is said twice, or is a name already', () => {
    const product = (name: string): Product => ({ entity: acme.id, name, relation: 'own-brand' });
    const products = ['Rocket skates', 'Rocket Skates', acme.name].map(product);
    const defects = checkFacts({ ...factsOf(acme), products });
    expect(defects.map(({ what }) => what)).toEqual([
      'Rocket Skates is said already',
      `${acme.name} is said already`,
    ]);
  });
});

describe('merges', () => {
  it('finds a row merged away that still stands, and a kept one that does not', () => {
    const merges = { 'same-person.json': [{ keep: 'gone', merged: [acme.id], basis: 'One name.' }] };
    expect(checkMerges(merges, factsOf(acme)).map((each) => each.where)).toEqual(['gone', acme.id]);
  });

  it('lists names that differ in form only', () => {
    const other: Entity = { ...acme, id: 'acme-optics-ltd', name: 'Acme Optics (AO) Limited' };
    expect(nearMisses(factsOf(acme, other))).toEqual([[acme.id, 'acme-optics-ltd']]);
  });
});

describe('form', () => {
  it('takes what it writes itself', () => {
    expect(checkForm('x.json', factsText([{ id: 'a' }, { id: 'b' }]))).toEqual([]);
  });

  it('finds records out of order and other formatting', () => {
    expect(checkForm('x.json', factsText([{ id: 'b' }, { id: 'a' }]))[0]?.what).toContain('not sorted');
    expect(checkForm('x.json', '[{"id": "a"}]')[0]?.what).toContain('one record a line');
  });
});
