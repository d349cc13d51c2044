/** The panel beside the page: Firefox's sidebar, Chromium's side panel; none on Android. */
import { browser } from './browser.ts';

/** Chromium's API, which the polyfill does not know (https://developer.chrome.com/docs/extensions/reference/api/sidePanel). */
interface SidePanel {
  open(where: { tabId: number }): Promise<void>;
}
interface ChromeWithPanel {
  sidePanel?: SidePanel;
}

function sidePanel(): SidePanel | undefined {
  const { chrome } = globalThis as { chrome?: ChromeWithPanel };
  return chrome?.sidePanel;
}

function sidebar(): typeof browser.sidebarAction | undefined {
  return browser.sidebarAction;
}

/** Which panel the browser has. */
export function panelKind(): 'sidebar' | 'side' | undefined {
  if (sidebar()) return 'sidebar';
  return sidePanel() ? 'side' : undefined;
}

/**
 * Opens the panel in the tab's window. Must be called in the user's click or key press itself, which is what allows
 * it; rejects where the browser does not take it for one.
 */
export async function openPanel(tab: number): Promise<void> {
  await (sidebar()?.open() ?? sidePanel()?.open({ tabId: tab }));
}
