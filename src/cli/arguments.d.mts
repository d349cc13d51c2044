import type { COMMANDS } from './commands.mjs';

export type Command = keyof typeof COMMANDS;

type Value<O> = O extends { type: 'boolean' } ? boolean : O extends { of: readonly (infer T)[] } ? T : string;
type Given<O> = O extends { multiple: true } ? Value<O>[] : Value<O>;
/** What is there whenever the command runs, and what only where it was given. */
type Values<O> = {
  [K in keyof O as O[K] extends { default: unknown } ? K : never]: Given<O[K]>;
} & { [K in keyof O as O[K] extends { default: unknown } ? never : K]?: Given<O[K]> };
type Word<C extends Command> = (typeof COMMANDS)[C] extends { words: infer W } ? Value<W> : never;

/** A command's entry of the table, `lists check` for `['lists', 'check', …]`; throws where there is no such. */
export function commandOf(argv: readonly string[]): { command: Command; argv: string[] };
/** True where `--help` or `-h` stands among the options. */
export function asksForHelp(argv: readonly string[]): boolean;
/** What was given, as the table has it; throws where that is not understood, and says what there is. */
export function readArguments<C extends Command>(
  command: C,
  argv: readonly string[],
): { values: Values<(typeof COMMANDS)[C]['options']>; positionals: Word<C>[] };
/** What a command does, takes and ends with, in lines for a terminal. */
export function usageOf(command: Command): string;
