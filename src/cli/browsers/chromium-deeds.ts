import type { BrowserContext } from 'playwright-core';
import type { Deed } from './driver.ts';

interface Events {
  dispatch(...args: unknown[]): void;
}
interface ExtensionEvents {
  commands: { onCommand: Events };
  contextMenus: { onClicked: Events };
  omnibox: { onInputChanged: Events; onInputEntered: Events };
  tabs: { get(tab: number): Promise<unknown> };
}

/** Fires the extension API's own event in the worker, which must be running; gives what was suggested. */
export async function performInChromium(
  context: BrowserContext,
  origin: string,
  deed: Deed,
): Promise<string[]> {
  const worker = context.serviceWorkers().find((each) => each.url().startsWith(origin));
  if (!worker) throw new Error('the worker does not run');
  return worker.evaluate(async (what: Deed): Promise<string[]> => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionEvents };
    const tab = what.do === 'keyword' ? undefined : await chrome.tabs.get(what.tab);
    if (what.do === 'command') chrome.commands.onCommand.dispatch(what.name, tab);
    if (what.do === 'menu')
      chrome.contextMenus.onClicked.dispatch({ ...what, menuItemId: what.item, frameId: 0 }, tab);
    if (what.do !== 'keyword') return [];
    if (what.enter) {
      chrome.omnibox.onInputEntered.dispatch(what.text, 'currentTab');
      return [];
    }
    return new Promise((resolve) =>
      chrome.omnibox.onInputChanged.dispatch(what.text, (lines: { description: string }[]) =>
        resolve(lines.map(({ description }) => description)),
      ),
    );
  }, deed);
}
