import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../../review/readers/limits.ts';
import { ReadError } from '../../review/readers/read-error.ts';
import { bytesOf, codeOfFailure } from './bytes-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'lens-bytes-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the bytes of a path', () => {
  it('are the file’s', () => {
    writeFileSync(join(folder, 'q.csv'), 'ab');
    expect(bytesOf(join(folder, 'q.csv'))).toEqual(Uint8Array.of(97, 98));
  });

  it.each([
    ['a folder', 'no-files', (path: string) => mkdirSync(path)],
    ['nothing', 'not-found', () => undefined],
    ['a link round in a circle', 'not-found', (path: string) => symlinkSync(path, path)],
    ['more than is read', 'too-large', (path: string) => {
      writeFileSync(path, '');
      truncateSync(path, LIMITS.fileBytes + 1);
    }],
  ])('are none of %s: %s', (what, code, make) => {
    const path = join(folder, what);
    make(path);
    expect(bytesOf(path)).toMatchObject({ file: path, sha256: '', lines: [], error: { code } });
  }); // prettier-ignore
});

describe('a file that could not be read', () => {
  const failure = (code: string): Error => Object.assign(new Error(code), { code });

  it.each([
    ['EACCES', 'no-access'],
    ['EPERM', 'no-access'],
    ['ENOENT', 'not-found'],
    ['ENOTDIR', 'not-found'],
    ['ELOOP', 'not-found'],
    ['EIO', 'damaged'],
  ])('for %s is said to be %s', (code, said) => {
    expect(codeOfFailure(failure(code))).toBe(said);
  });

  it('keeps what its reader says', () => {
    expect(codeOfFailure(new ReadError('line-too-long'))).toBe('line-too-long');
    expect(codeOfFailure(new TypeError('x'))).toBe('damaged');
  });
});
