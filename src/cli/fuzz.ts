/** `npm run fuzz`: properties tried on input made up or spoilt, for as long as one likes. */
import { parseArgs } from 'node:util';
import { allProperties } from './fuzz/properties.ts';
import { printLine } from './print-line.ts';

const USAGE = 'npm run fuzz -- [--seconds N] [--seed N] [--only WORDS]';

/** Prints one JSON line a property: how many inputs, or what broke it. Exit 2 where anything broke. */
export async function main(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: { seconds: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
  });
  const seconds = Number(values.seconds ?? 60);
  const seed = values.seed === undefined ? Date.now() & 0x7fffffff : Number(values.seed);
  if (!(seconds > 0) || !Number.isInteger(seed)) throw new Error(USAGE);
  const properties = allProperties().filter(({ name }) => name.includes(values.only ?? ''));
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
