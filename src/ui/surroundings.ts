import { browser } from '../platform/browser.ts';
import type { ListStamp } from '../protocol/requests.ts';
import type { Surroundings } from './diagnostics.ts';

/** What the diagnostics say of this browser and this build. */
export function surroundings(stamp: ListStamp): Surroundings {
  return {
    version: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    language: browser.i18n.getUILanguage(),
    stamp,
  };
}
