import { describe, expect, it } from 'vitest';
import type { LookupResult } from '../screening/types.ts';
import { NO_LOOKUP, nextLookup, type LookupEvent } from './lookup-state.ts';

const result = (entity: string): LookupResult => ({
  entity,
  name: entity,
  programmes: ['BIS-EL'],
  relation: 'same',
  how: 'exact',
  score: 1,
});
const stamp = { hash: 'ab', asOf: '2026-07' };
const after = (...events: LookupEvent[]) => events.reduce(nextLookup, NO_LOOKUP);

describe('nextLookup', () => {
  it('drops the answer to an older query, also when it comes last', () => {
    const state = after(
      { type: 'typed', query: 'da' },
      { type: 'typed', query: 'dahua' },
      { type: 'answered', query: 'dahua', results: [result('dahua')], own: [], stamp },
      { type: 'answered', query: 'da', results: [result('other')], own: [], stamp },
      { type: 'failed', query: 'da' },
    );
    expect(state).toMatchObject({
      status: 'ready',
      active: 0,
      results: [{ entity: 'dahua' }],
      own: [],
      stamp,
    });
  });

  it('keeps the last results while the next are on their way and empties with the box', () => {
    const found = after(
      { type: 'typed', query: 'h' },
      { type: 'answered', query: 'h', results: [result('a')], own: [], stamp },
    );
    expect(nextLookup(found, { type: 'typed', query: 'hi' })).toMatchObject({
      status: 'loading',
      results: [{ entity: 'a' }],
    });
    expect(nextLookup(found, { type: 'typed', query: '  ' })).toEqual({ ...NO_LOOKUP, query: '  ' });
  });

  it('takes what is said of the results only for those in the box', () => {
    const found = after(
      { type: 'typed', query: 'h' },
      { type: 'answered', query: 'h', results: [result('a')], own: [], stamp },
    );
    const facts = [{ tier: 'listed' as const, since: '2019-10-09' }];
    expect(nextLookup(found, { type: 'told', query: 'h', facts }).facts).toEqual(facts);
    expect(nextLookup(found, { type: 'told', query: 'x', facts })).toBe(found);
    expect(nextLookup(found, { type: 'told', query: 'h', facts: [] })).toBe(found);
  });

  it('moves round the options and nowhere where there are none', () => {
    const three = after(
      { type: 'typed', query: 'h' },
      { type: 'answered', query: 'h', results: ['a', 'b', 'c'].map(result), own: [], stamp },
    );
    expect(nextLookup(three, { type: 'moved', step: -1 }).active).toBe(2);
    expect(nextLookup({ ...three, active: 2 }, { type: 'moved', step: 1 }).active).toBe(0);
    expect(nextLookup(NO_LOOKUP, { type: 'moved', step: 1 }).active).toBe(-1);
  });

  it('holds Enter until the answer to the query in the box, so that no other query’s first result opens', () => {
    const held = after(
      { type: 'typed', query: 'huawei' },
      { type: 'answered', query: 'huawei', results: [result('huawei')], own: [], stamp },
      { type: 'typed', query: 'dahua' },
      { type: 'entered' },
    );
    expect(held.opened).toBe('');
    expect(
      nextLookup(held, { type: 'answered', query: 'dahua', results: [result('dahua')], own: [], stamp })
        .opened,
    ).toBe('dahua');
    const typedOn = nextLookup(held, { type: 'typed', query: 'dahua t' });
    expect(
      nextLookup(typedOn, { type: 'answered', query: 'dahua t', results: [result('x')], own: [], stamp })
        .opened,
    ).toBe('');
    expect(nextLookup(held, { type: 'answered', query: 'dahua', results: [], own: [], stamp })).toMatchObject(
      {
        isHeld: false,
        opened: '',
      },
    );
  });

  it('opens what was moved to, also when the answer comes in between', () => {
    const moved = after(
      { type: 'typed', query: 'hua' },
      { type: 'answered', query: 'hua', results: ['a', 'b', 'c'].map(result), own: [], stamp },
      { type: 'typed', query: 'huaw' },
      { type: 'moved', step: 1 },
    );
    expect(nextLookup(moved, { type: 'entered' }).opened).toBe('b');
    const then = nextLookup(moved, {
      type: 'answered',
      query: 'huaw',
      results: ['c', 'a', 'b'].map(result),
      own: [],
      stamp,
    });
    expect(nextLookup(then, { type: 'entered' }).opened).toBe('b');
    expect(nextLookup(NO_LOOKUP, { type: 'entered' }).opened).toBe('');
  });

  it('says that a search failed', () => {
    expect(after({ type: 'typed', query: 'h' }, { type: 'failed', query: 'h' })).toMatchObject({
      status: 'failed',
      results: [],
      active: -1,
    });
  });
});
