/** What the tests of our own screens share. */
import axe from 'axe-core';
import type { Browser, InPage, Tab } from '../../src/cli/browsers/driver.ts';

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

/** Runs axe on the page or a part of it, all its rules or these: each rule that failed with the first element it failed on. */
export async function axeFailures(
  tab: Tab,
  rules: readonly string[] = [],
  within = 'html',
): Promise<string[]> {
  // The screens' policy forbids loading a script, so axe goes in as the body of the function that is run.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, no-new-func -- our own devDependency's source, in a test
  const load = new Function(`${axe.source}; return null;`) as InPage<[], null>;
  await tab.run(load);
  return tab.run(
    async (only, part) => {
      const { axe: run } = globalThis as unknown as { axe: typeof axe };
      const { violations, passes, incomplete } = await run.run(
        part,
        only.length > 0 ? { runOnly: only } : {},
      );
      if (violations.length + passes.length + incomplete.length === 0) return ['axe ran no rule'];
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    },
    [...rules],
    within,
  );
}
