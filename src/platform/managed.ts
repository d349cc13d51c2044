import { browser } from './browser.ts';

/** Calls `listener` whenever the policy changes while the browser runs; call on the worker's first tick. */
export function onManagedChange(listener: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') listener();
  });
}

/** What the organisation's policy sets, as it stands there; `{}` for none (Firefox rejects, Chromium gives `{}`). */
export async function readManaged(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    return {};
  }
}
