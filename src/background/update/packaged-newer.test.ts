import { expect, it } from 'vitest';
import type { Programme } from '../../lists/types.ts';
import { isPackagedNewer } from './packaged-newer.ts';

const on = (asOf: string): Programme[] => [
  { id: 'BIS-EL', asOf, status: 'current', url: 'https://www.ecfr.gov/', legalSource: '15 CFR 744.11' },
];

it('prefers the package where its copy is as new or newer', () => {
  expect(isPackagedNewer(on('2026-11-20'), on('2026-11-20'))).toBe(true);
  expect(isPackagedNewer(on('2026-12-01'), on('2026-11-20'))).toBe(true);
  expect(isPackagedNewer(on('2026-07-09'), on('2026-11-20'))).toBe(false);
});
