import { browser } from '../platform/browser.ts';
import { asker } from '../protocol/send.ts';

/** Asks the worker; failures come back as results, never as rejections. */
export const ask = asker(browser.runtime);
