import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PROFILES } from '../settings/types.ts';
import { asksForHelp, commandOf, readArguments, usageOf, type Command } from './arguments.mjs';
import { BROWSERS } from './browsers/driver.ts';
import { COMMANDS } from './commands.mjs';
import { ROOT } from './paths.ts';

const NAMES = Object.keys(COMMANDS) as Command[];
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const RUN = 'node src/cli/run.mjs ';

describe('the table of commands', () => {
  it('has every command that npm runs through it, and no other', () => {
    const run = Object.entries(scripts).filter(([, script]) => script.startsWith(RUN));
    expect(run.every(([name, script]) => script === `${RUN}${name}`)).toBe(true);
    expect(NAMES.filter((name) => !name.includes(' ')).sort()).toEqual(run.map(([name]) => name).sort());
  });

  it('knows the browsers and the profiles that there are', () => {
    expect(COMMANDS.scan.options.browser.of).toEqual(BROWSERS);
    expect(COMMANDS.scan.options.profile.of).toEqual(PROFILES);
  });

  it.each(NAMES)('has an example of %s that is understood', (name) => {
    const words = /^npm (?:run )?(.*)$/.exec(COMMANDS[name].example)?.[1]?.replace(' --', '').split(' ');
    const { command, argv } = commandOf(words ?? []);
    expect(command.startsWith(name)).toBe(true);
    expect(() => readArguments(command, argv)).not.toThrow();
  });
});

describe('usage', () => {
  it.each(NAMES)('of %s says what it does, its options, an example and how it ends', (name) => {
    const usage = usageOf(name);
    for (const part of [COMMANDS[name].does, COMMANDS[name].example, 'usage: npm ', 'exit code: 0 '])
      expect(usage).toContain(part);
    for (const option of ['help', ...Object.keys(COMMANDS[name].options)])
      expect(usage).toMatch(new RegExp(`^  --${option}\\b.{10}`, 'm'));
  });

  it('is asked for by --help or -h, but not by a word behind --', () => {
    expect(asksForHelp(['a.html', '--help'])).toBe(true);
    expect(asksForHelp(['-h'])).toBe(true);
    expect(asksForHelp(['help', '--', '--help'])).toBe(false);
  });
});

describe('arguments', () => {
  it('are a command, its verb where it has one, and the rest', () => {
    expect(commandOf(['lists', 'diff', 'a', 'b'])).toEqual({ command: 'lists diff', argv: ['a', 'b'] });
    expect(commandOf(['lookup', 'diff'])).toEqual({ command: 'lookup', argv: ['diff'] });
    expect(() => commandOf(['toString'])).toThrow(/no such command: toString; there are .*scan/);
    expect(() => commandOf([])).toThrow(/no such command/);
  });

  it('are given as they are, with what holds where nothing is said', () => {
    const { values, positionals } = readArguments('soak', ['--seconds', '1.5']);
    expect({ ...values, positionals }).toEqual({
      seconds: '1.5',
      browser: 'chromium',
      plain: false,
      positionals: [],
    });
  });

  it.each([
    [
      'scan',
      ['--brwser', 'firefox', 'a'],
      /'--brwser'[^]*there are --help, --browser, --force, .*npm run scan -- --help/,
    ],
    ['scan', ['--browser', 'lynx', 'a'], /--browser is chromium or firefox, not lynx/],
    ['scan', ['--browser'], /--browser/],
    ['scan', [], /it takes PATH…: HTML files/],
    ['scan', ['--url', 'ftp://x', 'a'], /--url is an http or https address/],
    ['lookup', [], /it takes \[QUERY…\]/],
    ['soak', ['--seconds', '0'], /--seconds is a number above 0, not 0/],
    ['soak', ['--seconds', 'ten'], /--seconds is a number above 0, not ten/],
    ['soak', ['please'], /please/],
    ['fuzz', ['--seed', '1.5'], /--seed is a whole number, not 1.5/],
    ['test', ['units'], /STEP.* is unit, browsers, .* or directions, not units/],
    ['lists', [], /say what to do[^]*there are check, diff, import/],
    ['lists', ['chekc'], /no such verb: chekc/],
    ['lists diff', ['one'], /it takes OLD NEW/],
    ['lists check', ['--to', 'x'], /'--to'/],
    ['lists import', ['--as-of', 'today', 'x'], /--as-of is a date/],
    ['lists import', ['--as-of', '2026-13-45', 'x'], /--as-of is a date of the calendar .*, not 2026-13-45/],
    ['lists import', ['--as-of', '2026-02-30', 'x'], /--as-of is a date/],
  ] as [Command, string[], RegExp][])('of %s: %j is refused in words', (command, argv, words) => {
    expect(() => readArguments(command, argv)).toThrow(words);
  });
});

describe('before any set-up, a command', () => {
  // Neither package.json nor packages nor a build: all that comes later fails here.
  const bare = mkdtempSync(join(tmpdir(), 'lens-bare-'));
  cpSync(join(ROOT, 'src/cli'), join(bare, 'src/cli'), {
    recursive: true,
    filter: (path) => !path.endsWith('.ts'),
  });
  afterAll(() => rmSync(bare, { recursive: true }));
  const run = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [join(bare, 'src/cli/run.mjs'), ...args], { cwd: bare, encoding: 'utf8' });

  it('explains itself', () => {
    expect(run('scan', '--help')).toMatchObject({ status: 0, stdout: `${usageOf('scan')}\n`, stderr: '' });
    expect(run('lists', 'import', '-h')).toMatchObject({ status: 0, stdout: `${usageOf('lists import')}\n` });
  });

  it('refuses what it does not understand', () => {
    const { status, stdout, stderr } = run('bench', '--prat', 'pages');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^npm run bench: .*'--prat'/);
    expect(existsSync(join(bare, 'node_modules'))).toBe(false);
  });

  it('would otherwise be set up', () => {
    expect(run('bench')).toMatchObject({ status: 2, stdout: '' });
    expect(run('bench').stderr).not.toMatch(/--help/);
  });
});
