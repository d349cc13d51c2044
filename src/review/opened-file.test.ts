import { describe, expect, it } from 'vitest';
import { openedFile } from './opened-file.ts';
import type { ScreenedFile } from './types.ts';

const locked: ScreenedFile = {
  file: 'mail.eml!quote.pdf',
  sha256: 'ab',
  size: 1,
  lines: [],
  error: { code: 'encrypted', message: '' },
};
const { error: _error, ...opened } = locked;
const letter: ScreenedFile = { ...opened, file: 'mail.eml', sha256: 'cd' };
const stamp = { hash: 'list', asOf: '2026-06-10' };

describe('openedFile', () => {
  it('gives the one file, not the others of its mail', () => {
    expect(openedFile(locked, { files: [letter, opened], stamp }, stamp)).toBe(opened);
  });

  it.each([
    ['lists other than the review’s', { files: [opened], stamp: { ...stamp, hash: 'newer' } }, 'renew_first'],
    ['a wrong password', { files: [letter, locked], stamp }, 'password'],
    ['a file that changed', { files: [{ ...opened, sha256: 'ef' }], stamp }, 'open_again'],
    ['a file that is gone', { files: [], stamp: null }, 'open_again'],
  ])('refuses %s', (_what, run, problem) => {
    expect(() => openedFile(locked, run, stamp)).toThrow(`review_problem_${problem}`);
  });
});
