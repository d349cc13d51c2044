import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../../src/cli/browsers/driver.ts';
import { DIST } from '../../src/cli/paths.ts';

/** A copy of the built extension with `changes` in its manifest; gives its folder, which the caller removes. */
export function changedCopy(name: BrowserName, changes: Record<string, unknown>): string {
  const folder = mkdtempSync(join(tmpdir(), 'lens-changed-'));
  cpSync(join(DIST, name), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...manifest, ...changes }));
  return folder;
}
