import besideWords from './data/beside-words.json' with { type: 'json' };

const BESIDE: ReadonlySet<string> = new Set(Object.values(besideWords).flat());

/** The words of a query without those that people put beside a name: its town, what it builds, the figures of a quote. */
export function withoutBeside(asked: readonly string[]): string[] {
  return asked.filter((word) => !BESIDE.has(word) && !/\d/.test(word));
}
