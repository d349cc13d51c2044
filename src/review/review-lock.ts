/** A tab that is reloaded lets go of its review within milliseconds. */
const PATIENCE_MS = 1_000;

/**
 * Holds a review for this tab, so that two tabs can't write one log: a function that lets go of it, or null where
 * another tab holds it. The browser lets go of it when the tab goes away.
 */
export function holdReview(id: string): Promise<(() => void) | null> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  return new Promise((resolve, reject) => {
    const hold = (): Promise<void> => new Promise((letGo) => resolve(letGo));
    navigator.locks
      .request(`review ${id}`, { signal }, hold)
      .catch((error: unknown) => (signal.aborted ? resolve(null) : reject(new Error(String(error)))));
  });
}
