import { browser } from './browser.ts';

/** Fetches a packaged file by its path in the package; rejects, naming it, where it can't be had. */
export async function fetchAsset(path: string): Promise<Response> {
  const response = await fetch(browser.runtime.getURL(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}
