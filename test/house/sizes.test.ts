import { describe, expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

const LIMIT = 300;

/** Paths of files with more lines than the limit. */
function tooLong(files: readonly { path: string; text: string }[]): string[] {
  return files.filter(({ text }) => text.split('\n').length - 1 > LIMIT).map(({ path }) => path);
}

describe('file sizes', () => {
  test('no module is longer than 300 lines: split it, or move its table into a data file', () => {
    const files = sourceFiles(['src', 'test'], /\.(?:tsx?|mjs|css|html)$/).filter(
      ({ path }) => !path.startsWith('test/demo/'),
    );
    expect(files.length).toBeGreaterThan(50);
    expect(tooLong(files)).toEqual([]);
  });

  test('a longer one would be told', () => {
    expect(tooLong([{ path: 'long.ts', text: 'x\n'.repeat(301) }])).toEqual(['long.ts']);
  });
});
