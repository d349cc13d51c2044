import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { processorTime } from '../../test/fakes/processor-time.ts';
import type { Family, ModelPattern } from '../lists/types.ts';
import { type ModelFinder, openModels } from './models.ts';

const parse: (text: string) => Family[] = JSON.parse;
const families = parse(readFileSync(new URL('../lists/facts/families.json', import.meta.url), 'utf8'));
const find = openModels(families);
const patterns = families.flatMap(({ id, modelPatterns }) =>
  modelPatterns.map((pattern) => ({ id, pattern, name: `${id}: ${pattern.examples[0]}` })),
);

function only(pattern: ModelPattern): ModelFinder {
  return openModels([
    { id: 'f', entity: '', members: [], brands: [], modelPatterns: [pattern], fields: [], collisions: [] },
  ]);
}

/** The text of each hit with its family. */
function seen(text: string): string[] {
  return find(text).map(({ family, start, end }) => `${family}: ${text.slice(start, end)}`);
}

describe.each(patterns)('$name', ({ id, pattern }) => {
  const lone = only(pattern);
  it('finds its examples whole', () => {
    for (const example of pattern.examples) {
      const text = `2 pcs ${example} in stock`;
      expect(lone(text).map(({ start, end }) => text.slice(start, end))).toEqual([example]);
      expect(find(example).map(({ family }) => family)).toContain(id);
    }
  });

  it('leaves its look-alikes alone', () => {
    for (const other of pattern.lookAlikes) expect(lone(`2 pcs ${other} in stock`), other).toEqual([]);
  });

  it('names a brand of its family', () => {
    const names = families.find((family) => family.id === id)?.brands.map(({ name }) => name);
    if (pattern.via !== undefined) expect(names).toContain(pattern.via);
  });

  it('is quick on long runs of one thing', () => {
    for (const unit of hostileUnits(pattern.examples[0] ?? '')) {
      const run = unit.repeat(Math.ceil(20_000 / unit.length));
      // One that backtracks takes seconds; a hundredth of a second is usual.
      expect(
        processorTime(() => lone(run)),
        unit,
      ).toBeLessThan(400);
    }
  });
});

/** What runs of one thing may drive an expression to try again and again. */
function hostileUnits(example: string): string[] {
  const [head = ''] = /^[A-Za-z]+[ -]?[A-Za-z0-9]*/.exec(example) ?? [];
  return [
    'A',
    '1',
    '-',
    ' ',
    '/',
    '(',
    'A1',
    'A-',
    '1-',
    '(A',
    '/A1',
    'A 1 ',
    `${head}-`,
    `${head}(`,
    example,
    `${example}-`,
  ];
}

describe('numbers of other makers and of no maker', () => {
  it.each([
    'Synology DS218+', 'Synology DS920+ NAS', 'Synology RS1221+', 'DS-1', 'DS-11 visa form', 'YS-DS-161',
    'Snapdragon SD821', 'Axis P3245-LVE', 'Axis M3046-V', 'Axis Q6135-LE', 'Hanwha XNV-8080R', 'Hanwha QNV-8080R',
    'Hanwha XNP-6400RW', 'Hikoki DS18DA', 'SanDisk SDSQUA4-064G', 'Bosch NBE-3502-AL', 'Cisco C9200L-24P-4G',
    'Cisco AIR-AP2802I-E-K9', 'Cisco ISR4331/K9', 'Cisco WS-C2960X-24TS-L', 'Cisco MDS DS-C9148S-K9',
    'Cisco SG300-28', 'Aruba JL677A', 'Aruba AP-505', 'HPE DL380 Gen10', 'H3C S5130-28P-EI', 'H3C S6520X-30QC-EI',
    'Dell S5248F-ON', 'Dell PowerEdge R740xd', 'Juniper EX2300-24T', 'Juniper SRX300', 'Vivotek IB9387-HT',
    'Lenovo ThinkPad P14s Gen 3', 'Lenovo ThinkSystem SR650 V2', 'Ubiquiti USW-24-PoE', 'Ubiquiti USG-PRO-4',
    'Zyxel USG310', 'Zyxel USG2200-VPN', 'MikroTik CRS326-24G-2S+RM', 'Netgear GS324P', 'Netgear WAX214',
    'Samsung SM-G991B', 'Samsung Galaxy P20', 'Sony ILCE-7M4', 'Sony CXD90060GG', 'Canon MF264dw', 'Canon PowerShot SX740',
    'HP LaserJet M404dn', 'Reolink RLC-810A', 'Epson DS-60000N', 'Epson DS-1630', 'Olympus DS-9500', 'Zebra MC9300',
    'Kenwood NX-1200', 'Yaesu FT-2000', 'Panasonic CS-E9PKEA', 'Panasonic TH-50PZ800', 'DeWalt DC970', 'Holt HI-3593',
    'P30 drill bit', 'ISO/IEC 27001:2022', 'DIN EN 60950-1', 'IEC 62368-1', 'IPC-A-610', 'IPC-2221B', 'RFC 2119',
    '2026-05-17', '+49 30 1234567', 'SW1A 1AA', 'EUR 1.234,56', 'M8x40', '1920x1080', 'Peugeot 508', 'BMW X5 M50i',
    'Mitsubishi Lancer Evo X', 'Mavic Cosmic SLR 45', 'AR500 steel', 'RTX 4090', 'WH-1000XM5', 'CR2032', 'AB-DS-2CD2143G2-I',
  ])('%s', (text) => expect(find(text).filter(({ pattern }) => pattern.strength === 'strong')).toEqual([])); // prettier-ignore
});

describe('a number as it stands on pages', () => {
  it.each([
    ['海康威视DS-2CD2143G2-I半球', 'hikvision: DS-2CD2143G2-I'],
    ['Hikvision|DS‑2CD2143G2‑I', 'hikvision: DS‑2CD2143G2‑I'],
    ['DS-2CD2143G2-\nI', 'hikvision: DS-2CD2143G2-\nI'],
    ['ds-2cd2143g2-i(2.8mm)', 'hikvision: ds-2cd2143g2-i(2.8mm)'],
    ['ＤＳ－２ＣＤ２１４３Ｇ２－Ｉ', 'hikvision: ＤＳ－２ＣＤ２１４３Ｇ２－Ｉ'],
    ['DS-2CD\u00ad2143G2-I', 'hikvision: DS-2CD\u00ad2143G2-I'],
    ['HDW1220RP-S3A', 'dahua: HDW1220RP-S3A'],
    ['Кронштейн к DH-HFW1239S-LED.', 'dahua: DH-HFW1239S-LED'],
    ['straße DHI-NVR4216-4KS2', 'dahua: DHI-NVR4216-4KS2'],
    ['DS_2CD2143G2_I', 'hikvision: DS_2CD2143G2_I'],
    ['DS 2CD2143G2-I', 'hikvision: DS 2CD2143G2-I'],
    ['ipc hfw2831t-zas', 'dahua: ipc hfw2831t-zas'],
    ['IPC.HFW2831T-ZAS', 'dahua: IPC.HFW2831T-ZAS'],
    ['DS-2CD2143\nG2-I', 'hikvision: DS-2CD2143\nG2-I'],
    ['IPC-HFW2831\nT-ZAS', 'dahua: IPC-HFW2831\nT-ZAS'],
    ['DS-2CD2143G2-I\n4MP dome', 'hikvision: DS-2CD2143G2-I'],
    ['Huawei_2288H_V5', 'huawei: 2288H_V5'],
    ['2288h-v5', 'huawei: 2288h-v5'],
    ['HUAWEI-S5732-H24UM2CC', 'huawei: S5732-H24UM2CC'],
    ['ZTE-F660', 'zte: F660'],
    ['HDW1220RP-S3A(OEM)', 'dahua: HDW1220RP-S3A(OEM)'],
  ])('%s', (text, hit) => expect(seen(text)).toEqual([hit]));
});

describe('cost', () => {
  const size = 100_000;
  it.each([
    ['DS-2CD'.padEnd(size, 'A'), 'DS-2CD'],
    ['-'.repeat(size), 'hyphens'],
    ['DS-'.repeat(size / 3), 'DS-'],
    ['SD49425DB-'.repeat(size / 10), 'SD'],
    ['IPC-HFW1A-'.repeat(size / 10), 'IPC'],
    ['A1-'.repeat(size / 3), 'A1-'],
    ['(A'.repeat(size / 2), 'brackets'],
    [`DS-2CD2143${'(A'.repeat(size / 4)}`, 'open brackets behind a number'],
    ['\u00ad1'.repeat(size / 2), 'soft hyphens'],
    ['DS-2CD21\n'.repeat(size / 9), 'broken lines'],
    ['ds .2cd_'.repeat(size / 8), 'other separators'],
  ])('stays small on 100 KB of one thing (%#: $1)', (text) => {
    const from = performance.now();
    find(text);
    // Seconds where an expression backtracks; a twentieth of that is usual.
    expect(performance.now() - from).toBeLessThan(1500);
  });
});
