import { openChromium } from './chromium.ts';
import type { Browser, BrowserName, OpenOptions } from './driver.ts';
import { openFirefox } from './firefox.ts';

/** Starts a browser by name; rejects where it is not installed or does not start. */
export function openBrowser(name: BrowserName, options: OpenOptions): Promise<Browser> {
  return name === 'firefox' ? openFirefox(options) : openChromium(options);
}
