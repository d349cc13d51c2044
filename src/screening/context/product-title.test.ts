import { expect, it } from 'vitest';
import type { Segment } from '../types.ts';
import { productTitle } from './product-title.ts';

const page = {
  kind: 'shop' as const,
  title: 'Recorder, 8 channels, PoE – TecnoVigía',
  language: 'en',
  host: 'shop.example',
  brands: ['Hikvision'],
};
const segment = (text: string, role: Segment['role'] = 'heading'): Segment => ({ text, group: 0, role });
const segments = [
  segment('TecnoVigía'),
  segment('Recorder, 8 channels, PoE', 'title'),
  segment('€ 279.00', 'text'),
];

it('is the segment that the page is named after', () => {
  expect(productTitle(page, segments)).toBe(1);
});

it.each([
  ['a page whose data tell of several makers', { ...page, brands: ['Hikvision', 'Axis'] }],
  ['one whose data tell of none', { ...page, brands: [] }],
  ['a quote', { ...page, kind: 'quote' as const }],
  ['one that is called otherwise', { ...page, title: 'TecnoVigía – cámaras, grabadores y alarmas' }],
])('is none on %s', (_, other) => {
  expect(productTitle(other, segments)).toBeUndefined();
});

it('is no shelf, control or short word', () => {
  const others = [segment('Recorder'), segment('Recorder, 8 channels, PoE', 'control')];
  expect(productTitle(page, others)).toBeUndefined();
});
