import { browser } from '../platform/browser.ts';
import { isFirstInstall } from './first-install.ts';

/** Opens the welcome page once, after a user's install; must run on the worker's first tick. */
export function watchInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => void welcome(reason));
}

async function welcome(reason: string): Promise<void> {
  const { installType } = await browser.management.getSelf();
  if (isFirstInstall(reason, installType))
    await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
}
