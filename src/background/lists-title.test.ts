import { expect, it } from 'vitest';
import { titleWithAge } from './lists-title.ts';

const say = (key: string, ...fill: string[]): string =>
  key === 'extension_locale' ? 'en' : [key, ...fill].join(' ');
const stamp = { hash: 'ab', asOf: '2026-07-01' };

it('tells the lists’ date, and above 45 days their age', () => {
  expect(titleWithAge('Entity Lens', stamp, '2026-08-15', say)).toMatch(
    /^Entity Lens\ncard_lists_as_of .*2026/,
  );
  expect(titleWithAge('Entity Lens', stamp, '2026-08-16', say)).toBe('Entity Lens\ncard_stale_oldest 46');
});
