const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const ARABIC = /^\p{Script=Arabic}/u;
/** Endings of plurals in the languages of Latin script that are read here. */
const PLURAL = '(?:e?s|e?n)?';

interface Place {
  /** At the end of what stands before, at the start of what stands behind, or anywhere. */
  at?: 'end' | 'start';
  /** What may stand between the phrase and the name, as the source of an expression. */
  gap?: string;
  /** True where Latin words match their plurals as well. */
  plurals?: boolean;
}

/**
 * Compiles words and phrases of several languages into one case-blind expression, whole words where there are words;
 * a star stands for the rest of a word.
 */
export function phrasePattern(
  phrases: readonly string[],
  { at, gap = '', plurals = false }: Place = {},
): RegExp {
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length);
  const any = `(?:${longestFirst.map((phrase) => onePhrase(phrase, plurals)).join('|')})`;
  return new RegExp(at === 'end' ? `${any}${gap}$` : at === 'start' ? `^${gap}${any}` : any, 'iu');
}

/** True for a phrase in a script without spaces between words. */
export function isUnspaced(phrase: string): boolean {
  return UNSPACED.test(phrase);
}

function onePhrase(phrase: string, plurals: boolean): string {
  const escaped = phrase
    .replace(/[\\^$.+?()[\]{}|/]/g, '\\$&')
    .replaceAll('*', String.raw`[\p{L}]*`)
    .replaceAll(' ', '\\s+');
  if (isUnspaced(phrase)) return escaped;
  if (ARABIC.test(phrase)) return arabicWord(escaped, phrase);
  const before = /^[\p{L}\p{N}]/u.test(phrase) ? String.raw`(?<![\p{L}\p{N}])` : '';
  // A stem such as "сервер" stands for its forms, so Cyrillic words may go on.
  if (!/[\p{Script=Latin}\p{N}]$/u.test(phrase)) return `${before}${escaped}`;
  return String.raw`${before}${escaped}${plurals ? PLURAL : ''}(?![\p{L}\p{N}])`;
}

/** Longer Arabic words take suffixes, short ones would stand in the midst of others; all take one-letter prefixes. */
const SHORT_ARABIC = 4;

function arabicWord(escaped: string, phrase: string): string {
  const behind = phrase.length <= SHORT_ARABIC && !phrase.endsWith('ـ') ? String.raw`(?!\p{L})` : '';
  return String.raw`(?<!\p{L})(?:و|ف)?(?:ال|لل|بال)?${escaped}${behind}`;
}
