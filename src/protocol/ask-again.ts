import { inTime } from './in-time.ts';
import { GONE, LONGEST_MS, type Ask } from './send.ts';
import type { WorkerRequest } from './requests.ts';

/** Requests that only read: asked twice they change nothing. */
const READS: ReadonlySet<WorkerRequest> = new Set<WorkerRequest>([
  'card/show',
  'lists/state',
  'lookup/facts',
  'lookup/search',
  'news/read',
  'settings/damaged',
  'settings/managed',
  'settings/own',
  'settings/page',
  'settings/read',
  'tab/summary',
]);
const TRIES = 4;
/** Before the second try, in milliseconds; twice as long before each further one. */
const FIRST_PAUSE_MS = 50;

/**
 * An `ask` for our screens that asks again for what only reads, where the worker died before it answered or never does.
 * A change is waited for: it may take long, and may have been made.
 */
export function askingAgain(ask: Ask): Ask {
  return async (request, argument) => {
    if (!READS.has(request)) return ask(request, argument);
    for (let tried = 1; ; tried++) {
      const reply = await inTime(ask(request, argument), LONGEST_MS, GONE);
      if (reply !== GONE || tried === TRIES) return reply;
      await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MS * 2 ** (tried - 1)));
    }
  };
}
