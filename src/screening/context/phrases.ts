const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}]/u;

/** Where a phrase must stand: at the end of what is before, at the start of what is behind, or anywhere. */
export type Place = 'end' | 'start' | 'anywhere';

/** Compiles words and phrases of several languages into one case-blind expression, whole words where there are words. */
export function phrasePattern(phrases: readonly string[], place: Place = 'anywhere', gap = ''): RegExp {
  const sorted = [...phrases].sort((a, b) => b.length - a.length).map(onePhrase);
  const any = `(?:${sorted.join('|')})`;
  const body = place === 'end' ? `${any}${gap}$` : place === 'start' ? `^${gap}${any}` : any;
  return new RegExp(body, 'iu');
}

function onePhrase(phrase: string): string {
  const escaped = phrase.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(' ', '\\s+');
  if (UNSPACED.test(phrase)) return escaped;
  const before = /^[\p{L}\p{N}]/u.test(phrase) ? String.raw`(?<![\p{L}\p{N}])` : '';
  // A stem such as "сервер" stands for its forms, so Cyrillic words may go on.
  const behind = /[\p{Script=Latin}\p{N}]$/u.test(phrase) ? String.raw`(?![\p{L}\p{N}])` : '';
  return `${before}${escaped}${behind}`;
}
