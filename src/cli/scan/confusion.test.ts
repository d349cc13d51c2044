import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { confusionTable, readTruth } from './confusion.ts';

const folder = mkdtempSync(join(tmpdir(), 'lens-truth-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('counts what the gate said of each truth', () => {
  const table = confusionTable([
    { truth: 'shop', said: 'shop' },
    { truth: 'shop', said: 'other' },
    { truth: 'news', said: 'other' },
  ]);
  expect(table.split('\n').map((line) => line.trim().split(/\s{2,}/))).toEqual([
    ['is \\ said', 'shop', 'procurement', 'quote', 'other'],
    ['news', '0', '0', '0', '1'],
    ['shop', '1', '0', '0', '1'],
  ]);
});

it('reads labels by file name, and refuses a file without them in words', () => {
  const file = join(folder, 'a.tsv');
  writeFileSync(file, 'bytes\tname\tkind\n10\ttill\tshop\n');
  const truth = readTruth(file);
  expect([truth('/x/till.html'), truth('/x/none.html')]).toEqual(['shop', 'page']);
  writeFileSync(file, 'a\tb\n');
  expect(() => readTruth(file)).toThrow(/"name" and "kind"/);
});
