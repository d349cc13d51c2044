/** Who writes a review: one tab at a time. The browser lets go of a tab's review when the tab goes away. */

/** A tab that is reloaded lets go of its review within milliseconds. */
const PATIENCE_MS = 1_000;

export interface ReviewLock {
  /**
   * Takes a review for this tab and lets go of the one before; '' takes none. Where another tab has it, calls
   * `elsewhere` after a while and waits on until that tab lets go. The signal ends when another review is taken
   * instead, which may be so already when it is given.
   */
  take: (id: string, elsewhere?: () => void) => Promise<AbortSignal>;
}

type Locks = Pick<LockManager, 'request'>;

/** The lock of one tab. */
export function reviewLock(locks: Locks = navigator.locks, patience = PATIENCE_MS): ReviewLock {
  let last = new AbortController();
  return {
    take: (id, elsewhere = () => undefined) => {
      last.abort();
      last = new AbortController();
      const { signal } = last;
      if (id === '') return Promise.resolve(signal);
      const timer = setTimeout(elsewhere, patience);
      signal.addEventListener('abort', () => clearTimeout(timer));
      return new Promise((resolve, reject) => {
        const hold = (): Promise<void> => {
          clearTimeout(timer);
          resolve(signal);
          return ended(signal);
        };
        locks.request(nameOf(id), { signal }, hold).catch((error: unknown) => {
          clearTimeout(timer);
          if (signal.aborted) resolve(signal);
          else reject(new Error(String(error)));
        });
      });
    },
  };
}

/** Does what no tab that has the review open may suffer; false, with nothing done, where one has it. */
export function whileFree(
  id: string,
  work: () => Promise<void>,
  locks: Locks = navigator.locks,
): Promise<boolean> {
  return locks.request(nameOf(id), { ifAvailable: true }, async (lock) => {
    if (!lock) return false;
    await work();
    return true;
  });
}

function nameOf(id: string): string {
  return `review ${id}`;
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve());
  });
}
