/** `npm run package`: what goes to the stores, one archive a browser and one of the sources, the same bytes each time. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { filesOf, zipOf } from './package/zip-folder.ts';
import { DIST, ROOT } from './paths.ts';

/** Writes the archives into `dist/packages` (or `--out FOLDER`); prints one JSON line each. */
export function main(argv: string[]): number {
  const { values } = parseArgs({ args: argv, options: { out: { type: 'string' } } });
  const out = values.out ?? join(DIST, 'packages');
  mkdirSync(out, { recursive: true });
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const parts: [string, () => ReadonlyMap<string, Uint8Array>][] = [
    ['chromium', () => filesOf(join(DIST, 'chromium'))],
    ['firefox', () => filesOf(join(DIST, 'firefox'))],
    ['source', sourceFiles],
  ];
  for (const [part, read] of parts) {
    const file = `entity-lens-${version}-${part}.zip`;
    const bytes = zipOf(read());
    writeFileSync(join(out, file), bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    process.stdout.write(`${JSON.stringify({ file, bytes: bytes.length, sha256 })}\n`);
  }
  return 0;
}

/** What git tracks, as it stands in the folder. Throws where there is no git. */
function sourceFiles(): Map<string, Uint8Array> {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error('the source package needs a git checkout');
  const names = stdout.split('\0').filter(Boolean);
  return new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(ROOT, name)))]));
}
