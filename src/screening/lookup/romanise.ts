import cyrillic from './data/cyrillic.json' with { type: 'json' };

/** Cyrillic letters, small, as brands spell them in Latin ones. */
export const BRAND_LETTERS: ReadonlyMap<string, string> = new Map(Object.entries(cyrillic));
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** True of a text with Cyrillic letters. */
export function isCyrillic(text: string): boolean {
  return CYRILLIC.test(text);
}

/** A text with its Cyrillic letters as brands spell them in Latin ones; undefined where it has none. */
export function romanised(text: string): string | undefined {
  if (!isCyrillic(text)) return undefined;
  return Array.from(text.toLowerCase(), (letter) => BRAND_LETTERS.get(letter) ?? letter).join('');
}
