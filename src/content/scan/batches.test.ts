import { describe, expect, it } from 'vitest';
import { MAX_BATCH_TEXT } from '../../protocol/requests.ts';
import type { Unit } from '../text/passage.ts';
import { batchMaker, dealOut, unitKey, type Batch } from './batches.ts';

const unit = (isGroup: boolean, ...texts: string[]): Unit => ({
  holder: {} as Element,
  isGroup,
  passages: texts.map((text) => ({ holder: {} as Element, pieces: [], text, role: 'text' })),
});
const pack = (units: Unit[], first?: number): Batch[] => {
  const sent: Batch[] = [];
  const maker = batchMaker((batch) => sent.push(batch), first);
  units.forEach((each, at) => maker.addUnit(String(at), each));
  maker.sendRest();
  return sent;
};

describe('batchMaker', () => {
  it('numbers groups and leaves lone blocks without one', () => {
    const [batch] = pack([unit(true, 'a', 'b'), unit(false, 'c')]);
    expect(batch?.sentSegments.map(({ group }) => group)).toEqual([1, 1, -1]);
  });
  it('keeps every batch within the agreed size and a unit whole', () => {
    const batches = pack(Array.from({ length: 40 }, () => unit(true, 'x'.repeat(9000), 'y'.repeat(9000))));
    for (const { sentSegments, owners } of batches) {
      expect(sentSegments.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(
        MAX_BATCH_TEXT,
      );
      expect(sentSegments.length).toBe(new Set(owners).size * 2);
    }
    expect(batches.flatMap(({ sentSegments }) => sentSegments)).toHaveLength(80);
  });
  it('sends the first batch early', () => {
    expect(pack([unit(false, 'x'.repeat(200)), unit(false, 'y')], 100)).toHaveLength(2);
  });
});

describe('dealOut', () => {
  it('gives each unit its own matches, counted within it', () => {
    const [batch] = pack([unit(true, 'a', 'b'), unit(false, 'c'), unit(false, 'd')]);
    const match = (segment: number) => ({
      segment,
      start: 0,
      end: 1,
      entity: 'e',
      name: 'E',
      programmes: [],
      tier: 'listed' as const,
      why: [],
    });
    if (batch) dealOut(batch, [match(3), match(1)]);
    const found = [...new Set(batch?.owners)].map(({ matches }) => matches.map(({ segment }) => segment));
    expect(found).toEqual([[1], [], [0]]);
  });
});

it('tells units of the same text apart by role', () => {
  const one = unit(false, 'Acme');
  const other: Unit = { ...one, passages: one.passages.map((each) => ({ ...each, role: 'brand' })) };
  expect(unitKey(one)).not.toBe(unitKey(other));
});
