/** Where a build ends up, and how one tells that all of it is there. */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const STAMP = 'inputs.sha256';
/** Of each part a file that it is useless without: parts move one by one, and somebody may delete one. */
const PARTS = ['chromium/manifest.json', 'cli/lists.mjs', 'firefox/manifest.json', 'lists/name-index.bin'];

/**
 * Moves the parts of a build from the folder `next` into `out`, over those that are there. `hash` is that of its inputs: the
 * stamp goes first and comes back last, so that what is left where this ends early is no finished build.
 */
export function finishBuild(next, out, hash, move = renameSync) {
  const stamp = resolve(out, STAMP);
  rmSync(stamp, { force: true });
  for (const part of readdirSync(next)) {
    rmSync(resolve(out, part), { recursive: true, force: true });
    move(join(next, part), resolve(out, part));
  }
  writeFileSync(join(next, STAMP), `${hash}\n`);
  move(join(next, STAMP), stamp);
}

/** True where `out` holds a whole build of the inputs with this hash. */
export function isFinished(out, hash) {
  const stamp = join(out, STAMP);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8').trim() !== hash) return false;
  return PARTS.every((file) => existsSync(join(out, file)));
}
