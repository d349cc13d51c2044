import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { encodeText } from '../samples/encode-text.ts';
import { makeXlsx } from '../samples/make-files.ts';
import { fewNames } from '../fuzz/few-names.ts';
import { decodeText } from '../../review/readers/decode-text.ts';
import { readCsv } from '../../review/readers/read-csv.ts';
import { screenLines } from '../../review/screen-lines.ts';
import type { ScreenedLine } from '../../review/types.ts';
import { isCsv, streamCsv } from './stream-csv.ts';

const folder = mkdtempSync(join(tmpdir(), 'lens-stream-'));
afterAll(() => rmSync(folder, { recursive: true }));
const { screener } = fewNames();
let files = 0;

async function streamed(
  text: string | Uint8Array,
  all: boolean,
): Promise<{ lines: ScreenedLine[]; count: number }> {
  // One of its own: a property that its time cut short may be still at its last.
  const path = join(folder, `${++files}.csv`);
  writeFileSync(path, text);
  const lines: ScreenedLine[] = [];
  let count = 0;
  await streamCsv({
    path,
    screener,
    all,
    take: async (batch) => {
      lines.push(...batch.lines);
      count += batch.lines.length + batch.others;
    },
  });
  return { lines, count };
}

const cell = fc.constantFrom(
  'Hikvision', 'hik-vision', ' Dahua ', 'Axis', 'DS-2CD2143G2-I', '"DS-\n2CD2143G2-I"', 'IPC-HDW2431T-AS', 'DS-', '2CD2143G2-I',
  'Mavic  3', '"MAVIC\u00a03"', 'ZTE', '"ZTE, ""router"""', '24" ZXHN F660', '大华', '海康威视', 'Brand', 'Qty', 'Price (EUR)', '"Price, EUR"',
  'Huawei Technologies', '"Co., Ltd"', 'letzte', '-', '', ' ', '12', '"compatible with Hikvision"', 'MF286R', '\u00adHik\u200bvision',
  'Manufacturer', '"Tencent, China"', 'Tencent',
); // prettier-ignore
const csv = fc
  .tuple(
    fc.constantFrom(',', ';', '\t', '|'),
    fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 }),
  )
  .map(([delimiter, rows]) => rows.map((row) => row.join(delimiter)).join('\n'))
  // A file of no bytes is refused before its rows are read.
  .filter((text) => text !== '');

it('takes for rows what is delimited text by its content, and leaves what only has the name to the readers', () => {
  const isRows = (name: string, content: string | Uint8Array): boolean => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return isCsv(path);
  };
  expect(isRows('a.csv', 'Item,Maker\n1,Dahua\n')).toBe(true);
  expect(isRows('a.tsv', 'Item\tMaker\n')).toBe(true);
  expect(isRows('b.csv', '<html><table><tr><td>1<td>Dahua</table></html>')).toBe(false);
  expect(isRows('c.csv', makeXlsx({ A: [['Dahua']] }))).toBe(false);
  expect(isRows('d.csv', '')).toBe(false);
  expect(isCsv(join(folder, 'nowhere.csv'))).toBe(false);
});

describe('a stream of rows', () => {
  it('finds what is found in the whole, and counts the rows that it leaves out', async () => {
    await fc.assert(
      fc.asyncProperty(csv, async (text) => {
        const whole = screenLines(screener, readCsv(text));
        const told = whole.filter(({ matches }) => matches.length > 0);
        const { lines, count } = await streamed(text, false);
        expect(lines.filter(({ matches }) => matches.length > 0)).toEqual(told);
        expect(count).toBe(whole.length);
        expect((await streamed(text, true)).lines).toEqual(whole);
      }),
      { interruptAfterTimeLimit: 3_000, numRuns: 300 },
    );
  }, 60_000);

  it('reads what the whole reads in an encoding that shows itself late, or not in all of its rows', async () => {
    const ascii = '1,Axis,dome\n'.repeat(30_000);
    const chinese = '2,海康威视,摄像机\n';
    for (const bytes of [
      encodeText('gb18030', ascii + chinese),
      Buffer.concat([Buffer.from(ascii + chinese), Uint8Array.of(0x80, 0x0a)]),
    ]) {
      const { lines, count } = await streamed(bytes, false);
      expect(lines.map(({ text, verdict }) => [text, verdict])).toEqual([
        ['2 | 海康威视 | 摄像机', 'listed'],
      ]);
      expect(count).toBe(screenLines(screener, readCsv(decodeText(bytes))).length);
    }
  });

  it('says of a row whose characters are lost that it was not screened, all rows wanted or not', async () => {
    const lost = encodeText('gb18030', '3,海康威视,球机\n');
    const bytes = Buffer.concat([Buffer.from('2,大华股份有限公司,硬盘录像机\n'.repeat(20)), lost]);
    for (const all of [false, true]) {
      const { lines } = await streamed(bytes, all);
      expect(lines.at(-1)).toMatchObject({ line: 21, verdict: 'not-screened', unreadable: 'undecodable' });
      expect(lines[0]).toMatchObject({ line: 1, verdict: 'listed' });
    }
  });
});
