import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, found from wherever this file was bundled to. */
export const ROOT = findRoot(dirname(fileURLToPath(import.meta.url)));
/** What the build writes. */
export const DIST = join(ROOT, 'dist');

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'manifest.json')) && existsSync(join(folder, 'build.mjs'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('not inside the project folder');
  return findRoot(parent);
}
