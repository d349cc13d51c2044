/** The worker. All listeners are set on the first tick, so that a woken worker hears what woke it. */
// The first: what it asks for comes while the rest is read.
import './packaged-index.ts';
import { browser, type Runtime } from '../platform/browser.ts';
import { forgetOldWords } from '../platform/left-words.ts';
import { onManagedChange, readManaged } from '../platform/managed.ts';
import { listener } from '../protocol/answer.ts';
import { callerOf } from '../protocol/callers.ts';
import { workerRoute } from '../protocol/route.ts';
import { withManaged } from '../settings/managed-store.ts';
import { openSettings } from '../settings/store.ts';
import { asideHandlers } from './aside-handlers.ts';
import { watchCommands } from './commands.ts';
import { watchContextMenu } from './context-menu.ts';
import { listsHandlers } from './lists-handlers.ts';
import { openShelf } from './lists-shelf.ts';
import { watchListUpdates } from './lists-updates.ts';
import { newsHandlers } from './news.ts';
import { openOwnLists } from './own-lists.ts';
import { watchOmnibox } from './omnibox.ts';
import type { Room } from './room.ts';
import { scanHandlers } from './scan-handlers.ts';
import { screenHandlers } from './screen-handlers.ts';
import { settingsHandlers } from './settings-handlers.ts';
import { watchInstall } from './welcome.ts';
import { forgetClosed, refreshPages } from './tab-pages.ts';
import { openTabReports } from './tab-reports.ts';

const shelf = openShelf();
/** A policy that was read too late to be gone by, or that has changed. */
const onPolicy = (): void => {
  void refreshPages(room.reports);
  void updater.schedule();
};
const settings = withManaged(
  openSettings(browser.storage.local),
  readManaged,
  browser.storage.local,
  onPolicy,
);
onManagedChange(onPolicy);
const room: Room = {
  shelf,
  settings,
  own: openOwnLists({ shelf, settings }),
  privately: openSettings(browser.storage.session),
  reports: openTabReports(browser.storage.session),
};

const updater = watchListUpdates(
  shelf,
  browser.storage.local,
  async () => (await settings.managed()).updates,
);

const route = workerRoute(
  {
    ...scanHandlers(room),
    ...screenHandlers(room),
    ...settingsHandlers(room),
    ...asideHandlers(room),
    ...newsHandlers(room, browser.storage.local),
    ...listsHandlers({ shelf: room.shelf, updater }),
  },
  (sender: Runtime.MessageSender) => callerOf(sender, browser.runtime.id, browser.runtime.getURL('')),
);

browser.runtime.onMessage.addListener(listener(route));
// What is kept of private tabs goes with their window, and not with the next page that is scanned. Not with each tab: to
// close one would wake the worker. Firefox for Android has no windows.
browser.windows?.onRemoved.addListener(() => {
  void forgetClosed(room.reports);
  void forgetOldWords();
});
watchCommands(room);
watchContextMenu();
watchOmnibox(room);
watchInstall();
