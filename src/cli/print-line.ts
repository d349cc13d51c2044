/** Prints a value as one line of JSON on stdout, which carries nothing else. */
export function printLine(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
