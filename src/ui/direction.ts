/** Languages of our words that read from the right; the browser's own direction may be another's. */
const FROM_THE_RIGHT = /^ar\b/;

/** The direction of our words: `rtl` or `ltr`. */
export function directionOf(language: string): 'rtl' | 'ltr' {
  return FROM_THE_RIGHT.test(language) ? 'rtl' : 'ltr';
}

/** A name or a citation among words that read from the right: its own parts and signs keep their order. */
export function isolated(name: string, language: string): string {
  return directionOf(language) === 'rtl' ? `\u2068${name}\u2069` : name;
}
