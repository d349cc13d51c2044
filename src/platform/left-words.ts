/** Words that the worker hands to a screen of ours: in an address they would stay in the browser's history. */
import { browser } from './browser.ts';
import { isRecord } from './is-record.ts';
import { readStored } from './stored.ts';

const PREFIX = 'left:';
/** A screen takes its words as it opens: after that many milliseconds it was blocked, or closed at once. */
const LASTS_MS = 60_000;

/** Leaves words for the screen that is about to open; gives the key to name in its address. */
export async function leaveWords(words: string): Promise<string> {
  const key = PREFIX + crypto.randomUUID();
  await browser.storage.session.set({ [key]: { words, at: Date.now() } });
  return key;
}

/** Forgets the words that nobody took: they may be of a page in a private window. */
export async function forgetOldWords(): Promise<void> {
  const isOld = (left: unknown): boolean =>
    !isRecord(left) || typeof left['at'] !== 'number' || left['at'] < Date.now() - LASTS_MS;
  const old = Object.entries(await browser.storage.session.get(null)).flatMap(([key, left]) =>
    key.startsWith(PREFIX) && isOld(left) ? [key] : [],
  );
  if (old.length > 0) await browser.storage.session.remove(old);
}

/** Takes the words that were left under a key, once; '' where there are none. */
export async function takeWords(key: string): Promise<string> {
  const left = await readStored(browser.storage.session, key);
  if (!isRecord(left) || typeof left['words'] !== 'string') return '';
  await browser.storage.session.remove(key);
  return left['words'];
}
