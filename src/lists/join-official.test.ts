import { describe, expect, it } from 'vitest';
import { joinOfficial } from './join-official.ts';
import type { OfficialList, OfficialRow } from './sources/types.ts';
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
const row = (list: OfficialRow['list'], name: string, more: Partial<OfficialRow> = {}): OfficialRow => ({
  list, name, printed: name, aliases: [], destinations: [], countries: ['CN'], pages: [{ citation: '84 FR 54004' }], footnotes: [], ...more,
}); // prettier-ignore
const csl = (rows: OfficialRow[], more: Partial<OfficialList> = {}): OfficialList => ({
  rows, lists: ['BIS-EL', 'NS-CMIC', 'OFAC-SDN', 'BIS-DPL'], others: 0, isRule: false, ...more,
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
  products: [
    { entity: 'hik', name: 'ColorVu', relation: 'own-brand' },
    { entity: 'iflytek', name: 'SparkDesk', relation: 'own-brand' },
  ],
};
const hik = row('BIS-EL', 'HANGZHOU HIKVISION DIGITAL TECHNOLOGY CO LTD');
const day = '2026-11-20';

describe('joinOfficial', () => {
  it('changes nothing but the date where the list says the same', () => {
    const { facts, broken } = joinOfficial(base, csl([hik, row('BIS-EL', 'iFlytek')]), day);
    expect(facts.entities).toEqual(base.entities);
    expect(facts.families).toEqual(base.families);
    expect(facts.programmes.map(({ asOf }) => asOf)).toEqual([day, '2026-06-10']);
    expect(broken).toEqual([]);
  });

  it('makes an entity of a new row, and one of two rows of a name', () => {
    const rows = [hik, row('BIS-EL', 'IFLYTEK'), row('BIS-EL', 'New Chip Co.'), row('BIS-EL', 'New Chip Co')];
    const { facts } = joinOfficial(base, csl(rows), day);
    expect(facts.entities.map(({ id }) => id)).toEqual(['hik', 'iflytek', 'new-chip-co']);
    expect(facts.entities[2]?.listings).toHaveLength(1);
  });

  it('lists a known company on a further programme under the name printed there', () => {
    const { facts } = joinOfficial(
      base,
      csl([hik, row('BIS-EL', 'IFLYTEK'), row('NS-CMIC', 'HikVision')]),
      day,
    );
    expect(facts.entities[0]?.listings.map((each) => `${each.programme} ${each.listedAs}`)).toContain(
      'NS-CMIC HikVision',
    );
  });

  it('takes what is gone from the list off, names the join that broke, and leaves other programmes', () => {
    const { facts, broken } = joinOfficial(base, csl([row('BIS-EL', 'IFLYTEK')]), day);
    expect(broken).toEqual([
      { entity: 'hik', programme: 'BIS-EL', listedAs: 'Hangzhou Hikvision Digital Technology Co., Ltd.' },
    ]);
    expect(facts.entities[0]?.listings.map(({ programme }) => programme)).toEqual(['1260H']);
    expect(facts.families[0]?.brands).toHaveLength(1);
  });

  it('drops an entity without a listing left', () => {
    expect(joinOfficial(base, csl([hik]), day).facts.entities.map(({ id }) => id)).toEqual(['hik']);
  });

  it('adds a later page of the Federal Register, once, and leaves the base as it was', () => {
    const amended = { ...hik, pages: [{ citation: '84 FR 54004' }, { citation: '91 FR 100' }] };
    const before = structuredClone(base);
    const { facts } = joinOfficial(base, csl([amended, amended, row('BIS-EL', 'IFLYTEK')]), day);
    const pages = facts.entities[0]?.listings[0]?.citations.map(({ citation }) => citation);
    expect(pages).toEqual(['84 FR 54004', '91 FR 100']);
    expect(base).toEqual(before);
  });

  it('takes over new names that are clean and nobody else’s, and tells the others', () => {
    const aliases = ['Hikvision', 'HIK Tech', 'ab', 'IFLYTEK', 'Hik, a.k.a. Hikky'];
    const { facts, leftOut } = joinOfficial(base, csl([{ ...hik, aliases }, row('BIS-EL', 'IFLYTEK')]), day);
    expect(facts.entities[0]?.aliases).toEqual(['Hikvision', 'HIK Tech']);
    expect(leftOut.map(({ name }) => name)).toEqual(['ab', 'IFLYTEK', 'Hik, a.k.a. Hikky']);
  });

  it('lets the rule’s own text overrule what we hold, and the screening list only fill in', () => {
    const told = row('BIS-EL', 'IFLYTEK', { destinations: ['HK'], licenceRequirement: 'all-items+fdp', footnotes: [4] });
    const filled = joinOfficial(base, csl([hik, told]), day).facts.entities[1]?.listings[0];
    expect(filled).toMatchObject({ licenceRequirement: 'all-items+fdp', footnotes: [4], destinations: ['CN', 'HK'] });
    const held = joinOfficial(base, csl([hik, told]), day).facts;
    const other = { ...told, licenceRequirement: 'all-items', footnotes: [] } as const;
    const listingAfter = (isRule: boolean) =>
      joinOfficial(held, csl([hik, { ...other, footnotes: [] }], { isRule }), day).facts.entities[1]?.listings[0];
    expect(listingAfter(false)).toMatchObject({ licenceRequirement: 'all-items+fdp', footnotes: [4] });
    expect(listingAfter(true)).toMatchObject({ licenceRequirement: 'all-items' });
    expect(listingAfter(true)?.footnotes).toBeUndefined();
  }); // prettier-ignore

  it('says nothing of a requirement in which two rows of one listing differ', () => {
    const rows = [
      hik,
      row('BIS-EL', 'IFLYTEK', { licenceRequirement: 'all-items' }),
      row('BIS-EL', 'IFLYTEK', { licenceRequirement: 'see-citation' }),
    ];
    const { facts } = joinOfficial(base, csl(rows, { isRule: true }), day);
    expect(facts.entities[1]?.listings[0]?.licenceRequirement).toBeUndefined();
  });

  it('brings lists that no release holds, with their programmes', () => {
    const rows = [hik, row('BIS-EL', 'IFLYTEK'), row('OFAC-SDN', 'Example Lines', { pages: [] })];
    const { facts } = joinOfficial(base, csl(rows), day);
    expect(facts.programmes.at(-1)).toMatchObject({
      id: 'OFAC-SDN',
      asOf: day,
      legalSource: '31 CFR chapter V',
    });
    expect(facts.programmes.map(({ id }) => id)).not.toContain('BIS-DPL');
    expect(facts.entities.at(-1)).toMatchObject({ name: 'Example Lines', basis: 'official-text' });
  });

  it('joins such a row only to a company of that name in the same country, and never two such rows', () => {
    const sdn = (more: Partial<OfficialRow>) => row('OFAC-SDN', 'IFLYTEK', more);
    const owners = (rows: OfficialRow[]) =>
      joinOfficial(base, csl([hik, row('BIS-EL', 'IFLYTEK'), ...rows]), day)
        .facts.entities.filter(({ listings }) => listings.some(({ programme }) => programme === 'OFAC-SDN'))
        .map(({ id }) => id);
    expect(owners([sdn({})])).toEqual(['iflytek']);
    expect(owners([sdn({ countries: ['IR'] })])).toEqual(['iflytek-2']);
    expect(owners([sdn({ countries: [] })])).toEqual(['iflytek-2']);
    expect(owners([sdn({ kind: 'person' }), sdn({ kind: 'person' })])).toEqual(['iflytek-2', 'iflytek-3']);
  });

  it('leaves out an order that has run out', () => {
    const order = row('BIS-DPL', 'I. SAMPLE', { end: '2026-11-19' });
    const names = (rows: OfficialRow[]) =>
      joinOfficial(base, csl([hik, ...rows]), day).facts.entities.map(({ name }) => name);
    expect(names([order])).not.toContain('I. SAMPLE');
    expect(names([{ ...order, end: day }])).toContain('I. SAMPLE');
  });
});
