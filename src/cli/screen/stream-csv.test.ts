import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { fewNames } from '../../../test/fuzz/few-names.ts';
import { readCsv } from '../../review/readers/read-csv.ts';
import { screenLines } from '../../review/screen-lines.ts';
import type { ScreenedLine } from '../../review/types.ts';
import { streamCsv } from './stream-csv.ts';

const folder = mkdtempSync(join(tmpdir(), 'lens-stream-'));
afterAll(() => rmSync(folder, { recursive: true }));
const { screener } = fewNames();

async function streamed(text: string, all: boolean): Promise<{ lines: ScreenedLine[]; count: number }> {
  const path = join(folder, 'q.csv');
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
});
