import { describe, expect, it } from 'vitest';
import { english } from '../../test/fakes/english.ts';
import { staleWords, stampWords } from './age-words.ts';

describe('stampWords', () => {
  it('warns when the oldest list is older than 45 days, not before', () => {
    const stamp = { hash: 'ab', asOf: '2026-07-16' };
    expect(stampWords(stamp, '2026-08-30', english).stale).toBe('');
    expect(stampWords(stamp, '2026-08-31', english).stale).toContain('46 days old');
    const month = stampWords({ ...stamp, asOf: '2026-07' }, '2026-08-31', english);
    expect(month.asOf).toBe('Lists as of July 2026');
    expect(month.stale).toContain('61 days old');
  });
});

describe('staleWords', () => {
  const el = { id: 'BIS-EL', asOf: '2026-08-20' } as const;
  const old = { id: 'NDAA-889', asOf: '2026-07' } as const;
  const older = { id: '1260H', asOf: '2026-06-10' } as const;
  const said = (...lists: Parameters<typeof staleWords>[0]): string =>
    staleWords(lists, '2026-08-31', english);

  it('says nothing of lists that are new', () => {
    expect(said()).toBe('');
    expect(said(el)).toBe('');
  });

  it('tells the age where all are old', () => {
    expect(said(old)).toContain('These lists are 61 days old');
    expect(said(old, older)).toContain('The oldest of these lists is 82 days old');
  });

  it('names the old ones where others are new', () => {
    expect(said(el, old, older)).toContain('Section 889 (July 2026) · Section 1260H (10 June 2026).');
  });
});
