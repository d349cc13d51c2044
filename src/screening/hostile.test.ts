import { expect, it } from 'vitest';
import { screener } from '../../test/corpus/real-lists.ts';
import { processorTime } from '../../test/fakes/processor-time.ts';
import { screenSegments } from './screen.ts';
import type { Segment } from './types.ts';

const shop = { kind: 'shop' as const, title: '', language: '', host: '', brands: [] };

/** Four times the text: four times the time where cost follows length, sixteen where each name looks at all others. */
const TIMES = 4;
const MOST_GROWTH = 8;
/** On a machine that many share a run may take longer than its work; of several the shortest counts. */
const ROUNDS = 3;
const PATIENCE = { timeout: 180_000 };

/** How many times longer work takes than a quarter of it. */
function growth(work: (size: number) => unknown, size: number): number {
  const timeOf = (part: number): number => processorTime(() => work(part));
  const quarter = size / TIMES;
  // What is compiled while it runs would be counted to the smaller one.
  work(quarter / 4);
  let [less, more] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round++) {
    less = Math.min(less, timeOf(quarter));
    more = Math.min(more, timeOf(size));
    if (more / less < MOST_GROWTH) break;
  }
  return more / less;
}

const screen = (...segments: Segment[]): unknown => screenSegments(screener, shop, segments);

it.each([
  ['names', 'Dahua camera, '],
  ['model numbers', 'DS-2CD2143G2-I '],
  ['names of several makers', 'Dahua Hikvision Huawei P30 '],
])('a text of half a batch, full of %s, costs what its length does', PATIENCE, (_, repeated) => {
  const work = (length: number): unknown =>
    screen({ text: repeated.repeat(length / repeated.length), group: 0, role: 'text' });
  expect(growth(work, 32_760)).toBeLessThan(MOST_GROWTH);
});

it('so does a card of some thousand texts', PATIENCE, () => {
  const text: Segment = { text: 'Dahua camera', group: 0, role: 'text' };
  expect(growth((count) => screen(...Array.from({ length: count }, () => text)), 8000)).toBeLessThan(
    MOST_GROWTH,
  );
});

it('and a name before a hundred thousand signs', () => {
  const work = (signs: number): unknown =>
    screen({ text: `Dahua${'-'.repeat(signs)}a`, group: 0, role: 'text' });
  expect(growth(work, 240_000)).toBeLessThan(MOST_GROWTH);
});
