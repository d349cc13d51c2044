import { describe, expect, it } from 'vitest';
import type { TabFinding } from '../protocol/requests.ts';
import type { Tier } from '../screening/types.ts';
import { groupFindings } from './page-groups.ts';

const finding = (entity: string, tier: Tier, text: string, count: number, frame = 0): TabFinding => ({
  entity,
  name: entity,
  programmes: ['BIS-EL'],
  tier,
  text,
  count,
  why: [],
  badge: tier === 'listed',
  frame,
  via: text,
});

describe('groupFindings', () => {
  it('groups by entity under its strongest tier and leads to that finding’s frame', () => {
    const groups = groupFindings([
      finding('a', 'mention', 'A-like', 9),
      finding('b', 'possible', 'B', 1),
      finding('a', 'listed', 'A', 2, 4),
    ]);
    expect(groups).toMatchObject([
      { entity: 'a', tier: 'listed', count: 11, texts: ['A'], frame: 4, via: 'A', badge: true },
      { entity: 'b', tier: 'possible', count: 1, badge: false },
    ]);
  });

  it('is empty for nothing', () => expect(groupFindings([])).toEqual([]));
});
