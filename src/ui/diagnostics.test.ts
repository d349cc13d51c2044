import { describe, expect, it } from 'vitest';
import { wrongMatchReport } from './diagnostics.ts';

const around = {
  version: '0.1.0',
  browser: 'Firefox/153',
  language: 'en',
  stamp: { hash: '0123456789abcdef0123', asOf: '2026-11-01' },
};
const match = { tier: 'listed', why: [{ type: 'name', weight: 60, detail: 'Dahua bread' }] } as const;
const report = (withPage: boolean): string =>
  wrongMatchReport({ entity: 'dahua', name: 'Dahua Technology' }, { ...match, why: [...match.why] }, around, {
    withPage,
    address: 'https://bakery.example/secret',
  });

describe('wrongMatchReport', () => {
  it('names entry, evidence, versions and list', () => {
    expect(report(false)).toBe(
      [
        'Wrong match: Dahua Technology (dahua)',
        'Tier listed',
        'Evidence name 60',
        'Entity Lens 0.1.0',
        'Lists 0123456789abcdef as of 2026-11-01',
        'Browser Firefox/153',
        'Language en',
      ].join('\n'),
    );
  });

  it('holds words and address of the page only where that was ticked', () => {
    expect(report(false)).not.toMatch(/bread|bakery/);
    expect(report(true)).toMatch(/name 60 \(Dahua bread\)[^]*Page https:\/\/bakery\.example\/secret/);
  });
});
