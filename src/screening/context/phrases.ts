const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const ARABIC = /^\p{Script=Arabic}/u;

/** Where a phrase must stand: at the end of what is before, at the start of what is behind, or anywhere. */
export type Place = 'end' | 'start' | 'anywhere';

/**
 * Compiles words and phrases of several languages into one case-blind expression, whole words where there are words;
 * a star stands for the rest of a word.
 */
export function phrasePattern(phrases: readonly string[], place: Place = 'anywhere', gap = ''): RegExp {
  const sorted = [...phrases].sort((a, b) => b.length - a.length).map(onePhrase);
  const any = `(?:${sorted.join('|')})`;
  const body = place === 'end' ? `${any}${gap}$` : place === 'start' ? `^${gap}${any}` : any;
  return new RegExp(body, 'iu');
}

/** True for a phrase in a script without spaces between words. */
export function isUnspaced(phrase: string): boolean {
  return UNSPACED.test(phrase);
}

function onePhrase(phrase: string): string {
  const escaped = phrase
    .replace(/[\\^$.+?()[\]{}|/]/g, '\\$&')
    .replaceAll('*', String.raw`[\p{L}]*`)
    .replaceAll(' ', '\\s+');
  if (isUnspaced(phrase)) return escaped;
  if (ARABIC.test(phrase)) return arabicWord(escaped, phrase);
  const before = /^[\p{L}\p{N}]/u.test(phrase) ? String.raw`(?<![\p{L}\p{N}])` : '';
  // A stem such as "сервер" stands for its forms, so Cyrillic words may go on.
  const behind = /[\p{Script=Latin}\p{N}]$/u.test(phrase) ? String.raw`(?![\p{L}\p{N}])` : '';
  return `${before}${escaped}${behind}`;
}

/** Longer Arabic words take suffixes, short ones would stand in the midst of others; all take one-letter prefixes. */
const SHORT_ARABIC = 4;

function arabicWord(escaped: string, phrase: string): string {
  const behind = phrase.length <= SHORT_ARABIC && !phrase.endsWith('ـ') ? String.raw`(?!\p{L})` : '';
  return String.raw`(?<!\p{L})(?:و|ف)?(?:ال|لل|بال)?${escaped}${behind}`;
}
