import { expect, it } from 'vitest';
import { processorTime } from '../../test/fakes/processor-time.ts';
import { fewNames } from '../cli/fuzz/few-names.ts';
import { screenSegments } from './screen.ts';
import type { Segment } from './types.ts';

const { screener } = fewNames();
const shop = { kind: 'shop' as const, title: '', language: '', host: '', brands: [] };

/** A minute and more where each name looks at all of the others; half a second where it does not. */
const LIMIT_MS = 15_000;

function elapsed(segments: readonly Segment[]): number {
  return processorTime(() => screenSegments(screener, shop, segments));
}

it.each([
  ['names', 'Dahua camera, '],
  ['model numbers', 'DS-2CD2143G2-I '],
  ['names of several makers', 'Dahua Hikvision Huawei P30 '],
])('a text of half a batch, full of %s, costs what its length does', (_, repeated) => {
  const text = repeated.repeat(32_760 / repeated.length);
  expect(elapsed([{ text, group: 0, role: 'text' }])).toBeLessThan(LIMIT_MS);
});

it('so does a card of two thousand texts', () => {
  const segments = Array.from({ length: 2000 }, () => ({
    text: 'Dahua camera',
    group: 0,
    role: 'text' as const,
  }));
  expect(elapsed(segments)).toBeLessThan(LIMIT_MS / 5);
});

it('and a name before a thousand signs', () => {
  const text = `Dahua${'-'.repeat(60_000)}a`;
  expect(elapsed([{ text, group: 0, role: 'text' }])).toBeLessThan(LIMIT_MS / 5);
});
