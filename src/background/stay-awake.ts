/**
 * Milliseconds between two calls. A worker without events is ended after 30 s, whatever it is at; a call of the browser's
 * counts as one. Far more often than that: on a slow machine the work itself may hold the next call up for many seconds.
 */
const EVERY = 5000;

/** Runs a task of more than a moment, and meanwhile calls the browser by `poke`, which keeps the worker awake. */
export async function stayAwake<T>(task: () => Promise<T>, poke: () => unknown): Promise<T> {
  const timer = setInterval(poke, EVERY);
  try {
    return await task();
  } finally {
    clearInterval(timer);
  }
}
