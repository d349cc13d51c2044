/** `npm run package`: what goes to the stores, one archive a browser and one of the sources, the same bytes each time. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from './arguments.mjs';
import { rebuildFrom } from './package/rebuild.ts';
import { filesOf, zipOf } from './package/zip-folder.ts';
import { DIST, ROOT } from './paths.ts';
import { printLine } from './print-line.ts';

/**
 * Writes the archives into `dist/packages` (or `--out FOLDER`); prints one JSON line each. `--prove` then builds both
 * packages again from the source archive, in another folder, and prints whether they are the same; exit 2 if not.
 */
export function main(argv: readonly string[]): number {
  const { values } = readArguments('package', argv);
  const out = values.out ?? join(DIST, 'packages');
  mkdirSync(out, { recursive: true });
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const fileOf = (part: string): string => `entity-lens-${version}-${part}.zip`;
  const write = (part: string, bytes: Uint8Array): string => {
    writeFileSync(join(out, fileOf(part)), bytes);
    const sha256 = hashOf(bytes);
    printLine({ file: fileOf(part), bytes: bytes.length, sha256 });
    return sha256;
  };
  const packed = {
    chromium: write('chromium', zipOf(filesOf(join(DIST, 'chromium')))),
    firefox: write('firefox', zipOf(filesOf(join(DIST, 'firefox')))),
  };
  write('source', zipOf(sourceFiles()));
  if (!values.prove) return 0;
  const rebuilt = [...rebuildFrom(join(out, fileOf('source')))].map(([browser, bytes]) => {
    const sha256 = hashOf(bytes);
    return { rebuilt: fileOf(browser), sha256, isSame: sha256 === packed[browser] };
  });
  for (const line of rebuilt) printLine(line);
  return rebuilt.every(({ isSame }) => isSame) ? 0 : 2;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What git tracks, as it stands in the folder. Throws where there is no git. */
function sourceFiles(): Map<string, Uint8Array> {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error('the source package needs a git checkout');
  const names = stdout.split('\0').filter(Boolean);
  return new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(ROOT, name)))]));
}
