import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSetting } from '../../../test/quotes/read-setting.ts';
import { openRecords } from './csv-records.ts';
import { LIMITS } from './limits.ts';
import { readFile } from './read-file.ts';

async function read(text: string, name = 'q.csv'): Promise<(string | number)[][]> {
  const [file] = await readFile(name, strToU8(text), readSetting);
  if (file?.error) return [[file.error.code]];
  return file?.lines.map(({ line, text: own }) => [line, own]) ?? [];
}

describe('records of delimited text', () => {
  it.each([
    [
      'an inch mark within a cell',
      'a,24" monitor,1\nb,c,2',
      [
        ['a', '24" monitor', '1'],
        ['b', 'c', '2'],
      ],
    ],
    ['doubled marks', '"say ""no""",x', [['say "no"', 'x']]],
    ['marks with spaces behind', '"a" ,b\n"c"  \nd', [['a', 'b'], ['c'], ['d']]],
    ['delimiters and line ends in quotes', '"a,b","c\nd"\ne', [['a,b', 'c\nd'], ['e']]],
    ['a mark in the midst of quotes', '"5" disk",x\ny', [['5" disk', 'x'], ['y']]],
    ['a mark that is never closed', 'a,"b\nc,d\ne', [['a', '"b'], ['c', 'd'], ['e']]],
    ['blank lines and Windows line ends', 'a\r\n\r\nb\r\n', [['a'], [''], ['b']]],
    ['empty cells at the end', 'a,,\n', [['a', '', '']]],
  ])('%s', (_, text, cells) => {
    const { push, end, cellsOf } = openRecords({ delimiter: ',', newline: '\n' });
    expect([...push(text), ...end()].map(cellsOf)).toEqual(cells);
  });

  it('reads the line ends of old Macs', async () => {
    expect(await read('a,b\r1,2\r')).toEqual([
      [1, 'a | b'],
      [2, '1 | 2'],
    ]);
  });

  it('takes the delimiter that a file names, in a line that is no record', async () => {
    expect(await read('sep=|\na|b,c\n1|2,3')).toEqual([
      [1, 'a | b,c'],
      [2, '1 | 2,3'],
    ]);
  });

  it('refuses a line without end, and reads one that is merely long', async () => {
    expect(await read(`a,b\n${'x'.repeat(LIMITS.lineUnits + 1)}`)).toEqual([['line-too-long']]);
    const long = 'y'.repeat(300_000);
    expect(await read(`a,b\n1,${long}`)).toEqual([
      [1, 'a | b'],
      [2, `1 | ${long}`],
    ]);
  });

  it('is quick where every line opens a quotation that nothing closes', async () => {
    const before = process.cpuUsage();
    expect(await read('x,"open\n'.repeat(50_000))).toHaveLength(50_000);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
  });

  it('refuses binary content under the name of a text', async () => {
    expect(await read('a,b\n\0\0\0')).toEqual([['unknown-format']]);
  });
});
