import { describe, expect, it } from 'vitest';
import { inChunks } from '../../../../test/lists/in-chunks.ts';
import { SourceError } from '../types.ts';
import { parseCslCsv } from './parse-csv.ts';

const HEADER =
  'source,type,name,addresses,federal_register_notice,start_date,end_date,license_requirement,alt_names';
const ROWS = [
  '"Entity List (EL) - Bureau of Industry and Security","","Example Optics Institute","1 Road, Hebei, CN; 2 Street, Moscow, RU","83 FR 37423; 87 F.R. 77,505","2018-08-01","","For all items subject to the EAR. (See §§ 734.9(g),3 and 744.21(b) of the EAR)","Example Lens; and EOI Works"',
  '"Unverified List (UVL) - Bureau of Industry and Security","","Example ""Trading"" LLC","A, Yerevan, AM","","","","",""',
  '"Specially Designated Nationals (SDN) - Treasury Department","Individual","EXAMPLE, Someone","KP","","","","",""',
  '"Denied Persons List (DPL) - Bureau of Industry and Security","","I. SAMPLE","1 ROAD, DALLAS, US","67 F.R. 56530 9/4/02","2002-03-04","2056-06-29","",""',
  '"Palestinian Legislative Council List (PLC) - Treasury Department","","Someone Else","","","","","",""',
];
const FILE = [HEADER, ...ROWS, ''].join('\n');

describe('parseCslCsv', () => {
  it('reads a row of the Entity List with its names, destinations, citations and codes', async () => {
    const [first, second, third, fourth, last] = await rowsOf(FILE);
    expect(first).toEqual({
      list: 'BIS-EL',
      name: 'Example Optics Institute',
      printed: 'Example Optics Institute',
      aliases: ['Example Lens', 'EOI Works'],
      destinations: [],
      countries: ['CN', 'RU'],
      pages: [{ citation: '83 FR 37423' }, { citation: '87 FR 77505' }],
      licenceRequirement: 'all-items+fdp',
      footnotes: [3],
    });
    expect(second).toMatchObject({ list: 'BIS-UVL', name: 'Example "Trading" LLC', pages: [] });
    expect(third).toMatchObject({ list: 'OFAC-SDN', kind: 'person', countries: ['KP'] });
    expect(fourth).toMatchObject({
      list: 'BIS-DPL',
      pages: [{ citation: '67 FR 56530', published: '2002-09-04' }],
      end: '2056-06-29',
    });
    expect(last).toBeNull();
  });

  it('reads the same whatever the chunks, the line ends and a byte order mark', async () => {
    const whole = await rowsOf(FILE);
    for (const size of [1, 7, 100, 333]) expect(await rowsOf(FILE, size), `chunks of ${size}`).toEqual(whole);
    expect(await rowsOf(`\uFEFF${FILE.replaceAll('\n', '\r\n')}`, 5)).toEqual(whole);
    expect(await rowsOf(FILE.trimEnd())).toEqual(whole);
  });

  it.each([
    ['nothing', '', 'empty', 'holds nothing'],
    ['a web page', '<!doctype html>\n<title>Sign in</title>', 'not-a-list', 'no CSV'],
    ['JSON', '{"results":[]}\n', 'not-a-list', 'no CSV'],
    ['a missing column', FILE.replace('alt_names', 'other'), 'columns', 'alt_names'],
    ['a record cut off', FILE.slice(0, FILE.lastIndexOf(',"","","",')), 'cut-short', 'row 5'],
    ['a quote cut off', FILE.slice(0, FILE.indexOf('Hebei')), 'cut-short', 'quoted field'],
    ['a date that is none', FILE.replace('2018-08-01', 'August'), 'row', 'row 1 (Example Optics Institute)'],
    ['a row without a name', FILE.replace('Someone Else', ''), 'row', 'row 5'],
  ])('refuses %s and says where', async (_what, file, code, detail) => {
    const error = await rowsOf(file).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(SourceError);
    expect(error).toMatchObject({ code });
    expect(String(error)).toContain(detail);
  });

  it('gives up on a quote that swallows the file', async () => {
    const file = `${HEADER}\n"${'x,'.repeat(600_000)}`;
    await expect(rowsOf(file, 64_000)).rejects.toMatchObject({ code: 'not-a-list' });
  });
});

async function rowsOf(file: string, size = file.length): Promise<unknown[]> {
  const rows: unknown[] = [];
  for await (const read of parseCslCsv(inChunks(file, Math.max(1, size)))) rows.push(...read);
  return rows;
}
