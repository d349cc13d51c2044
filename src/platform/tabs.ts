import { browser } from './browser.ts';

/**
 * Runs a function in a tab's top frame, or in all that we may enter, and gives what each frame answered: plain JSON of
 * a page's realm, to be checked. The function stands alone: it uses nothing but its arguments. Rejects where the
 * browser lets us into the tab no more, or never (its own pages, Firefox's PDF viewer).
 */
export async function runInTab<A extends (string | number)[]>(
  tab: number,
  run: (...args: A) => unknown,
  args: A,
  allFrames = false,
): Promise<unknown[]> {
  const results = await browser.scripting.executeScript({
    target: { tabId: tab, allFrames },
    func: run,
    args,
  });
  return results.map(({ result }) => result);
}

/** Address of a tab; '' where the browser withholds it. */
export async function tabAddress(tab: number): Promise<string> {
  return (await browser.tabs.get(tab)).url ?? '';
}

/** True where a tab shows a PDF: by its document, or by its address where the browser lets nobody into its viewer. */
export async function showsPdf(tab: number): Promise<boolean> {
  try {
    const [kind] = await runInTab(tab, () => document.contentType, []);
    return kind === 'application/pdf';
  } catch {
    return /^[^?#]*\.pdf(?:[?#]|$)/i.test(await tabAddress(tab));
  }
}
