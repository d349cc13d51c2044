import type { Translate } from './translate.ts';

/** Languages of our words that read from the right; the browser's own direction may be another's. */
const FROM_THE_RIGHT = /^ar\b/;

/** The direction of our words: `rtl` or `ltr`. */
export function directionOf(language: string): 'rtl' | 'ltr' {
  return FROM_THE_RIGHT.test(language) ? 'rtl' : 'ltr';
}

/** Gives a screen its title, language and direction. */
export function startScreen(title: string, t: Translate): void {
  document.title = title;
  const language = t('extension_locale');
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
