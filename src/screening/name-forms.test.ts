import { describe, expect, it } from 'vitest';
import { FAKE_PROGRAMMES, fakeEntity } from '../../test/fakes/fake-entity.ts';
import type { Facts } from '../lists/types.ts';
import { openScreener, screenSegments } from './screen.ts';
import { compileSnapshot } from './snapshot.ts';
import type { PageContext, Segment } from './types.ts';

const facts: Facts = {
  programmes: FAKE_PROGRAMMES,
  entities: [
    fakeEntity('acme', 'Acmevision Digital Machines Co., Ltd.', { aliases: ['Acmevision Digital'] }),
    fakeEntity('csl', 'Acmevision Digital Trading Co., Ltd.', { basis: 'csl-only' }),
    fakeEntity('plain', 'International Trading Co., Ltd.'),
    fakeEntity('pair', 'Tarbagatai Dyeing & Weaving Research Works'),
    fakeEntity('short', 'Tarbagatai Rolling Stock Works Ltd. (TRSW)'),
    fakeEntity('town', 'Tarbagatai Optics (UAE)'),
    fakeEntity('rotor', 'PJSC Rotomill', { aliases: ['JSC Kamsk Rotor Machine Plant'] }),
  ],
  families: [],
  products: [],
}; // prettier-ignore

const screener = openScreener(compileSnapshot(facts).index);
const shop: PageContext = { kind: 'shop', title: '', language: '', host: '', brands: [] };

function tiers(text: string, role: Segment['role'] = 'text'): string[] {
  return screenSegments(screener, shop, [{ text, group: 0, role }]).map(
    ({ start, end, tier }) => `${tier} ${text.slice(start, end)}`,
  );
}

describe('a legal form', () => {
  it('may be another one of its kind, and needs support then', () => {
    expect(tiers('PJSC Rotomill', 'brand')).toEqual(['listed PJSC Rotomill']);
    for (const text of ['Rotomill JSC', 'AO Rotomill']) {
      expect(tiers(text, 'brand')).toEqual([`listed ${text}`]);
      expect(tiers(`Repair kits, in stock at ${text} and elsewhere`)).toEqual([]);
    }
    expect(tiers('Kamsk Rotor Machine Plant', 'brand')).toEqual(['listed Kamsk Rotor Machine Plant']);
  });

  it('of another kind, or none, makes one word another company', () => {
    for (const text of ['Rotomill', 'Rotomill AG', 'Rotomill LLC']) expect(tiers(text, 'brand')).toEqual([]);
  });
});

describe('a name of ordinary words', () => {
  it('is possibly the company where a maker’s field or a line holds it whole, with its form', () => {
    for (const text of [
      'International Trading Co., Ltd.',
      'INTERNATIONAL TRADING COMPANY LIMITED',
      'International Trading Co Limited',
    ]) {
      expect(tiers(text, 'brand')[0]).toMatch(/^possible /);
      expect(tiers(text)[0]).toMatch(/^possible /);
      expect(tiers(`Manufacturer: ${text} | 4 pcs`)[0]).toMatch(/^possible /);
      expect(tiers(`${text} pump, 12 V`)[0]).toMatch(/^possible /);
      expect(tiers(`Our partner ${text} is here`)).toEqual([]);
      expect(tiers(`A. & ${text}`)).toEqual([]);
    }
    expect(tiers('International Trading', 'brand')).toEqual([]);
    expect(tiers('Best International Trading Co., Ltd.', 'brand')).toEqual([]);
  });
});

describe('a longer name of ordinary words', () => {
  it('hides no telling name within it', () => {
    for (const text of [
      'Acmevision Digital Trading Co., Ltd.',
      'Acmevision Digital Trading Co., Ltd. camera, $30',
    ])
      expect(tiers(text)).toEqual(['listed Acmevision Digital']);
  });
});

describe('the sign for "and"', () => {
  it('is the word', () => {
    for (const text of [
      'Tarbagatai Dyeing & Weaving Research Works',
      'Tarbagatai Dyeing and Weaving Research Works',
    ])
      expect(tiers(text, 'brand')).toEqual([`listed ${text}`]);
  });
});

describe('an acronym behind a name', () => {
  it('is left out where the company signs without it', () => {
    expect(tiers('Tarbagatai Rolling Stock Works Ltd.')).toEqual([
      'listed Tarbagatai Rolling Stock Works Ltd',
    ]);
  });

  it('is told from a country, by which another company may be meant', () => {
    expect(tiers('Tarbagatai Optics')).toEqual([]);
    expect(tiers('Tarbagatai Optics (UAE)')).toEqual(['listed Tarbagatai Optics (UAE']);
  });
});
