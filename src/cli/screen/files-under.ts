import { type Stats, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isSystemFile } from '../../review/readers/system-file.ts';

/**
 * Paths of all files in a folder and those below, by name; a path that is no folder comes back as it is, and so does a
 * folder without files: that none was read must be told. Links are followed, into each folder once: one that leads back
 * above itself has no end. What operating systems keep about a folder is passed over.
 */
export function filesUnder(path: string): string[] {
  const files = filesBelow(path, new Set());
  return files.length > 0 ? files : [path];
}

function filesBelow(path: string, seen: Set<string>): string[] {
  const names = statOf(path)?.isDirectory() ? namesIn(path) : undefined;
  if (!names) return [path];
  const real = realpathSync(path);
  if (seen.has(real)) return [];
  seen.add(real);
  return names.flatMap((name) => {
    const below = join(path, name);
    return isOfSystem(below) ? [] : filesBelow(below, seen);
  });
}

/** What the file system says of a path; undefined where that leads nowhere, in a circle, or where nobody may look. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function isOfSystem(path: string): boolean {
  try {
    return isSystemFile(path, () => readFileSync(path));
  } catch {
    return false;
  }
}

function namesIn(folder: string): string[] | undefined {
  try {
    return readdirSync(folder).sort();
  } catch {
    return undefined;
  }
}
