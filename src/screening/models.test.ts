import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Family } from '../lists/types.ts';
import { openModels } from './models.ts';

const parse: (text: string) => Family[] = JSON.parse;
const families = parse(readFileSync(new URL('../lists/facts/families.json', import.meta.url), 'utf8'));
const find = openModels(families);
const examples = families.flatMap(({ id, modelPatterns }) =>
  modelPatterns.flatMap((pattern) => pattern.examples.map((example) => ({ id, example, pattern }))),
);

/** The text of each hit with its family. */
function seen(text: string): string[] {
  return find(text).map(({ family, start, end }) => `${family}: ${text.slice(start, end)}`);
}

describe('every pattern', () => {
  it.each(examples)('$id: $example is found whole', ({ id, example, pattern }) => {
    const lone = openModels([
      { id, entity: '', members: [], brands: [], modelPatterns: [pattern], fields: [], collisions: [] },
    ]);
    const text = `2 pcs ${example} in stock`;
    expect(lone(text).map(({ start, end }) => text.slice(start, end))).toEqual([example]);
    expect(find(example).some(({ family }) => family === id)).toBe(true);
  });
});

describe('numbers of other makers and of no maker', () => {
  it.each([
    'Synology DS218+', 'Synology DS923+ NAS', 'DS-1', 'DS-11 visa form', 'YS-DS-161', 'Snapdragon SD821',
    'Axis P1465-LE', 'Hanwha XNP-6400RW', 'Hikoki DS18DA', 'SanDisk SDSQUA4-064G', 'Bosch NBE-3502-AL',
    'Cisco C9200L-24T-4G', 'Vivotek IB9387-HT', 'HP LaserJet M404dn', 'Reolink RLC-810A', 'ISO 27001', 'RFC 2119',
    'XDS-2CD2143G2-I2 is not one'.replace('2CD2143G2-I2', '1'), 'AB-DS-2CD2143G2-I',
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
  ])('stays small on 100 KB of one thing (%#: $1)', (text) => {
    const from = performance.now();
    find(text);
    // Seconds where an expression backtracks; a twentieth of that is usual.
    expect(performance.now() - from).toBeLessThan(1500);
  });
});
