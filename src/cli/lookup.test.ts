import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readQueries } from './lookup.ts';

const folder = mkdtempSync(join(tmpdir(), 'lens-lookup-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(text: string): string {
  const path = join(folder, 'queries.txt');
  writeFileSync(path, text);
  return path;
}

describe('readQueries', () => {
  it('takes queries from the command line as they are', () => {
    expect(readQueries(['--json', ' Hik  Vision ', '大华'])).toEqual([' Hik  Vision ', '大华']);
  });

  it('takes one query a line of a file, blanks and a byte order mark included', () => {
    expect(readQueries(['--file', file('\ufeffDahua\r\n\n  ZTE \n')])).toEqual(['\ufeffDahua', '  ZTE ']);
  });

  it('refuses options that it does not know', () => {
    expect(() => readQueries(['--loud', 'x'])).toThrow(/--loud/);
  });

  it('names a file that is not there', () => {
    expect(() => readQueries(['--file', '/no/such/file.txt'])).toThrow(/no\/such\/file/);
  });
});
