import { describe, expect, it } from 'vitest';
import { ecfrPart, ecfrSupplement, gpoSupplement, type EcfrRow } from '../../../../test/lists/ecfr-of.ts';
import { inChunks } from '../../../../test/lists/in-chunks.ts';
import type { OfficialRow } from '../types.ts';
import { parseEcfr } from './parse.ts';

const ALL = 'For all items subject to the EAR. (See § 744.11 of the EAR)';
const FDP = 'For all items subject to the EAR. (See §§ 734.9(e)<sup>4</sup> and 744.11 of the EAR)';
const DENIAL = 'Presumption of denial';

const LISTED: EcfrRow[] = [
  { country: 'AFGHANISTAN', entity: ['Example Ghoura, 501 5th Floor, Example Market, Kabul, Afghanistan; <E T="03">and</E> Flat 41, Kabul, Afghanistan.'], requirement: ALL, policy: DENIAL, citation: '76 FR 71869, 11/21/11.' },
  { country: '', entity: ['[Reserved]'], requirement: '', policy: '', citation: '' },
  {
    country: "CHINA, PEOPLE'S REPUBLIC OF",
    entity: [
      'Example Huazhang Technology Co., Ltd., a.k.a., the following two aliases:',
      '—Example AI; <E T="03">and</E>',
      '—Example Atlas Technology Co., Ltd.',
      'Floor 10, Building 9, No. 1, Example East Road, Beijing, 100080, China. (See also alternate addresses under Singapore.)',
    ],
    requirement: FDP,
    policy: DENIAL,
    citation: '90 FR 4619, 1/16/25.',
  },
  { country: '', entity: ['Example Optics &amp; Lens, Inc., Room 5, Example Road, Wuhan, China.'], requirement: 'For all items subject to the EAR, EXCEPT food and medicine', policy: DENIAL, citation: '84 FR 54004, 10/9/19. 85 FR 83420, 12/22/20. 87 FR 77508, 12/19/22.' },
  { country: '', entity: ['Known, Parted, Name Works, 5 Example Road, Wuhan, China.'], requirement: 'See § 744.2(d) of the EAR', policy: 'Case-by-case', citation: '84 FR 54004, 10/9/19.' },
  { country: '', entity: ['Subordinate institution:'], citation: '' },
  { country: '', entity: ['Example Subordinate Institute, f.k.a., Example Old Institute, 7 Example Road, Wuhan, China.'], requirement: ALL, policy: DENIAL, citation: '' },
  { country: 'CRIMEA REGION OF UKRAINE', entity: ['Example Shipyard¹, 12 Tankistov Street, Feodosia.'], requirement: ALL, policy: DENIAL, citation: '81 FR 61601, 9/7/16.' },
]; // prettier-ignore
const CODES: Record<string, string> = { AFGHANISTAN: 'AF', "CHINA, PEOPLE'S REPUBLIC OF": 'CN', 'CRIMEA REGION OF UKRAINE': 'UA' }; // prettier-ignore
const EXPECTED = [
  { list: 'BIS-EL', name: 'Example Ghoura', aliases: [], destinations: ['AF'], licenceRequirement: 'all-items', footnotes: [], pages: [{ citation: '76 FR 71869', published: '2011-11-21' }] },
  { name: 'Example Huazhang Technology Co., Ltd.', aliases: ['Example AI', 'Example Atlas Technology Co., Ltd.'], destinations: ['CN'], licenceRequirement: 'all-items+fdp', footnotes: [4], pages: [{ citation: '90 FR 4619', published: '2025-01-16' }] },
  { name: 'Example Optics & Lens, Inc.', aliases: [], destinations: ['CN'], licenceRequirement: 'all-items-with-exceptions', pages: [{ citation: '84 FR 54004', published: '2019-10-09' }, { citation: '85 FR 83420', published: '2020-12-22' }, { citation: '87 FR 77508', published: '2022-12-19' }] },
  { name: 'Known, Parted, Name Works', aliases: [], licenceRequirement: 'see-citation' },
  { name: 'Example Subordinate Institute', aliases: ['Example Old Institute'], pages: [{ citation: '84 FR 54004', published: '2019-10-09' }] },
  { name: 'Example Shipyard', destinations: ['UA'] },
]; // prettier-ignore

describe('parseEcfr', () => {
  it('reads Supplement No. 4 as the eCFR prints it', async () => {
    const rows = await rowsOf(ecfrPart(ecfrSupplement(4, LISTED)));
    expect(rows).toMatchObject(EXPECTED);
    expect(rows).toHaveLength(EXPECTED.length);
  });

  it('reads the same from GPO’s markup, and whatever the chunks', async () => {
    const whole = await rowsOf(ecfrPart(ecfrSupplement(4, LISTED)));
    expect(await rowsOf(`<CFRDOC>${gpoSupplement(4, LISTED)}</CFRDOC>`)).toEqual(whole);
    for (const size of [1, 7, 333]) expect(await rowsOf(ecfrPart(ecfrSupplement(4, LISTED)), size)).toEqual(whole);
  }); // prettier-ignore

  it('takes the country above where its cell spans rows', async () => {
    const xml = ecfrPart(ecfrSupplement(4, LISTED)).replaceAll('<TD align="left" class="gpotbl_cell" scope="row"></TD>', ''); // prettier-ignore
    expect(await rowsOf(xml)).toMatchObject(EXPECTED);
  });

  it('tells the Unverified and the Military End-User List apart', async () => {
    const row = { country: 'AFGHANISTAN', entity: ['Example Trading LLC, Kabul, Afghanistan'], citation: '85 FR 83799, 12/23/20.' }; // prettier-ignore
    const rows = await rowsOf(ecfrPart(ecfrSupplement(6, [row]), ecfrSupplement(7, [row])));
    expect(rows.map(({ list, name }) => `${list} ${name}`)).toEqual([
      'BIS-UVL Example Trading LLC',
      'BIS-MEU Example Trading LLC',
    ]);
  });

  it.each([
    ['nothing', '', 'empty', ''],
    ['a web page', '<!doctype html><html><body>Sign in</body></html>', 'not-a-list', 'Supplement'],
    ['another part', ecfrPart(), 'not-a-list', 'Supplement'],
    ['a part cut off', ecfrPart(ecfrSupplement(4, LISTED)).slice(0, -60), 'cut-short', 'within an element'],
    ['other columns', ecfrPart(ecfrSupplement(4, LISTED)).replace('>Entity<', '>Party<').replace('>License requirement<', '>What<'), 'columns', 'Party, What'],
    ['an unknown country', ecfrPart(ecfrSupplement(4, [{ ...row(), country: 'ATLANTIS' }])), 'row', 'Supplement No. 4, row 1 (ATLANTIS): no country: ATLANTIS'],
    ['a row without a country above', ecfrPart(ecfrSupplement(4, [{ ...row(), country: '' }])), 'row', 'row 1 (Example Works'],
    ['a row without a citation', ecfrPart(ecfrSupplement(4, [{ ...row(), citation: 'soon' }])), 'row', 'no Federal Register citation'],
    ['a row of too few cells', ecfrPart(ecfrSupplement(4, [row()])).replace(/<TD align="left" class="gpotbl_cell">Presumption.*?<\/TD><TD.*?<\/TD>/, ''), 'row', '3 columns, not 5'],
  ])('refuses %s and says where', async (_what, xml, code, detail) => {
    const error = await rowsOf(xml).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code });
    expect(String(error)).toContain(detail);
  }); // prettier-ignore
});

function row(): EcfrRow {
  return { country: 'AFGHANISTAN', entity: ['Example Works, Kabul'], requirement: ALL, policy: DENIAL, citation: '76 FR 71869, 11/21/11.' }; // prettier-ignore
}

async function rowsOf(xml: string, size = Math.max(1, xml.length)): Promise<OfficialRow[]> {
  const rows: OfficialRow[] = [];
  const known = { isKnown: (name: string) => name === 'Known, Parted, Name Works', countryCode: (heading: string) => CODES[heading] }; // prettier-ignore
  for await (const each of parseEcfr(inChunks(xml, size), known)) rows.push(each);
  return rows;
}
