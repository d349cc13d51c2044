import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROFILES, type ProfileId } from '../../settings/types.ts';
import { browserNamed, type BrowserName } from '../browsers/driver.ts';

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
export function parseScanOptions(argv: string[]): ScanOptions {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      browser: { type: 'string', default: 'chromium' },
      force: { type: 'boolean', default: false },
      profile: { type: 'string' },
      url: { type: 'string' },
      json: { type: 'string' },
      truth: { type: 'string' },
    },
  });
  const { force, profile, url, json, truth } = values;
  const browser = browserNamed(values.browser);
  const known = PROFILES.find((each) => each === profile);
  if (profile !== undefined && !known) throw new Error(`--profile is one of ${PROFILES.join(', ')}`);
  if (url !== undefined && !/^https?:\/\//.test(url)) throw new Error('--url is an http or https address');
  if (positionals.length === 0) throw new Error('no HTML file or folder given');
  return {
    browser,
    force,
    ...(known ? { profile: known } : {}),
    ...(url === undefined ? {} : { url: new URL(url).href }),
    ...(json === undefined ? {} : { json }),
    ...(truth === undefined ? {} : { truth }),
    paths: positionals,
  };
}

/** The HTML files meant by the paths, as found: a folder's own, sorted; what can't be read stands for itself. */
export function findPages(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
    const files = readdirSync(path).filter((name) => /\.x?html?$/i.test(name));
    return files.length > 0 ? files.sort().map((name) => join(path, name)) : [path];
  });
}
