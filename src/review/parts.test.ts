import { describe, expect, it } from 'vitest';
import { findHeads } from './columns.ts';
import { partsOf } from './parts.ts';
import type { Line } from './types.ts';

const page = (number: number | null, ...rows: string[][]): Line[] =>
  rows.map((cells, i) => ({ line: i + 1, sheet: null, page: number, text: cells.join(' | '), cells }));
const parts = (lines: Line[]): string =>
  partsOf(lines, findHeads(lines))
    .map((part) => part?.[0] ?? '-')
    .join('');

describe('the parts of a quote', () => {
  it('takes what stands above the head and below the last row as the supplier’s', () => {
    const lines = page(
      null,
      ['Acme GmbH'],
      ['Pos', 'Hersteller', 'Menge', 'Preis'],
      ['1', 'Axis', '2', '9'],
      ['with bracket'],
      ['2', 'Bosch', '1', '3'],
      ['Bank: Musterbank'],
    );
    expect(parts(lines)).toBe('sggggs');
  });

  it('goes by page, where a table runs on without a head', () => {
    const first = page(1, ['Acme'], ['Item', 'Brand', 'Qty'], ['1', 'Axis', '2'], ['Page 1 of 2']);
    expect(parts([...first, ...page(2, ['Acme'], ['2', 'Bosch', '4'], ['Thank you'])])).toBe('sggssgs');
  });

  it('leaves a sheet without any row to the supplier, and a file without a head undecided', () => {
    const note = page(2, ['Terms'], ['Delivery in 4 weeks']);
    expect(parts([...page(1, ['Item', 'Qty'], ['1', '2']), ...note])).toBe('ggss');
    expect(parts(note)).toBe('--');
  });

  it('takes rows of a table without a head from its beginning', () => {
    const lines = page(null, ['Axis', 'P3265', '2'], ['total']);
    expect(
      partsOf(lines, [{ line: 0, sheet: null, page: null, roles: ['maker', 'part', 'quantity'] }]),
    ).toEqual(['goods', 'supplier']);
  });
});
