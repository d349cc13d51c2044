import { describe, expect, it } from 'vitest';
import { tallied } from './outcome.ts';

describe('a part that counts its trials', () => {
  it('tells them together and apart', () => {
    expect(tallied('kills', { scan: 2, lookup: 1 })).toEqual({
      trial: 'kills',
      total: 3,
      scan: 2,
      lookup: 1,
    });
  });

  it('has failed where there was none', () => {
    expect(tallied('kills', { scan: 0, lookup: 0 })).toMatchObject({ total: 0, problem: expect.stringContaining('--seconds') as string }); // prettier-ignore
  });
});
