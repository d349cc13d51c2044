import { describe, expect, it } from 'vitest';
import { makePdf } from '../../cli/samples/make-files.ts';
import type { Placed } from '../../cli/samples/make-files.ts';
import { readSetting } from '../../../test/quotes/read-setting.ts';
import { inReadingOrder } from './pdf-columns.ts';
import { readFile } from './read-file.ts';

const TERMS = `Delivery is made ex works within six weeks of the order, unless the parties agree on another date in writing. The buyer shall inspect the goods on arrival and tell the seller of any visible defect within five working days. Cameras of this offer come without recorder and are compatible with Hikvision recorders of the last two years. Payment is due within thirty days of the invoice, without deduction. Goods remain the property of the seller until they are paid in full. Neither party answers for delay that it could not foresee or prevent, such as strikes, fire, flood or acts of any government. The law of the place of the seller applies, and its courts alone decide.`;

/** Lines of a text, none longer than a column holds. */
function wrapped(text: string, most = 46): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
const column = (x: number, top: number, lines: readonly string[], leading = 12): Placed[] =>
  lines.map((text, i) => ({ x, y: top - leading * i, text }));
const row = (y: number, ...cells: [number, string][]): Placed[] => cells.map(([x, text]) => ({ x, y, text }));

async function linesOf(texts: Placed[]) {
  const [file] = await readFile('q.pdf', makePdf([texts]), readSetting);
  return file?.lines ?? [];
}
const textsOf = async (texts: Placed[]) => (await linesOf(texts)).map(({ text }) => text);

it.each([Infinity, -Infinity, NaN])('ends over a damaged page that has text at %d', (left) => {
  const rows = [3, 2, 1].map((y) => ({
    y,
    height: 10,
    cells: [{ text: 'Hikvision dome', left, right: left }],
  }));
  expect(inReadingOrder(rows)).toEqual(rows);
});

describe('prose in columns', () => {
  const all = wrapped(TERMS);
  const half = Math.ceil(all.length / 2);
  const left = all.slice(0, half);
  const right = all.slice(half);

  it('is read column by column, lines that run on joined', async () => {
    const lines = await linesOf([
      ...row(760, [40, 'General terms and conditions of sale, in force from the first of January 2026']),
      ...column(40, 740, left),
      ...column(310, 740, right),
      ...row(740 - 12 * half - 20, [40, 'Total'], [500, '1,200.00']),
    ]);
    expect(lines.slice(1, -1).map(({ text }) => text)).toEqual(all);
    expect(lines.at(-1)?.text).toBe('Total | 1,200.00');
    const cut = lines.findIndex(
      ({ text }) => text.startsWith('Hikvision') || text.includes('with Hikvision'),
    );
    expect(lines[cut]?.joins).toBe(true);
  });

  it('is read so where the lines of one column stand lower than those of the other, and in three columns', async () => {
    expect(await textsOf([...column(40, 740, left), ...column(310, 734, right)])).toEqual(all);
    const narrow = wrapped(TERMS, 30);
    const third = Math.ceil(narrow.length / 3);
    const three = [0, 1, 2].flatMap((i) =>
      column(40 + 180 * i, 740, narrow.slice(i * third, (i + 1) * third)),
    );
    expect(await textsOf(three)).toEqual(narrow);
  });

  it('is read so below a table and above one', async () => {
    const table = (y: number): Placed[] => [
      ...row(y, [40, 'Item'], [90, 'Description'], [420, 'Maker'], [520, 'Price']),
      ...row(y - 14, [40, '1'], [90, 'Dome camera'], [420, 'Dahua'], [520, '99.00']),
      ...row(y - 28, [40, '2'], [90, 'Bullet camera'], [420, 'Axis'], [520, '99.00']),
    ];
    const rows = [
      'Item | Description | Maker | Price',
      '1 | Dome camera | Dahua | 99.00',
      '2 | Bullet camera | Axis | 99.00',
    ];
    expect(
      await textsOf([...table(800), ...column(40, 740, left), ...column(310, 740, right), ...table(500)]),
    ).toEqual([...rows, ...all, ...rows]);
  });
});

describe('what stands in columns and is no prose', () => {
  /** Each row comes back as it stands across the page. */
  async function across(
    rows: readonly (readonly [string, string])[],
    right = 330,
    leading = 14,
  ): Promise<void> {
    const placed = rows.flatMap(([one, other], i) =>
      row(
        760 - leading * i,
        ...(
          [
            [40, one],
            [right, other],
          ] as [number, string][]
        ).filter(([, text]) => text !== ''),
      ),
    );
    expect(await textsOf(placed)).toEqual(rows.map((each) => each.filter(Boolean).join(' | ')));
  }

  it('keeps a quote with a wide gap in its rows', () =>
    across([
      ['Dome camera, outdoor, white, with bracket', 'Hangzhou Hikvision Digital Technology Co., Ltd'],
      ['Bullet camera, indoor, grey, with junction box', 'Zhejiang Dahua Technology Company Limited'],
      ['Network recorder for sixteen channels, rack', 'Axis Communications AB, Lund, Sweden, made in EU'],
      ['Switch with eight ports, power over ethernet', 'ZTE Corporation, Shenzhen, People of China'],
      ['Radio with charger, belt clip and earpiece', 'Hytera Communications Corporation Limited'],
      ['Monitor, twenty four inches, wall mounted', 'Hangzhou Hikvision Digital Technology Co., Ltd'],
      ['Cable, category six, per box of three hundred', 'Draka Comteq Germany, Cologne, Germany, made EU'],
      ['Freight, insurance and unloading on the site', 'Nordlicht Sicherheit, Hamburg, by own vehicles'],
    ]));

  it('keeps cells that run over several lines beside each other', () =>
    across(
      ['Hikvision', 'Dahua', 'Axis', 'Hanwha'].flatMap((maker): [string, string][] => [
        [
          'Dome camera for outdoor use in any weather with',
          `${maker} makes this camera and warrants it for five`,
        ],
        [
          'infrared light that reaches thirty metres, also',
          'years from the day of delivery, if it is mounted',
        ],
        ['sold without bracket', 'by a trained fitter.'],
      ]),
      330,
      12,
    ));

  it('keeps labels with their values', () =>
    across(
      [
        'Manufacturer',
        'Country of origin',
        'Model number',
        'Warranty',
        'Delivery time',
        'Terms of payment',
        'Validity',
        'Contact',
      ].map((label, i): [string, string] => [
        `${label}:`,
        i === 0 ? 'Hangzhou Hikvision Digital Technology Co., Ltd' : 'as agreed in our last mail',
      ]),
    ));

  it('keeps two addresses beside each other above a table', async () => {
    const addresses: [string, string][] = [
      ['Bill to:', 'Ship to:'],
      ['Stadtwerke Nordstadt GmbH', 'Stadtwerke Nordstadt GmbH'],
      ['Purchasing, room 4.12', 'Depot 3, gate west'],
      ['Hafenstrasse 12', 'Am Alten Kanal 200'],
      ['20457 Hamburg', '21107 Hamburg'],
      ['Germany', 'Germany'],
      ['Attn. Ms Petersen', 'Attn. Mr Jensen'],
      ['VAT DE 123 456 789', 'open from 7 to 15'],
    ];
    await across(addresses);
    const placed = addresses.flatMap(([one, other], i) => row(760 - 12 * i, [40, one], [330, other]));
    const table = [
      ...row(640, [40, 'Item'], [90, 'Description'], [330, 'Maker'], [520, 'Price']),
      ...row(626, [40, '1'], [90, 'Dome camera'], [330, 'Dahua'], [520, '99.00']),
    ];
    expect(await textsOf([...placed, ...table])).toEqual([
      ...addresses.map((each) => each.join(' | ')),
      'Item | Description | Maker | Price',
      '1 | Dome camera | Dahua | 99.00',
    ]);
  });

  it('takes no time over a page of countless lines', async () => {
    const start = performance.now();
    const many = Array.from({ length: 4_000 }, (_, i) =>
      row(800 - i * 0.19, [40 + (i % 7) * 70, 'x']),
    ).flat();
    await linesOf(many);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
