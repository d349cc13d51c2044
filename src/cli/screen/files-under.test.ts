import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { filesUnder } from './files-under.ts';

const folder = mkdtempSync(join(tmpdir(), 'lens-under-'));
afterAll(() => rmSync(folder, { recursive: true }));
const under = (path: string) => filesUnder(join(folder, path)).map((each) => relative(folder, each));

function put(path: string, content: string | Uint8Array = 'x'): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), content);
}

describe('files of a folder', () => {
  it('are those below it, by name; a path that is none stands for itself', () => {
    put('plain/b.csv');
    put('plain/a/c.csv');
    expect(under('plain')).toEqual(['plain/a/c.csv', 'plain/b.csv']);
    expect(under('plain/b.csv')).toEqual(['plain/b.csv']);
    expect(under('nowhere')).toEqual(['nowhere']);
  });

  it('are each there once where links lead back, on, or round in a circle', () => {
    put('linked/q.csv');
    put('other/r.csv');
    symlinkSync('.', join(folder, 'linked/loop'));
    symlinkSync('../other', join(folder, 'linked/one'));
    symlinkSync('../other', join(folder, 'linked/two'));
    symlinkSync('round', join(folder, 'linked/round'));
    expect(under('linked')).toEqual(['linked/one/r.csv', 'linked/q.csv', 'linked/round']);
  });

  it('are the folder itself where there is none', () => {
    mkdirSync(join(folder, 'bare/below'), { recursive: true });
    put('swept/desktop.ini', '[.ShellClassInfo]\r\n');
    put('half/q.csv');
    mkdirSync(join(folder, 'half/bare'));
    expect(under('bare')).toEqual(['bare']);
    expect(under('swept')).toEqual(['swept']);
    expect(under('half')).toEqual(['half/q.csv']);
  });

  it('are not those that macOS and Windows keep there', () => {
    put('mac/q.csv');
    put('mac/.DS_Store', Uint8Array.of(0, 0, 0, 1, 0x42, 0x75, 0x64, 0x31));
    put('mac/desktop.ini', '[.ShellClassInfo]\r\n');
    put('mac/._list.csv', '1,Dahua');
    expect(under('mac')).toEqual(['mac/._list.csv', 'mac/q.csv']);
  });
});
