import { browser } from './browser.ts';

/** Words of a message key in the browser's language, `$1`… filled in; '' where there is no such message. */
export function translate(key: string, ...fill: string[]): string {
  return browser.i18n.getMessage(key, fill);
}
