import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const INPUTS = [
  'src',
  'icons',
  'build',
  'build.mjs',
  'manifest.json',
  'package.json',
  'package-lock.json',
  'LICENSE',
];

/** SHA-256 over names and contents of everything that a build is made from, hex. */
export function inputsHash(root) {
  const hash = createHash('sha256');
  const add = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) for (const name of readdirSync(full).sort()) add(`${path}/${name}`);
    else hash.update(`${path}\0`).update(readFileSync(full)).update('\0');
  };
  INPUTS.forEach(add);
  return hash.digest('hex');
}
