import { browser } from './browser.ts';

/** What the organisation's policy sets, as it stands there; `{}` for none (Firefox rejects, Chromium gives `{}`). */
export async function readManaged(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    return {};
  }
}
