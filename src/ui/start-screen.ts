import type { Translate } from './translate.ts';

/** Gives a screen its title, language and direction. */
export function startScreen(title: string, t: Translate): void {
  document.title = title;
  document.documentElement.lang = t('extension_locale');
  document.documentElement.dir = t('@@bidi_dir');
}
