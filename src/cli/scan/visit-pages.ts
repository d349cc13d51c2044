/** What is opened to visit pages in; closing may fail where a page took it down. */
interface Visited {
  close(): Promise<void>;
}

/**
 * Visits pages one after the other in what `open` gives, which is opened when a page first asks for it. After a failure
 * of a page that had asked, the next one gets a new one: a page may take its browser down with it. Never rejects for a
 * page: what it or `open` throws goes to `fail`, and the others go on.
 */
export async function visitPages<T extends Visited>(
  pages: readonly string[],
  open: () => Promise<T>,
  visit: (page: string, index: number, opened: () => Promise<T>) => Promise<void>,
  fail: (page: string, index: number, error: unknown) => void,
): Promise<void> {
  let held: T | undefined;
  const close = async (): Promise<void> => {
    const old = held;
    held = undefined;
    await old?.close().catch(() => undefined);
  };
  for (const [index, page] of pages.entries()) {
    let hasAsked = false;
    try {
      await visit(page, index, async () => {
        hasAsked = true;
        return (held ??= await open());
      });
    } catch (error) {
      fail(page, index, error);
      if (hasAsked) await close();
    }
  }
  await close();
}
