import { expect, it } from 'vitest';
import { putTogether, takeApart } from './slices.ts';
import type { ScreenedFile } from './types.ts';

const fileOf = (file: string, length: number): ScreenedFile => ({
  file,
  sha256: file,
  size: length,
  lines: Array.from({ length }, (_, i) => ({
    line: i + 1,
    sheet: null,
    page: null,
    text: `${file} ${i}`,
    verdict: 'no-match',
    matches: [],
  })),
});

it('takes files apart into slices of bounded length, and puts the same together again', () => {
  const files = [fileOf('a', 4_001), fileOf('empty', 0), fileOf('b', 3)];
  const { bare, slices } = takeApart(files);
  expect(bare.every(({ lines }) => lines.length === 0)).toBe(true);
  expect(slices.map(({ file, lines }) => [file, lines.length])).toEqual([
    [0, 2_000],
    [0, 2_000],
    [0, 1],
    [2, 3],
  ]);
  expect(putTogether(bare, slices)).toEqual(files);
});

it('passes over what belongs to no file', () => {
  expect(putTogether([], [{ file: 3, lines: fileOf('a', 1).lines }])).toEqual([]);
});
