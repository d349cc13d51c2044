/** Asking the worker. No guard and no polyfill here: this goes into every page's content script. */
import type { Result, WorkerRequest, WorkerRequests } from './requests.ts';
import { isResult, refusal } from './result.ts';

/** What a request comes back with that nobody answered. */
export const GONE = refusal('gone', 'no answer');

/** After which nobody answers any more: a worker that is ended as it is asked may leave the question open for good. */
export const LONGEST_MS = 15_000;

export type Argument<K extends WorkerRequest> = Parameters<WorkerRequests[K]>[0];
export type Reply<K extends WorkerRequest> = Result<ReturnType<WorkerRequests[K]>>;
export type Ask = <K extends WorkerRequest>(request: K, argument: Argument<K>) => Promise<Reply<K>>;

/** The part of `runtime` that asking needs; `browser.runtime` and `chrome.runtime` both fit. */
export interface Runtime {
  sendMessage(message: unknown): Promise<unknown>;
}

/** Makes an `ask` that sends one message a request; a broken channel is answered `gone`, nothing rejects. */
export function asker(runtime: Runtime): Ask {
  return async (request, argument) => {
    try {
      const reply = await runtime.sendMessage({ request, argument });
      if (isResult<never>(reply)) return reply;
    } catch {
      // No receiving end.
    }
    return GONE;
  };
}
