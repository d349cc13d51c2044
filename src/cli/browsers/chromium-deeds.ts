import type { BrowserContext } from 'playwright-core';
import type { Deed } from './driver.ts';

interface Events {
  dispatch(...args: unknown[]): void;
}
interface ExtensionEvents {
  commands: { onCommand: Events };
  contextMenus: { onClicked: Events };
  omnibox: { onInputChanged: Events; onInputEntered: Events };
  tabs: {
    get(tab: number): Promise<unknown>;
    update(tab: number, properties: { active: boolean }): Promise<unknown>;
  };
}
/** Of the page that lists the extensions. */
interface ExtensionsPage {
  developerPrivate: {
    updateExtensionConfiguration(update: { extensionId: string; hostAccess: string }): Promise<void>;
  };
}

/** Says on the browser's own page of extensions whether this one may reach any site, or only where it is clicked. */
export async function grantSitesInChromium(
  context: BrowserContext,
  origin: string,
  granted: boolean,
): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  const hostAccess = granted ? 'ON_ALL_SITES' : 'ON_CLICK';
  await page.evaluate(
    (update) =>
      (
        globalThis as unknown as { chrome: ExtensionsPage }
      ).chrome.developerPrivate.updateExtensionConfiguration(update),
    { extensionId: new URL(origin).host, hostAccess },
  );
  await page.close();
}

/** Clicks the toolbar's button over the tab in front. */
async function clickButton(context: BrowserContext, origin: string): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  const tabs = await session?.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const front = tabs?.targetInfos.find(({ embedderData }) => String(embedderData?.['tabActive']) === 'true');
  if (!session || !front) throw new Error('no tab is in front');
  await session.send('Extensions.triggerAction', { id: new URL(origin).host, targetId: front.targetId });
  await session.detach();
}

/**
 * Clicks the button, or fires the extension API's own event in the worker, which must be running; gives what was
 * suggested.
 */
export async function performInChromium(
  context: BrowserContext,
  origin: string,
  deed: Deed,
): Promise<string[]> {
  const worker = context.serviceWorkers().find((each) => each.url().startsWith(origin));
  if (!worker) throw new Error('the worker does not run');
  const suggested = await worker.evaluate(async (what: Deed): Promise<string[]> => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionEvents };
    if (what.do === 'button') await chrome.tabs.update(what.tab, { active: true });
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
  if (deed.do === 'button') await clickButton(context, origin);
  return suggested;
}
