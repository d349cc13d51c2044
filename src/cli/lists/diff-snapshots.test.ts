import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FACTS_FOLDER } from '../read-facts.ts';
import { diffSnapshots } from './diff-snapshots.ts';

let folder = '';
let out: string[] = [];
beforeEach(() => {
  out = [];
  folder = mkdtempSync(join(tmpdir(), 'lens-lists-'));
  cpSync(FACTS_FOLDER, folder, { recursive: true });
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      out.push(String(text));
      return true;
    });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

describe('diff', () => {
  it('finds nothing in a copy', () => {
    expect(diffSnapshots([FACTS_FOLDER, folder])).toBe(0);
    expect(out.at(-1)).toBe('no difference\n');
  });

  it('refuses a programme that lost two listings of five, unless it is named', () => {
    const file = join(folder, 'listings/NDAA-889.json');
    const records = JSON.parse(readFileSync(file, 'utf8')) as unknown[];
    writeFileSync(file, JSON.stringify(records.slice(2)));
    expect(diffSnapshots([FACTS_FOLDER, folder])).toBe(2);
    expect(out.at(-1)).toBe('refused: NDAA-889 lost 2 of 5; --accept-loss NDAA-889 takes it\n');
    expect(diffSnapshots([FACTS_FOLDER, folder, '--accept-loss', 'NDAA-889'])).toBe(0);
  });

  it('wants two folders', () => expect(() => diffSnapshots([folder])).toThrow('two folders'));
});
