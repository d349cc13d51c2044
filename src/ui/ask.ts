import { browser } from '../platform/browser.ts';
import { askingAgain } from '../protocol/ask-again.ts';
import { asker } from '../protocol/send.ts';

/** Asks the worker, for what only reads again where it died; failures come back as results, never as rejections. */
export const ask = askingAgain(asker(browser.runtime));
