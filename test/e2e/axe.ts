import axe from 'axe-core';
import type { InPage, Tab } from '../../src/cli/browsers/driver.ts';

/** Runs axe on the page or a part of it, all its rules or these: each rule that failed with the first element it failed on. */
export async function axeFailures(
  tab: Tab,
  rules: readonly string[] = [],
  within = 'html',
): Promise<string[]> {
  // The screens' policy forbids loading a script, so axe goes in as the body of the function that is run.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, no-new-func -- our own devDependency's source, in a test
  const load = new Function(`${axe.source}; return null;`) as InPage<[], null>;
  // Half a megabyte to read: once for a document.
  if (!(await tab.run(() => 'axe' in globalThis))) await tab.run(load);
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
