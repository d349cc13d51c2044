/** `npm test`: everything that must hold, in order of speed; what one step says of itself goes to stderr. */
import { spawnSync } from 'node:child_process';
import { ROOT } from './paths.ts';

const STEPS: readonly [name: string, command: string, ...args: string[]][] = [
  ['types', 'npx', 'tsc', '-p', '.'],
  ['lint', 'npx', 'eslint', '--max-warnings', '0', '.'],
  ['format', 'npx', 'prettier', '--check', '--log-level', 'warn', '.'],
  [
    'directions',
    'npx',
    'depcruise',
    '--config',
    '.dependency-cruiser.cjs',
    'src',
    'test',
    '--output-type',
    'err',
  ],
  ['unit', 'npx', 'vitest', 'run', '--project', 'unit'],
  ['browsers', 'npx', 'vitest', 'run', '--project', 'e2e'],
];

/** Runs every step, also after one failed; 0 where all hold. Arguments name the steps to run, none: all. */
export function main(argv: string[]): number {
  const unknown = argv.filter((name) => !STEPS.some(([step]) => step === name));
  if (unknown.length > 0) throw new Error(`no such step: ${unknown.join(', ')}`);
  const failed: string[] = [];
  for (const [name, command, ...args] of STEPS) {
    if (argv.length > 0 && !argv.includes(name)) continue;
    const start = performance.now();
    console.error(`\n── ${name}`);
    const { status } = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2] });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.error(`── ${name}: ${status === 0 ? 'holds' : 'FAILED'} (${seconds} s)`);
    if (status !== 0) failed.push(name);
  }
  console.error(failed.length > 0 ? `\nfailed: ${failed.join(', ')}` : '\nall holds');
  return failed.length > 0 ? 1 : 0;
}
