import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, found from wherever this file was bundled to, else from where the command was started. */
export const ROOT = findRoot(dirname(fileURLToPath(import.meta.url))) ?? findRoot(process.cwd()) ?? '.';
/** What the build writes. */
export const DIST = join(ROOT, 'dist');

function findRoot(folder: string): string | undefined {
  if (existsSync(join(folder, 'manifest.json')) && existsSync(join(folder, 'build.mjs'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : findRoot(parent);
}
