/** "Look up '…'" in the page's context menu: selected words, a link's words, an image's description. */
import { browser, type Menus, type Tabs } from '../platform/browser.ts';
import { mutex } from '../platform/mutex.ts';
import { translate as t } from '../platform/translate.ts';
import { MAX_QUERY } from '../protocol/requests.ts';
import { linkWords } from './context-words.ts';
import { openLookup } from './open-lookup.ts';

const SELECTION = 'look-up-selection';
const TARGET = 'look-up-target';

/** Sets the listeners of the menu; must run on the worker's first tick. */
export function watchContextMenu(): void {
  // The browser keeps the items while the worker sleeps; a start of the browser brings its language up to date.
  const locked = mutex();
  const make = (): void => void locked(makeItems);
  browser.runtime.onInstalled.addListener(make);
  browser.runtime.onStartup.addListener(make);
  // Firefox for Android has no context menu.
  const menus: typeof browser.contextMenus | undefined = browser.contextMenus;
  menus?.onClicked.addListener((info, tab) => void lookUpClicked(info, tab));
}

async function makeItems(): Promise<void> {
  const menus: typeof browser.contextMenus | undefined = browser.contextMenus;
  if (!menus) return;
  await menus.removeAll();
  // The browser itself puts the selected words where the title says %s.
  menus.create({ id: SELECTION, title: t('menus_look_up_selection', '%s'), contexts: ['selection'] });
  menus.create({ id: TARGET, title: t('menus_look_up_target'), contexts: ['link', 'image'] });
}

async function lookUpClicked(info: Menus.OnClickData, tab: Tabs.Tab | undefined): Promise<void> {
  const words = info.menuItemId === SELECTION ? (info.selectionText ?? '') : await wordsOf(info, tab?.id);
  const query = words.replace(/\s+/g, ' ').trim().slice(0, MAX_QUERY);
  await openLookup({ query, ...(tab?.id === undefined ? {} : { tab: tab.id }) });
}

/** The words of what was clicked; '' where the page may not be read, so that the box opens empty. */
async function wordsOf(
  { linkText, linkUrl, srcUrl, frameId }: Menus.OnClickData,
  tab?: number,
): Promise<string> {
  if (linkText && linkText !== linkUrl) return linkText;
  if (tab === undefined) return '';
  try {
    // The click on the menu is what allows it, for this tab (`activeTab`).
    const [outcome] = await browser.scripting.executeScript({
      target: { tabId: tab, frameIds: [frameId ?? 0] },
      func: linkWords,
      args: [linkUrl ?? '', srcUrl ?? ''],
    });
    return typeof outcome?.result === 'string' ? outcome.result : '';
  } catch {
    return '';
  }
}
