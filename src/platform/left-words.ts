/** Words that the worker hands to a screen of ours: in an address they would stay in the browser's history. */
import { browser } from './browser.ts';
import { readStored } from './stored.ts';

/** Leaves words for the screen that is about to open; gives the key to name in its address. */
export async function leaveWords(words: string): Promise<string> {
  const key = `left:${crypto.randomUUID()}`;
  await browser.storage.session.set({ [key]: words });
  return key;
}

/** Takes the words that were left under a key, once; '' where there are none. */
export async function takeWords(key: string): Promise<string> {
  const words = await readStored(browser.storage.session, key);
  if (typeof words !== 'string') return '';
  await browser.storage.session.remove(key);
  return words;
}
