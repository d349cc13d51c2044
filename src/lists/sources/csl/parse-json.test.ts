import { describe, expect, it } from 'vitest';
import { cslCsv, cslJson, type CslRow } from '../../../cli/samples/csl-of.ts';
import { inChunks } from '../../../../test/lists/in-chunks.ts';
import { readCsl } from './read-csl.ts';

const row = (source: string, name: string, more: Partial<CslRow> = {}): CslRow => ({
  source, type: '', name, countries: [], notice: '', aliases: [], ...more,
}); // prettier-ignore
const ROWS = [
  row('Entity List (EL) - Bureau of Industry and Security', 'Example "Optics", Institute {1}', {
    countries: ['CN', 'RU'],
    notice: '83 FR 37423; 87 FR 77505',
    aliases: ['Example Lens', 'EOI [Works]'],
  }),
  row('Specially Designated Nationals (SDN) - Treasury Department', 'EXAMPLE, Someone', {
    type: 'Individual',
  }),
  row('ITAR Debarred (DTC) - State Department', 'Somebody Else'),
];
const FILE = cslJson(ROWS);
const read = (file: string, size = Math.max(1, file.length)) => readCsl(inChunks(file, size));

describe('readCsl', () => {
  it('reads JSON as it reads CSV, whatever the chunks', async () => {
    const list = await read(FILE);
    expect(list.rows).toHaveLength(2);
    expect(list.others).toBe(1);
    expect(list).toEqual(await read(cslCsv(ROWS)));
    for (const size of [1, 7, 100]) expect(await read(FILE, size)).toEqual(list);
    expect(await read(`\uFEFF  ${JSON.stringify(JSON.parse(FILE), null, 2)}\n`)).toEqual(list);
  });

  it('takes absent fields and null for empty', async () => {
    const { rows } = await read('{"results":[{"source":"Unverified List (UVL)","name":"Example LLC","alt_names":null}]}'); // prettier-ignore
    expect(rows).toMatchObject([{ list: 'BIS-UVL', aliases: [], countries: [], pages: [] }]);
  });

  it.each([
    ['nothing', ' \n', 'empty', ''],
    ['a web page', '<!doctype html><title>Sign in</title>', 'not-a-list', 'neither CSV nor JSON'],
    ['JSON without the list', '{"message":"missing subscription key"}', 'columns', 'results'],
    ['a list that is none', '{"results":{"name":"x"}}', 'columns', 'results'],
    ['a file cut off', FILE.slice(0, FILE.indexOf('Somebody')), 'cut-short', 'behind row 2'],
    ['broken JSON', FILE.replace('"EXAMPLE', 'EXAMPLE'), 'not-a-list', 'no JSON behind row 1'],
    ['a row without a name', FILE.replace('EXAMPLE, Someone', ''), 'row', 'row 2'],
    ['a date that is none', FILE.replace('"name":"EXAMPLE', '"end_date":"soon","name":"EXAMPLE'), 'row', 'row 2 (EXAMPLE, Someone), end_date: no date'],
  ])('refuses %s and says where', async (_what, file, code, detail) => {
    const error = await read(file).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code });
    expect(String(error)).toContain(detail);
  }); // prettier-ignore
});
