/** `npm test`: everything that must hold, in order of speed; what one step says of itself goes to stderr. */
import { spawn } from 'node:child_process';
import { ROOT } from './paths.ts';

interface Step {
  name: string;
  command: string;
}

/** Steps of one row run side by side, rows one after another: the tests take both cores for themselves. */
const ROWS: readonly (readonly Step[])[] = [
  [
    { name: 'types', command: 'npx tsc -p .' },
    { name: 'lint', command: 'npx eslint --max-warnings 0 .' },
    { name: 'format', command: 'npx prettier --check --log-level warn .' },
    {
      name: 'directions',
      command: 'npx depcruise --config .dependency-cruiser.cjs src test --output-type err',
    },
  ],
  [{ name: 'unit', command: 'npx vitest run --project unit' }],
  [{ name: 'browsers', command: 'npx vitest run --project e2e' }],
];

/** Runs every step, also after one failed; 0 where all hold. Arguments name the steps to run, none: all. */
export async function main(argv: string[]): Promise<number> {
  const names = ROWS.flat().map(({ name }) => name);
  const unknown = argv.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`no such step: ${unknown.join(', ')}`);
  const failed: string[] = [];
  for (const row of ROWS) {
    const asked = row.filter(({ name }) => argv.length === 0 || argv.includes(name));
    const held = await Promise.all(asked.map(runs));
    failed.push(...asked.filter((_, at) => !held[at]).map(({ name }) => name));
  }
  console.error(failed.length > 0 ? `\nfailed: ${failed.join(', ')}` : '\nall holds');
  return failed.length > 0 ? 1 : 0;
}

/** True where the step's command ends with 0. What it prints goes to stderr at once. */
async function runs({ name, command }: Step): Promise<boolean> {
  console.error(`── ${name}`);
  const start = performance.now();
  const [program = '', ...args] = command.split(' ');
  const status = await new Promise<number | null>((resolve, reject) => {
    spawn(program, args, { cwd: ROOT, stdio: ['ignore', 2, 2] })
      .once('error', reject)
      .once('close', resolve);
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.error(`── ${name}: ${status === 0 ? 'holds' : 'FAILED'} (${seconds} s)`);
  return status === 0;
}
