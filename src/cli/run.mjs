/**
 * Starts a command: explains it or refuses its arguments, else sets up and builds what is missing or stale and runs
 * `main(argv)` of dist/cli/NAME.mjs. Plain JavaScript without dependencies, since it may run before `npm ci`. Nothing but
 * the command itself writes to stdout, which carries only its JSON lines.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { asksForHelp, commandOf, readArguments, usageOf } from './arguments.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WITH_BROWSERS = new Set(['scan', 'screens', 'start', 'bench', 'soak', 'faults', 'test']);

// Whoever reads us may stop before the end, as `head` does.
process.stdout.once('error', () => process.exit(2));

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

/** Answers the command's exit code. What can be told without set-up is told before it. */
async function run([name, ...argv]) {
  const { command, argv: given } = commandOf([name, ...argv]);
  if (asksForHelp(given)) {
    console.log(usageOf(command));
    return 0;
  }
  const { values } = readArguments(command, given);
  installPackages();
  if (WITH_BROWSERS.has(name)) (await import('./browsers/install.mjs')).installBrowsers();
  const { build, buildIfStale } = await import(pathToFileURL(join(ROOT, 'build.mjs')).href);
  if (name === 'build') {
    await build(values);
    return 0;
  }
  await buildIfStale();
  const { main } = await import(pathToFileURL(join(ROOT, 'dist/cli', `${name}.mjs`)).href);
  return main(argv);
}

/** Runs `npm ci` where node_modules is missing or does not hold what the lock says. */
function installPackages() {
  if (isInstalled()) return;
  console.error('npm ci …');
  const { status } = spawnSync('npm', ['ci', '--loglevel=error'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('npm ci failed; try: npm ci --loglevel=notice');
}

/** npm leaves its own copy of the lock in node_modules; times say nothing after a fresh checkout. */
function isInstalled() {
  const copy = join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(copy)) return false;
  const installed = JSON.parse(readFileSync(copy, 'utf8')).packages;
  const { packages: wanted } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}
