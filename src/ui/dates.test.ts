import { describe, expect, it } from 'vitest';
import { ageInDays, dateWords, timeWords } from './dates.ts';

describe('dateWords', () => {
  it('writes days and months in the given language', () => {
    expect(dateWords('2019-10-09', 'en')).toBe('October 9, 2019');
    expect(dateWords('2019-10-09', 'de')).toBe('9. Oktober 2019');
    expect(dateWords('2026-07', 'en')).toBe('July 2026');
  });

  it('gives back what it can’t read', () => {
    for (const odd of ['', 'unknown', '2019-13-40']) expect(dateWords(odd, 'en')).toBe(odd);
  });
});

describe('ageInDays', () => {
  it('counts whole days over leap days and from the first of a month', () => {
    expect(ageInDays('2028-02-28', '2028-03-01')).toBe(2);
    expect(ageInDays('2026-07', '2026-07-31')).toBe(30);
    expect(ageInDays('never', '2026-07-31')).toBeNaN();
  });
});

describe('timeWords', () => {
  it('writes a moment in the given language, and leaves what is none as it is', () => {
    expect(timeWords('2026-07-15T12:30:00+00:00', 'en')).toMatch(/^Jul 1[456], 2026, /);
    expect(timeWords('2026-07-15T12:30:00+00:00', 'de')).toMatch(/^1[456]\.07\.2026, /);
    expect(timeWords('soon', 'en')).toBe('soon');
  });
});
