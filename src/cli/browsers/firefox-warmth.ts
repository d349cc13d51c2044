/** What Firefox compiles of its own scripts at a profile's first start, kept for the next profile: over a second saved. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from '../paths.ts';

/** With the second Firefox knows that the first is its own version's. Nothing that an extension or a page left. */
const PARTS = ['startupCache', 'compatibility.ini'];
const EXTENSIONS_PART = 'webext.sc.lz4';
const CACHE = join(ROOT, 'node_modules/.cache/entity-lens');

/** True where an earlier run of this `program` kept what it compiled. */
export function isKept(program: string): boolean {
  return existsSync(placeFor(program));
}

/** Lays what an earlier run of this `program` kept, if any, into a new profile's folder. */
export function warmUp(profile: string, program: string): void {
  if (isKept(program)) cpSync(placeFor(program), profile, { recursive: true });
}

/** Keeps what the ended run of a profile compiled, unless an earlier one did. */
export function keepWarmth(profile: string, program: string): void {
  const kept = placeFor(program);
  if (isKept(program) || !PARTS.every((part) => existsSync(join(profile, part)))) return;
  mkdirSync(CACHE, { recursive: true });
  const copy = mkdtempSync(`${kept}-`);
  for (const part of PARTS)
    cpSync(join(profile, part), join(copy, part), {
      recursive: true,
      filter: (path) => basename(path) !== EXTENSIONS_PART,
    });
  try {
    renameSync(copy, kept);
  } catch {
    // Another run was first.
    rmSync(copy, { recursive: true });
  }
}

/** Another build of Firefox has its own. */
function placeFor(program: string): string {
  return join(CACHE, `firefox-${Math.round(statSync(program).mtimeMs)}`);
}
