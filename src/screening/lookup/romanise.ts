import cyrillic from './data/cyrillic.json' with { type: 'json' };

const LETTERS: ReadonlyMap<string, string> = new Map(Object.entries(cyrillic));
const IS_CYRILLIC = /\p{Script=Cyrillic}/u;

/** A text with its Cyrillic letters as brands spell them in Latin ones; undefined where it has none. */
export function romanised(text: string): string | undefined {
  if (!IS_CYRILLIC.test(text)) return undefined;
  return Array.from(text.toLowerCase(), (letter) => LETTERS.get(letter) ?? letter).join('');
}
