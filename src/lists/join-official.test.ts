import { describe, expect, it } from 'vitest';
import { joinOfficial, type JoinedRow } from './join-official.ts';
import type { Entity, Facts, Listing } from './types.ts';

const listing = (programme: Listing['programme'], listedAs: string): Listing => ({
  programme,
  listedAs,
  status: 'current',
  destinations: ['CN'],
  citations: [{ role: 'added', citation: '84 FR 54004', url: 'https://www.federalregister.gov/citation/84-FR-54004' }],
}); // prettier-ignore
const entity = (id: string, name: string, listings: Listing[], more: Partial<Entity> = {}): Entity => ({
  id, name, aliases: [], nativeNames: [], kind: 'company', countries: ['CN'], riskyNames: [], listings,
  basis: 'official-text', ...more,
}); // prettier-ignore
const row = (list: JoinedRow['list'], name: string, more: Partial<JoinedRow> = {}): JoinedRow => ({
  list, name, aliases: [], destinations: ['CN'], citations: ['84 FR 54004'], footnotes: [], ...more,
}); // prettier-ignore

const base: Facts = {
  programmes: [
        { id: 'BIS-EL', asOf: '2026-07-09', status: 'current', url: 'https://www.ecfr.gov/', legalSource: '15 CFR 744.11' },
        { id: '1260H', asOf: '2026-06-10', status: 'current', url: 'https://www.federalregister.gov/', legalSource: 'x' },
  ], // prettier-ignore
  entities: [
    entity(
      'hik',
      'Hangzhou Hikvision Digital Technology Co., Ltd.',
      [listing('BIS-EL', 'Hangzhou Hikvision Digital Technology Co., Ltd.'), listing('1260H', 'Hikvision')],
      { family: 'hikvision', nativeNames: ['海康威视'], aliases: ['Hikvision'] },
    ),
    entity('iflytek', 'IFLYTEK', [listing('BIS-EL', 'IFLYTEK')]),
  ],
  families: [
    {
      id: 'hikvision',
      entity: 'hik',
      members: ['hik'],
      brands: [
        { name: 'EZVIZ', relation: 'subsidiary', evidence: 'documented', use: 'highlight', contextual: false, entity: 'hik' },
      ], // prettier-ignore
      modelPatterns: [],
      fields: [],
      collisions: [],
    },
  ],
};
const hik = row('BIS-EL', 'HANGZHOU HIKVISION DIGITAL TECHNOLOGY CO LTD');
const day = '2026-11-20';

describe('joinOfficial', () => {
  it('changes nothing but the date where the list says the same', () => {
    const { facts, broken } = joinOfficial(base, [hik, row('BIS-EL', 'iFlytek')], day);
    expect(facts.entities).toEqual(base.entities);
    expect(facts.families).toEqual(base.families);
    expect(facts.programmes.map(({ asOf }) => asOf)).toEqual([day, '2026-06-10']);
    expect(broken).toEqual([]);
  });

  it('makes an entity of a new row, and one of two rows of a name', () => {
    const rows = [hik, row('BIS-EL', 'IFLYTEK'), row('BIS-EL', 'New Chip Co.'), row('BIS-EL', 'New Chip Co')];
    const { facts } = joinOfficial(base, rows, day);
    expect(facts.entities.map(({ id }) => id)).toEqual(['hik', 'iflytek', 'new-chip-co']);
    expect(facts.entities[2]?.listings).toHaveLength(1);
  });

  it('lists a known company on a further programme under the name printed there', () => {
    const { facts } = joinOfficial(base, [hik, row('BIS-EL', 'IFLYTEK'), row('NS-CMIC', 'HikVision')], day);
    expect(facts.entities[0]?.listings.map((each) => `${each.programme} ${each.listedAs}`)).toContain(
      'NS-CMIC HikVision',
    );
  });

  it('takes what is gone from the list off, names the join that broke, and leaves other programmes', () => {
    const { facts, broken } = joinOfficial(base, [row('BIS-EL', 'IFLYTEK')], day);
    expect(broken).toEqual([
      { entity: 'hik', programme: 'BIS-EL', listedAs: 'Hangzhou Hikvision Digital Technology Co., Ltd.' },
    ]);
    expect(facts.entities[0]?.listings.map(({ programme }) => programme)).toEqual(['1260H']);
    expect(facts.families[0]?.brands).toHaveLength(1);
  });

  it('drops an entity without a listing left', () => {
    expect(joinOfficial(base, [hik], day).facts.entities.map(({ id }) => id)).toEqual(['hik']);
  });

  it('adds a later page of the Federal Register, once, and leaves the base as it was', () => {
    const amended = { ...hik, citations: ['84 FR 54004', '91 FR 100'] };
    const before = structuredClone(base);
    const { facts } = joinOfficial(base, [amended, amended, row('BIS-EL', 'IFLYTEK')], day);
    const pages = facts.entities[0]?.listings[0]?.citations.map(({ citation }) => citation);
    expect(pages).toEqual(['84 FR 54004', '91 FR 100']);
    expect(base).toEqual(before);
  });
});
