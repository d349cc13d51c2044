import { directionOf } from './direction.ts';
import type { Translate } from './translate.ts';

/** Gives a screen its title, language and direction. */
export function startScreen(title: string, t: Translate): void {
  document.title = title;
  const language = t('extension_locale');
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
