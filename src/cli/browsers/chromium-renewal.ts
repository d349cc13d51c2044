/** What makes a Chromium that was used as good as a new one. */
import { cpSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';

/** Of a browser that has no extension. */
export const NO_ORIGIN = 'chrome-extension://none';

/** Closes all tabs and windows but one, which it leaves empty. */
export async function closePages(context: BrowserContext, kept: Page): Promise<void> {
  for (const page of context.pages()) if (page !== kept) await page.close();
  await kept.goto('about:blank');
}

/**
 * Removes the extension at `origin` and installs the one in folder `next`, if any; gives its origin. An unpacked one's id
 * goes by its path: each copy has another and so nothing of what was stored before. `folder` takes the copy.
 */
export async function replaceExtension(
  context: BrowserContext,
  origin: string,
  next: string | undefined,
  folder: string,
): Promise<string> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('the browser has ended');
  try {
    if (origin !== NO_ORIGIN) await session.send('Extensions.uninstall', { id: new URL(origin).host });
    if (next === undefined) return NO_ORIGIN;
    const copy = mkdtempSync(join(folder, 'extension-'));
    cpSync(next, copy, { recursive: true });
    const worker = context.waitForEvent('serviceworker');
    await session.send('Extensions.loadUnpacked', { path: copy });
    return extensionOrigin((await worker).url());
  } finally {
    await session.detach();
  }
}

/** Origin of the extension whose worker has this address. */
export function extensionOrigin(worker: string): string {
  return `chrome-extension://${new URL(worker).host}`;
}

/** Forgets what the pages at these addresses stored, and every cookie and file in the cache. */
export async function forgetPages(
  context: BrowserContext,
  control: CDPSession,
  addresses: readonly string[],
): Promise<void> {
  await context.clearCookies();
  await control.send('Network.clearBrowserCache');
  for (const origin of new Set(addresses.map((address) => new URL(address).origin)))
    await control.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
}
