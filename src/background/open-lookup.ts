import { browser } from '../platform/browser.ts';
import { leaveWords } from '../platform/left-words.ts';

/** What the lookup opens with: words to look up, an entity whose card to show, the tab that it was asked from. */
export interface LookupStart {
  query: string;
  entity?: string;
  tab?: number;
}

/** CSS pixels; the popup's own width, and room for a card. */
const SIZE = { width: 440, height: 680 };

/** Address of the lookup screen, within the package; the words may be of a page in a private window. */
async function lookupAddress({ query, entity, tab }: LookupStart): Promise<string> {
  const asked = new URLSearchParams({ left: await leaveWords(query) });
  if (entity !== undefined) asked.set('entity', entity);
  if (tab !== undefined) asked.set('tab', String(tab));
  return `popup.html?${asked}`;
}

/** Opens the lookup in a small window, or in a tab where the browser has no windows (Firefox for Android). */
export async function openLookup(start: LookupStart): Promise<void> {
  const url = browser.runtime.getURL(await lookupAddress(start));
  const windows: typeof browser.windows | undefined = browser.windows;
  if (windows) await windows.create({ type: 'popup', url, ...SIZE });
  else await browser.tabs.create({ url });
}
