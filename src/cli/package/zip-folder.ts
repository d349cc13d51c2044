import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';

/** The oldest date that ZIP can hold: times of files would make each archive differ. */
const EPOCH = new Date(1980, 0, 1);

/** Files of a folder by relative path, sorted. */
export function filesOf(folder: string): Map<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(folder.length + 1));
  return new Map(names.sort().map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}

/** A ZIP archive of files, the same bytes for the same files, whenever and wherever it is made. */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = sorted.map(([name, bytes]): [string, Zippable[string]] => [
    name,
    [bytes, { mtime: EPOCH, level: 9, os: 3, attrs: 0o644 << 16 }],
  ]);
  return zipSync(Object.fromEntries(entries));
}
