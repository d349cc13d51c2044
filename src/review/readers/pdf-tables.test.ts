import { describe, expect, it } from 'vitest';
import { makePdf, type Placed } from '../../cli/samples/make-files.ts';
import { readSetting } from '../../../test/quotes/read-setting.ts';
import { asRead, withoutDrawnForms } from './pdf-direction.ts';
import { pageRows, type PdfRun } from './pdf-layout.ts';
import { readFile } from './read-file.ts';

/** Lines of a page with these rows, each at its height and with its texts at these places; `+` where one goes on. */
async function linesOf(rows: Record<number, Record<number, string>>): Promise<string[]> {
  const texts = Object.entries(rows).flatMap(([y, row]) =>
    Object.entries(row).map(([x, text]): Placed => ({ x: Number(x), y: Number(y), text })),
  );
  const [file] = await readFile('q.pdf', makePdf([texts]), readSetting);
  return file?.lines.map(({ text, joins }) => (joins ? `+ ${text}` : text)) ?? [];
}
const run = (text: string, x: number, y = 700, width = text.length * 5): PdfRun => ({
  text,
  x,
  y,
  width,
  height: 10,
  turn: 0,
});
const cellsOf = (runs: PdfRun[]) => pageRows(runs).map(({ cells }) => cells.map(({ text }) => text));
const HEAD = { 40: 'Pos', 80: 'Manufacturer', 180: 'Model', 280: 'Qty', 320: 'Price' };

describe('columns set close together', () => {
  it('parts cells at an edge or a middle that rows share', async () => {
    expect(
      await linesOf({
        700: { 40: '1', 52: '401101', 93: 'Hikvision', 141: 'Dome' },
        685: { 40: '2', 52: '401102', 93: 'Dell', 141: 'Monitor' },
        670: { 40: '3', 52: '401103', 93: 'Dahua', 141: 'Bullet' },
      }),
    ).toEqual([
      '1 | 401101 | Hikvision | Dome',
      '2 | 401102 | Dell | Monitor',
      '3 | 401103 | Dahua | Bullet',
    ]);
  });

  it('leaves the words of justified lines together', () => {
    const lines = Array.from({ length: 8 }, (_, i) => [
      run('we offer', 40, 700 - 12 * i, 41 + i * 7),
      run('cameras', 88 + i * 7, 700 - 12 * i),
    ]);
    expect(cellsOf(lines.flat()).every((cells) => cells.length === 1)).toBe(true);
  });

  it('takes no time over a page of countless runs', () => {
    const runs = Array.from({ length: 60_000 }, (_, i) =>
      run('a', (i % 300) * 11, 800 - Math.floor(i / 300) * 8),
    );
    const start = performance.now();
    pageRows(runs);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('parts a cell from the one that it runs into, and takes bold type once', () => {
    expect(cellsOf([run('DS-2CD2143', 40, 700, 60), run('4 MP dome', 90)])).toEqual([
      ['DS-2CD2143', '4 MP dome'],
    ]);
    expect(cellsOf([run('4 MP bullet', 40, 700, 60), run('8', 90)])).toEqual([['4 MP bullet', '8']]);
    expect(cellsOf([run('Hikvision', 40), run('Hikvision', 40.3)])).toEqual([['Hikvision']]);
  });
});

describe('rows of several lines', () => {
  it('has a name whole whose figures stand in the middle or at the bottom of its row', async () => {
    const next = { 40: '2', 80: 'Dell', 180: 'P2423D', 280: '1', 320: '9.00' };
    const middle = {
      700: HEAD,
      680: { 80: 'Hangzhou Hikvision' },
      674: { 40: '1', 180: 'Dome', 280: '4', 320: '89.00' },
      668: { 80: 'Digital Technology' },
      644: next,
    };
    expect((await linesOf(middle)).slice(1)).toEqual([
      'Hangzhou Hikvision',
      '+ 1 | Dome | 4 | 89.00',
      '+ Digital Technology',
      '2 | Dell | P2423D | 1 | 9.00',
    ]);
    const bottom = {
      700: HEAD,
      680: { 80: 'Hangzhou' },
      668: { 80: 'Hikvision Digital' },
      656: { 40: '1', 80: 'Technology', 180: 'Dome', 280: '4', 320: '89.00' },
      632: next,
    };
    expect((await linesOf(bottom)).slice(1)).toEqual([
      'Hangzhou',
      '+ Hikvision Digital',
      '+ 1 | Technology | Dome | 4 | 89.00',
      '2 | Dell | P2423D | 1 | 9.00',
    ]);
  });

  it('joins a number that a narrow column broke, at hyphens or anywhere, and not two numbers', async () => {
    const rows = {
      700: HEAD,
      680: { 40: '1', 80: 'Hikvision', 180: 'DS-', 280: '4', 320: '89.00' },
      668: { 180: '2CD2143G2-' },
      656: { 180: 'I' },
      636: { 40: '2', 80: 'Dahua', 180: 'IPC-HFW2431', 280: '1', 320: '9.00' },
      624: { 180: 'S-S' },
      604: { 40: '3', 80: 'Axis', 180: 'P3245-V-X', 280: '1', 320: '9.00' },
      592: { 180: 'P3245-LV' },
    };
    expect((await linesOf(rows)).slice(1)).toEqual([
      '1 | Hikvision | DS-2CD2143G2-I | 4 | 89.00',
      '2 | Dahua | IPC-HFW2431S-S | 1 | 9.00',
      '3 | Axis | P3245-V-X | 1 | 9.00',
      '+ P3245-LV',
    ]);
  });

  it('goes on behind a line that had no room for a capital, and not in a list', async () => {
    expect(
      await linesOf({
        700: { 40: 'The goods of this lot are made by Semiconductor Manufacturing' },
        688: { 40: 'International Corporation and are delivered as they are by us' },
        660: { 40: 'Cameras of Axis, with mounts' },
        648: { 40: 'Monitors of Dell' },
      }),
    ).toEqual([
      'The goods of this lot are made by Semiconductor Manufacturing',
      '+ International Corporation and are delivered as they are by us',
      'Cameras of Axis, with mounts',
      'Monitors of Dell',
    ]);
  });
});

describe('which way a text is read', () => {
  it('puts letters from the right in order, and what else stands among them', () => {
    expect(asRead([...'يواوه'])).toBe('هواوي');
    expect(asRead(['DS-2', ' ', 'شبكة', ' ', 'كاميرا'])).toBe('كاميرا شبكة DS-2');
    expect(asRead(['Huawei switch', ' ', 'واوي', 'ه'])).toBe('Huawei switch هواوي');
    expect(asRead(['Huawei', ' ', '24', ' ', 'ports'])).toBe('Huawei 24 ports');
    expect(withoutDrawnForms('\ufeeb\ufeee\ufe8d\ufeed\ufef1')).toBe('هواوي');
  });

  it('reads signs set one below the other, with Latin text turned among them', () => {
    const below = (text: string, x: number): PdfRun[] =>
      [...text].map((sign, i) => run(sign, x, 740 - i * 10, 10));
    const lines = pageRows([
      ...below('メーカーハイクビジョン', 520),
      ...below('品名カメラ', 496),
      { ...run('401101', 497, 700, 33), turn: -90 },
    ]);
    expect(lines.map(({ cells }) => cells.map(({ text }) => text).join(' '))).toEqual([
      'メーカーハイクビジョン',
      '品名カメラ401101',
    ]);
  });

  it('leaves a column of single signs in its rows', () => {
    const rows = Array.from({ length: 15 }, (_, i) => [
      run('カメラ本体', 40, 700 - 12 * i),
      run('台', 200, 700 - 12 * i, 10),
    ]);
    expect(cellsOf(rows.flat())[0]).toEqual(['カメラ本体', '台']);
  });
});
