import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ProfileId } from '../../settings/types.ts';
import { readArguments } from '../arguments.mjs';
import type { BrowserName } from '../browsers/driver.ts';

export interface ScanOptions {
  browser: BrowserName;
  force: boolean;
  profile?: ProfileId;
  /** Address under which every page is served; none: `https://page.example/1`, `/2` … */
  url?: string;
  /** File that gets the JSON lines too. */
  json?: string;
  /** File of labels to print the gate's confusion table by. */
  truth?: string;
  paths: string[];
}

/** Reads the arguments; throws in words where they are not understood. */
export function parseScanOptions(argv: readonly string[]): ScanOptions {
  const { values, positionals } = readArguments('scan', argv);
  const { url, ...rest } = values;
  return { ...rest, ...(url === undefined ? {} : { url: addressOf(url) }), paths: positionals };
}

/** As the browser asks for it: without what stands behind a `#`, which no server is told. */
function addressOf(text: string): string {
  if (!URL.canParse(text)) throw new Error(`--url ${text}: no address`);
  const url = new URL(text);
  url.hash = '';
  return url.href;
}

/** The HTML files meant by the paths, as found: a folder's own, sorted; what can't be read stands for itself. */
export function findPages(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
    const files = readdirSync(path).filter((name) => /\.x?html?$/i.test(name));
    return files.length > 0 ? files.sort().map((name) => join(path, name)) : [path];
  });
}
