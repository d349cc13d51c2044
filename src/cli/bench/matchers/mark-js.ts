import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openBrowser } from '../../browsers/open.ts';

/** With all of our names it overflows the stack of Chromium, so it gets some of them, and less text. */
const NAMES = 500;
const SIZE = 20_000;

/** Millions of units a second that mark.js marks in a page of Chromium, and how many names it had. */
export async function markJsRate(
  text: string,
  names: readonly string[],
): Promise<{ names: number; rate: number }> {
  const library = readFileSync(createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'), 'utf8');
  const body = `<!doctype html><meta charset="utf-8"><body></body><script>${library}</script>`;
  const browser = await openBrowser('chromium', { serve: () => ({ body }) });
  try {
    const tab = await browser.newTab();
    await tab.goto('https://page.example/');
    const some = names.slice(0, NAMES);
    const part = text.slice(0, SIZE);
    const ms = await tab.run(markedIn, part, some);
    return { names: some.length, rate: part.length / ms / 1000 };
  } finally {
    await browser.close();
  }
}

/** Runs in the page; milliseconds. */
function markedIn(text: string, names: string[]): Promise<number> {
  interface Options {
    separateWordSearch: boolean;
    accuracy: string;
    done(): void;
  }
  const { Mark } = window as unknown as {
    Mark: new (root: Element) => { mark(names: string[], o: Options): void };
  };
  for (const line of text.split(/[\n;。]/)) {
    const block = document.createElement('p');
    block.textContent = line;
    document.body.append(block);
  }
  const start = performance.now();
  return new Promise((resolve) => {
    const done = (): void => resolve(performance.now() - start);
    new Mark(document.body).mark(names, { separateWordSearch: false, accuracy: 'exactly', done });
  });
}
