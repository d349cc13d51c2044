/** `npm run fuzz`: properties tried on input made up or spoilt, for as long as one likes. */
import { readArguments } from './arguments.mjs';
import { allProperties } from './fuzz/properties.ts';
import { printLine } from './print-line.ts';
import { newSeed } from './random.ts';

/** Prints one JSON line a property: how many inputs, or what broke it. Exit 2 where anything broke. */
export async function main(argv: readonly string[]): Promise<number> {
  const { values } = readArguments('fuzz', argv);
  const seconds = Number(values.seconds);
  const seed = Number(values.seed ?? newSeed());
  const properties = allProperties().filter(({ name }) => name.includes(values.only));
  if (properties.length === 0) throw new Error(`no property's name holds ${values.only}`);
  let broken = 0;
  for (const each of properties) {
    const { name } = each;
    const line = await each.run(seconds / properties.length, seed).then(
      (inputs) => ({ property: name, seed, inputs }),
      (error: unknown) => ({
        property: name,
        seed,
        broken: error instanceof Error ? error.message : String(error),
      }),
    );
    if ('broken' in line) broken++;
    printLine(line);
  }
  return broken > 0 ? 2 : 0;
}
