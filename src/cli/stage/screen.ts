/** Our own screens in an open browser: opening one, and waiting for what it shows. */
import type { Browser, Tab } from '../browsers/driver.ts';

/** Opens one of our pages in a new tab. */
export async function openScreen(browser: Browser, path: string): Promise<Tab> {
  const tab = await browser.newTab();
  await tab.goto(browser.extensionUrl(path));
  return tab;
}

/** Asks the page again and again until the answer passes; rejects with the last answer after `ms`. */
export async function until<T>(ask: () => Promise<T>, passes: (answer: T) => boolean, ms = 8000): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (passes(answer)) return answer;
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(answer)} after ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits until the page's visible text holds `part`, at most `ms`. */
export async function showsText(tab: Tab, part: string | RegExp, ms?: number): Promise<string> {
  return until(
    () => tab.run(() => document.body.innerText),
    (text) => (typeof part === 'string' ? text.includes(part) : part.test(text)),
    ms,
  );
}
