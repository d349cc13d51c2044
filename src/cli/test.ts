/** `npm test`: everything that must hold; what the steps say of themselves goes to stderr. */
import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { readArguments } from './arguments.mjs';
import type { COMMANDS } from './commands.mjs';
import { ROOT } from './paths.ts';

type StepName = (typeof COMMANDS.test.words.of)[number];

interface Step {
  name: StepName;
  command: string;
}

/** These take both cores for themselves, and time what they test. */
const TESTS: readonly Step[] = [
  { name: 'unit', command: 'npx vitest run --project unit' },
  { name: 'browsers', command: 'npx vitest run --project e2e' },
];

/** These run beside the tests on what browsers leave of the cores while they wait for each other: a quarter and more. */
const CHECKS: readonly Step[] = [
  // The native compiler takes a fifth of the time, but has no API: eslint and dependency-cruiser read TypeScript 6.
  { name: 'types', command: 'node node_modules/typescript-native/bin/tsc -p .' },
  { name: 'lint', command: 'npx eslint --max-warnings 0 .' },
  { name: 'format', command: 'npx prettier --check --log-level warn .' },
  {
    name: 'directions',
    command: 'npx depcruise --config .dependency-cruiser.cjs src test --output-type err',
  },
];

/** As `nice` counts: a test that wants a core has it. */
const IN_THE_BACKGROUND = 10;

/** Runs every step, also after one failed; 0 where all hold. Arguments name the steps to run, none: all. */
export async function main(argv: readonly string[]): Promise<number> {
  const { positionals: names } = readArguments('test', argv);
  const asked = (steps: readonly Step[]): Step[] =>
    steps.filter(({ name }) => names.length === 0 || names.includes(name));
  const failed = (
    await Promise.all([failures(asked(TESTS), 0), failures(asked(CHECKS), IN_THE_BACKGROUND)])
  ).flat();
  console.error(failed.length > 0 ? `\nfailed: ${failed.join(', ')}` : '\nall holds');
  return failed.length > 0 ? 1 : 0;
}

/** Runs the steps one after another; gives the names of those that do not hold. */
async function failures(steps: readonly Step[], niceness: number): Promise<StepName[]> {
  const failed: StepName[] = [];
  for (const step of steps) if (!(await holds(step, niceness))) failed.push(step.name);
  return failed;
}

/**
 * True where the step's command ends with 0. What it prints goes to stderr: at once, or as a whole when it is done in
 * the background.
 */
async function holds({ name, command }: Step, niceness: number): Promise<boolean> {
  const start = performance.now();
  const [program = '', ...args] = command.split(' ');
  if (niceness === 0) console.error(`── ${name}`);
  const child = spawn(program, args, {
    cwd: ROOT,
    stdio: niceness === 0 ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe'],
  });
  // Before it has started any of its own, which are as nice.
  if (child.pid !== undefined && niceness > 0) setPriority(child.pid, niceness);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (part: string) => (said += part));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.error(`${said}── ${name}: ${status === 0 ? 'holds' : 'FAILED'} (${seconds} s)`);
  return status === 0;
}
