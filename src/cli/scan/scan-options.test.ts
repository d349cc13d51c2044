import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findPages, parseScanOptions } from './scan-options.ts';

const folder = mkdtempSync(join(tmpdir(), 'lens-pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the arguments of a scan', () => {
  it('are Chromium, no force and the default profile where nothing else is said', () => {
    expect(parseScanOptions(['a.html'])).toEqual({ browser: 'chromium', force: false, paths: ['a.html'] });
  });

  it('are read in any order', () => {
    expect(
      parseScanOptions([
        'a.html',
        '--browser',
        'firefox',
        '--force',
        '--profile=federal',
        'b',
        '--url',
        'https://x.example',
      ]),
    ).toEqual({
      browser: 'firefox',
      force: true,
      profile: 'federal',
      url: 'https://x.example/',
      paths: ['a.html', 'b'],
    });
  });

  it('have an address without its fragment, which a browser never asks for', () => {
    expect(parseScanOptions(['--url', 'https://x.example/a?b#c', 'a']).url).toBe('https://x.example/a?b');
  });

  it('are refused in words where they make no sense', () => {
    expect(() => parseScanOptions([])).toThrow(/PATH/);
    expect(() => parseScanOptions(['--url', 'http://', 'a'])).toThrow(/--url/);
  });
});

describe('the pages of a scan', () => {
  it('are the HTML files of a folder, sorted, and whatever else is named', () => {
    for (const name of ['b.html', 'a.htm', 'c.txt']) writeFileSync(join(folder, name), '');
    mkdirSync(join(folder, 'empty'));
    expect(findPages([folder, 'nowhere.html', join(folder, 'empty')])).toEqual([
      join(folder, 'a.htm'),
      join(folder, 'b.html'),
      'nowhere.html',
      join(folder, 'empty'),
    ]);
  });
});
