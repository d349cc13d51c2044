/** What makes a Firefox that was used as good as a new one. */
import * as v from 'valibot';
import type { Marionette } from './marionette.ts';

/** `args`: the extension's host. Resolves when all that it stored and was granted is gone. */
export const REMOVE_EXTENSION = `
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const { Management } = ChromeUtils.importESModule('resource://gre/modules/Extension.sys.mjs');
  const cleaned = new Promise((resolve) =>
    Management.once('cleanupAfterUninstall', (_event, _id, tasks) =>
      resolve(Promise.allSettled(tasks.map(({ promise }) => promise)))));
  await (await AddonManager.getAddonByID(WebExtensionPolicy.getByHostname(args[0]).id)).uninstall();
  await cleaned;`;

/** Forgets what pages stored, what was noted of their requests, and where and how large the last window stood. */
export const FORGET_PAGES = `
  Services.lensRequests.urls.length = 0;
  Services.xulStore.removeDocument(window.location.href);
  const { CLEAR_ALL_CACHES, CLEAR_COOKIES, CLEAR_DOM_STORAGES, CLEAR_PERMISSIONS } = Ci.nsIClearDataService;
  await new Promise((resolve) => Services.clearData.deleteData(
    CLEAR_ALL_CACHES | CLEAR_COOKIES | CLEAR_DOM_STORAGES | CLEAR_PERMISSIONS, { onDataDeleted: resolve }));`;

/** Closes all windows and tabs but the one of this handle, which it leaves empty. */
export async function closeOtherTabs(marionette: Marionette, kept: unknown): Promise<void> {
  const handles = v.parse(v.array(v.string()), await marionette.send('WebDriver:GetWindowHandles'));
  for (const handle of handles) {
    if (handle === kept) continue;
    await marionette.send('WebDriver:SwitchToWindow', { handle, focus: false });
    await marionette.send('WebDriver:CloseWindow');
  }
  await marionette.send('WebDriver:SwitchToWindow', { handle: kept, focus: true });
  await marionette.send('WebDriver:Navigate', { url: 'about:blank' });
}
