const SLICE_MS = 6;

interface Yielder {
  yield?: () => Promise<void>;
}

/** Resolves after so long. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Gives the page its turn. */
function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Yielder };
  return scheduler?.yield?.() ?? pause(0);
}

/** Steps on in slices of a few milliseconds until at the end or the signal aborts; `run` wraps each slice. */
export async function inSlices(
  isAtEnd: () => boolean,
  run: (slice: () => boolean) => boolean,
  signal: AbortSignal,
): Promise<void> {
  const slice = (): boolean => {
    const until = performance.now() + SLICE_MS;
    while (!isAtEnd()) if (performance.now() > until) return false;
    return true;
  };
  while (!signal.aborted && !run(slice)) await breathe();
}

/** Resolves when the page is loaded and idle, at the latest some seconds from now. */
export async function whenSettled(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => {
      setTimeout(resolve, 4000);
      addEventListener('load', resolve, { once: true });
    });
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
}
