/** Lines that name several makers: what a word says of one of a list holds for the others of it, and for no more. */
import { describe, expect, it } from 'vitest';
import { screenSegments } from '../../src/screening/screen.ts';
import { pageOfKind, screener } from './real-lists.ts';

function tiers(text: string): string[] {
  return screenSegments(screener, pageOfKind('quote'), [{ text, group: 0, role: 'row' }]).map(
    ({ start, end, tier }) => `${tier} ${text.slice(start, end)}`,
  );
}

describe('a line of its own behind a label of compatibility', () => {
  const behind = (label: string): string[] =>
    screenSegments(
      screener,
      pageOfKind('shop'),
      ['Toner, black', label, 'Pantum P2500, M6500'].map((text) => ({ text, group: -1, role: 'text' })),
    ).map(({ tier }) => tier);
  it.each(['Compatible con', 'Fits:', 'Passend für:', 'Compatible with'])('%s', (label) => {
    expect(new Set(behind(label))).toEqual(new Set(['mention']));
  });
  it.each(['Brand', 'Fits in your pocket', 'Compatible with all systems: our toner'])('%s', (label) => {
    expect(behind(label)).toContain('listed');
  });
});

describe('makers of one list', () => {
  it.each([
    ['an accessory for two', 'Nguồn 12V 2A dùng cho camera Hikvision, Dahua', 2],
    ['joined by a word of Thai', 'ขายึดกล้อง ใช้ได้กับ Hikvision และ Dahua', 2],
    ['joined by one letter of Czech', 'Držák pro Hikvision a Dahua, 1 ks', 2],
    ['with "among others" before them', 'Beugel voor camera’s van o.a. Hikvision, Dahua en Uniview, €14,95', 3],
    ['a number with its maker in brackets', 'Mast bracket for RTN 380 (Huawei) 60 mm', 2],
    ['with their numbers', 'Adaptor 12V untuk modem ZTE F609 dan Huawei HG8245H, Rp25.000', 4],
    ['an alternative to them', 'An NDAA-compliant alternative to Hikvision, Dahua, and other brands', 2],
    ['neither of them', 'No se admitirán equipos de la marca Huawei ni ZTE en la licitación', 2],
    ['for both', 'Dahua and Hikvision-compatible recorder, 1 pcs', 2],
    ['under a label of what is supported', 'Sensors supported: Ouster OS1, Hesai XT32, DJI Zenmuse L1', 4],
    ['that are supported', 'Dongles such as Huawei E3372h and ZTE MF79U are also supported', 4],
  ])('%s are mentioned alike: %s', (_what, text, count) => {
    const found = tiers(text);
    expect(found).toHaveLength(count);
    expect(found.filter((each) => !each.startsWith('mention '))).toEqual([]);
  });

  it.each([
    ['Hikvision, Dahua and Uniview cameras from stock', ['listed Hikvision', 'listed Dahua', 'listed Uniview']],
    [
      'Bracket for Dahua, Hikvision DS-2CD2143G2-I camera, 2 pcs',
      ['mention Dahua', 'listed Hikvision', 'listed DS-2CD2143G2-I'],
    ],
    [
      'Hikvision DS-2CD2143G2-I, compatible with Dahua, 2 pcs',
      ['listed Hikvision', 'listed DS-2CD2143G2-I', 'mention Dahua'],
    ],
    ['Heat detector (without base) | Dahua | 1348.90', ['listed Dahua']],
  ])('are told apart: %s', (text, what) => {
    expect(tiers(text)).toEqual(what);
  });
});
