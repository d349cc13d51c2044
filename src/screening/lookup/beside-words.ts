import besideWords from './data/beside-words.json' with { type: 'json' };

const BESIDE: ReadonlySet<string> = new Set(Object.values(besideWords).flat());

/** True of a folded word that people put beside a name: its town, what it builds, the figures of a quote. */
export function isBeside(word: string): boolean {
  return BESIDE.has(word) || /\d/.test(word);
}
