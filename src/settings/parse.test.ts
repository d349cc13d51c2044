import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { defaultSettings } from './defaults.ts';
import { migrate } from './migrate.ts';
import { parseSettings } from './parse.ts';

describe('parseSettings', () => {
  it('takes what an export writes', () => {
    const settings = {
      ...defaultSettings(),
      pausedSites: ['shop.example'],
      dismissals: [{ entity: 'e', site: '*', reason: '', listingHash: 'ab', at: '2026-11-24' }],
    };
    expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual({ ok: true, settings });
  });

  it('names what is wrong', () => {
    const parsed = parseSettings({ ...defaultSettings(), tiers: ['certain'] });
    expect(parsed.ok ? '' : parsed.problem).toContain('tiers.0');
  });

  it('refuses extra fields and endless lists', () => {
    expect(parseSettings({ ...defaultSettings(), extra: 1 }).ok).toBe(false);
    expect(parseSettings({ ...defaultSettings(), pausedSites: Array(5001).fill('a.example') }).ok).toBe(
      false,
    );
  });

  it('never throws, whatever the input', () => {
    fc.assert(fc.property(fc.anything(), (value) => typeof parseSettings(value).ok === 'boolean'));
  });
});

describe('settings of a past version', () => {
  it.each([
    [
      1,
      {
        version: 1,
        profile: 'federal',
        ownProgrammes: ['UFLPA'],
        tiers: ['listed'],
        pausedSites: ['shop.example'],
        dismissals: [{ entity: 'e', site: '*', reason: 'other', listingHash: 'ab', at: '2026-11-24' }],
      },
      { watchList: [], safeList: [] },
    ],
  ])('%s keep all that was chosen', (_version, stored, added) => {
    expect(parseSettings(stored)).toEqual({ ok: true, settings: { ...stored, ...added, version: 2 } });
  });

  it('are refused where a field of theirs is missing', () => {
    expect(parseSettings({ version: 1, profile: 'federal' }).ok).toBe(false);
  });
});

describe('migrate', () => {
  const steps = {
    1: (stored: Record<string, unknown>) => ({ ...stored, added: true }),
    2: (stored: Record<string, unknown>) => ({ ...stored, renamed: stored['added'] }),
  };

  it('walks from any past version to the present one', () => {
    expect(migrate({ version: 1 }, steps)).toEqual({ version: 3, added: true, renamed: true });
    expect(migrate({ version: 2, added: false }, steps)).toEqual({
      version: 3,
      added: false,
      renamed: false,
    });
  });

  it('leaves the present version and what is no settings alone', () => {
    for (const value of [{ version: 3 }, { version: 'toString' }, null, [], 'x'])
      expect(migrate(value, steps)).toBe(value);
  });
});
