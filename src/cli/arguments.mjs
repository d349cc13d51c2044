/** Arguments of commands, read and explained by the one table of them. Plain JavaScript, as that is. */
import { parseArgs } from 'node:util';
import { COMMANDS } from './commands.mjs';

const WIDTH = 26;
const ANY_OF = new Intl.ListFormat('en-GB', { type: 'disjunction' });
/** What a value must look like, by what usage calls it. */
const FORMS = {
  N: { pattern: /^\d+$/, is: 'a whole number' },
  SECONDS: { pattern: /^(?=.*[1-9])\d+(?:\.\d+)?$/, is: 'a number above 0' },
  DATE: { pattern: /^\d{4}-\d{2}-\d{2}$/, holds: isDay, is: 'a date of the calendar like 2026-07-09' },
  URL: { pattern: /^https?:\/\//, is: 'an http or https address' },
};

/** Splits what follows `run.mjs` into a command of the table and its arguments; throws where there is no such. */
export function commandOf([name = '', ...argv]) {
  if (!isCommand(name)) throw new Error(`no such command: ${name}; there are ${topCommands().join(', ')}`);
  const verb = `${name} ${argv[0]}`;
  return isCommand(verb) ? { command: verb, argv: argv.slice(1) } : { command: name, argv };
}

/** True where `--help` or `-h` stands among the options. */
export function asksForHelp(argv) {
  const end = argv.indexOf('--');
  return argv.slice(0, end < 0 ? argv.length : end).some((word) => word === '--help' || word === '-h');
}

/**
 * Reads a command's arguments as its entry of the table says, without a look at files. Throws where they are not
 * understood, and says what there is.
 */
export function readArguments(command, argv) {
  const { options, words, verbs } = COMMANDS[command];
  if (verbs) throw misread(command, argv[0] === undefined ? 'say what to do' : `no such verb: ${argv[0]}`);
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: words !== undefined });
  } catch (error) {
    // Its second sentence is about words that begin with a dash.
    throw misread(command, error.message.split('. ')[0]);
  }
  const { values, positionals } = parsed;
  for (const [name, value] of Object.entries(values))
    for (const each of [value].flat()) checkValue(command, `--${name}`, options[name], each);
  for (const each of positionals) checkValue(command, words.form, words, each);
  const { unless, most = Infinity } = words ?? {};
  const least = unless in values ? 0 : (words?.least ?? 0);
  if (positionals.length < least || positionals.length > most)
    throw misread(command, `it takes ${words.form}: ${words.does}`);
  return { values, positionals };
}

function checkValue(command, name, { of, value: form }, value) {
  if (of && !of.includes(value)) throw misread(command, `${name} is ${ANY_OF.format(of)}, not ${value}`);
  const { pattern, holds = () => true, is } = FORMS[form] ?? {};
  if (pattern && !(pattern.test(value) && holds(value)))
    throw misread(command, `${name} is ${is}, not ${value}`);
}

/** False for a thirteenth month and a 30th of February. */
function isDay(text) {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The error for arguments that make no sense: what is wrong, what there is, and where to read more. */
function misread(command, wrong) {
  const { options, verbs } = COMMANDS[command];
  const names = verbs ?? ['help', ...Object.keys(options)].map((name) => `--${name}`);
  const call = callOf(command);
  return new Error(
    `${call}: ${wrong}\nthere ${names.length > 1 ? 'are' : 'is'} ${names.join(', ')}; to read what they mean: ${spelled(command)}--help`,
  );
}

/** What a command does, takes and ends with, in lines for a terminal. */
export function usageOf(command) {
  const { does, options, words, verbs, example, ends } = COMMANDS[command];
  const takesOptions = Object.keys(options).length > 0;
  const form = [
    ...(takesOptions ? ['[OPTIONS]'] : []),
    ...(verbs ? [verbs.join(' | ')] : []),
    ...(words ? [words.form] : []),
  ];
  return [
    does,
    '',
    `usage: ${form.length > 0 ? spelled(command) : callOf(command)}${form.join(' ')}`,
    ...(words ? [row(words.form, explained(words))] : []),
    ...Object.entries(options).map(([name, option]) =>
      row(option.value ? `--${name} ${option.value}` : `--${name}`, explained(option)),
    ),
    ...(verbs ?? []).map((verb) => row(verb, COMMANDS[`${command} ${verb}`].does)),
    row('--help', 'prints this and does nothing'),
    '',
    `example: ${example}`,
    `exit code: ${ends}`,
  ].join('\n');
}

function explained({ does, of, default: value }) {
  const choices = of ? `; one of ${of.join(', ')}` : '';
  return `${does}${choices}${value ? ` (else ${value})` : ''}`;
}

function row(head, text) {
  return `  ${head.padEnd(WIDTH)} ${text}`;
}

/** `npm test`, `npm run lists -- check`. */
function callOf(command) {
  const [name, ...verb] = command.split(' ');
  return [
    name === 'test' || name === 'start' ? `npm ${name}` : `npm run ${name}`,
    ...(verb.length > 0 ? ['--', ...verb] : []),
  ].join(' ');
}

/** The same, ready for arguments. */
function spelled(command) {
  return command.includes(' ') ? `${callOf(command)} ` : `${callOf(command)} -- `;
}

function isCommand(name) {
  return Object.hasOwn(COMMANDS, name);
}

function topCommands() {
  return Object.keys(COMMANDS).filter((name) => !name.includes(' '));
}
