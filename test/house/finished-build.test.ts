import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { finishBuild, isFinished } from '../../build/finished-build.mjs';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'lens-build-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const FILES = ['chromium/manifest.json', 'cli/lists.mjs', 'firefox/manifest.json', 'lists/name-index.bin'];

/** A build's parts, not yet in place; answers their folder. */
function built(content: string): string {
  const next = join(folder, 'next');
  for (const file of FILES) {
    mkdirSync(dirname(join(next, file)), { recursive: true });
    writeFileSync(join(next, file), content);
  }
  return next;
}

describe('a finished build', () => {
  it('is one of the same inputs with all of its parts', () => {
    expect(isFinished(folder, 'one')).toBe(false);
    finishBuild(built('a'), folder, 'one');
    expect(isFinished(folder, 'one')).toBe(true);
    expect(isFinished(folder, 'two')).toBe(false);
    finishBuild(built('b'), folder, 'two');
    expect(isFinished(folder, 'two')).toBe(true);
    expect(readFileSync(join(folder, 'lists/name-index.bin'), 'utf8')).toBe('b');
    expect(existsSync(join(folder, 'next/lists'))).toBe(false);
  });

  it.each(['chromium', 'cli', 'firefox', 'lists'])('is none without its %s', (part) => {
    finishBuild(built('a'), folder, 'one');
    rmSync(join(folder, part), { recursive: true });
    expect(isFinished(folder, 'one')).toBe(false);
  });

  it('is none where it was ended before its last part, whatever was there before', () => {
    finishBuild(built('a'), folder, 'one');
    for (const hash of ['one', 'two']) {
      const next = built('b');
      const killed = (from: string, to: string): void => {
        if (from === join(next, 'lists')) throw new Error('killed');
        renameSync(from, to);
      };
      expect(() => finishBuild(next, folder, hash, killed)).toThrow('killed');
      // The lists of the build before would hide it.
      mkdirSync(join(folder, 'lists'), { recursive: true });
      writeFileSync(join(folder, 'lists/name-index.bin'), 'a');
      expect(isFinished(folder, hash)).toBe(false);
      rmSync(next, { recursive: true });
    }
  });
});
