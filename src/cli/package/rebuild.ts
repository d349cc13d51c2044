import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { BROWSERS, type BrowserName } from '../browsers/driver.ts';
import { filesOf, zipOf } from './zip-folder.ts';

/**
 * Does what a reviewer does with a source archive: unpacks it elsewhere, installs, builds. Gives the archive of each
 * browser's package as rebuilt. Throws where a step fails.
 */
export function rebuildFrom(sourceZip: string): Map<BrowserName, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'lens-rebuild-'));
  try {
    for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(readFileSync(sourceZip))))) {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    for (const args of [
      ['ci', '--loglevel=error'],
      ['run', 'build'],
    ]) {
      const { status } = spawnSync('npm', args, { cwd: folder, stdio: ['ignore', 2, 2] });
      if (status !== 0) throw new Error(`npm ${args.join(' ')} failed in the unpacked sources`);
    }
    return new Map(BROWSERS.map((browser) => [browser, zipOf(filesOf(join(folder, 'dist', browser)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
