/** Our own screens in an open browser: opening one, and waiting for what it shows. */
import type { Browser, Tab } from '../browsers/driver.ts';

/** Opens one of our pages in a new tab. */
export async function openScreen(browser: Browser, path: string): Promise<Tab> {
  const tab = await browser.newTab();
  await tab.goto(browser.extensionUrl(path));
  return tab;
}

/** Gives files to the field at `selector`, by name, as if the user chose them, or dropped them on it. */
export function giveFiles(
  tab: Tab,
  selector: string,
  files: Record<string, string | Uint8Array>,
  how: 'choose' | 'drop' = 'choose',
): Promise<void> {
  return tab.run(
    (where, list, way) => {
      const input = document.querySelector<HTMLInputElement>(where);
      if (!input) throw new Error(`no file input: ${where}`);
      const data = new DataTransfer();
      for (const [file, content] of list)
        data.items.add(new File([typeof content === 'string' ? content : Uint8Array.from(content)], file));
      if (way === 'drop')
        input.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
      else {
        input.files = data.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }
    },
    selector,
    Object.entries(files).map(([file, content]): [string, string | number[]] => [
      file,
      typeof content === 'string' ? content : [...content],
    ]),
    how,
  );
}

/**
 * Asks the page again and again until the answer passes; rejects with the last answer after `ms`. The longer it lasts the
 * less often, since each question costs the browser as much as 20 ms of a processor.
 */
export async function until<T>(
  ask: () => Promise<T>,
  passes: (answer: T) => boolean,
  ms = 20_000,
): Promise<T> {
  const start = Date.now();
  for (;;) {
    const answer = await ask();
    if (passes(answer)) return answer;
    const waited = Date.now() - start;
    if (waited > ms) throw new Error(`still ${JSON.stringify(answer)} after ${ms} ms`);
    const pause = Math.min(250, Math.max(50, waited / 4));
    await new Promise((resolve) => setTimeout(resolve, pause));
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
