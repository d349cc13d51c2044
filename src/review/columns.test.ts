import { describe, expect, it } from 'vitest';
import { findHeads, headlessTable, openHeads, placesOf, roleOfHeader } from './columns.ts';
import type { Line } from './types.ts';

const row = (line: number, ...cells: string[]): Line => ({
  line,
  sheet: null,
  page: null,
  text: cells.join(' | '),
  cells,
});

describe('header rows', () => {
  it.each([
    ['Unit Price (USD)', 'price'],
    ['Hersteller:', 'maker'],
    ['规格型号', 'part'],
    ['Кол-во', 'quantity'],
    ['Ｍｏｄｅｌ', 'part'],
    ['Remarks', 'other'],
  ])('reads %s as %s', (cell, role) => {
    expect(roleOfHeader(cell)).toBe(role);
  });

  it('takes a row that names two columns, and no row of goods', () => {
    const lines = [row(1, 'Acme Ltd'), row(3, 'Pos', 'Marke', 'Menge'), row(4, '1', 'Dahua', '3')];
    expect(findHeads(lines)).toEqual([
      { line: 3, sheet: null, page: null, roles: ['item', 'maker', 'quantity'] },
    ]);
  });

  it('takes a head that is printed again on the next page for the same table', () => {
    const again = ['Item', 'Qty', 'Price'];
    const lines = [
      row(1, ...again),
      { ...row(1, ...again), page: 2 },
      { ...row(2, 'Model', 'Qty'), page: 2 },
    ];
    expect(findHeads(lines).map((head) => [head.page, head.line])).toEqual([
      [null, 1],
      [2, 2],
    ]);
  });

  it('puts a line under the last head above it', () => {
    const lines = [row(1, 'Qty', 'Model'), row(2, '1', 'A'), row(5, 'Brand', 'Price'), row(6, 'B', '2')];
    const heads = findHeads(lines);
    expect([lines[1], lines[3]].map((line) => line && openHeads(heads)(line)?.line)).toEqual([1, 5]);
    expect(openHeads(heads)(row(1, 'x'))).toBeNull();
  });

  it('makes a table without a header as wide as its widest line, above every line of its place', () => {
    const lines = [row(1, '1', 'Dahua'), row(2, '2', 'Axis', 'x')];
    const head = headlessTable(lines, { sheet: null, page: null });
    expect(head).toEqual({ line: 0, sheet: null, page: null, roles: ['other', 'other', 'other'] });
    expect(openHeads([head])(row(1, 'a'))).toBe(head);
  });

  it('names each sheet and page once', () => {
    const lines = [row(1, 'a'), row(2, 'b'), { ...row(1, 'c'), page: 2 }];
    expect(placesOf(lines)).toEqual([
      { sheet: null, page: null },
      { sheet: null, page: 2 },
    ]);
  });
});
