/** The answering side of one-shot messages, for the worker and for a page's frame alike. No polyfill needed. */
import type { Envelope, PageRequest, PageRequests, Result } from './requests.ts';
import { Refused } from './refused.ts';
import { refusal } from './result.ts';

export type PageHandlers = {
  [K in PageRequest]: (
    ask: Parameters<PageRequests[K]>[0],
  ) => ReturnType<PageRequests[K]> | Promise<ReturnType<PageRequests[K]>>;
};

/** Answers every message: what is none of ours with a refusal, so that no sender hangs. */
export type Route<Sender> = (message: unknown, sender: Sender) => Promise<Result<unknown>>;

/** True for `{request, argument}`. */
export function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    'request' in message &&
    typeof message.request === 'string' &&
    'argument' in message
  );
}

/** Turns a route into an `onMessage` listener; not async, since Chromium's own API reads only `true` as "wait". */
export function listener<Sender>(route: Route<Sender>) {
  return (message: unknown, sender: Sender, respond: (reply: unknown) => void): true => {
    void route(message, sender).then(respond);
    return true;
  };
}

/** Runs a handler; whatever it throws becomes a result, `failed` where it names no reason. */
export async function answered(run: () => unknown): Promise<Result<unknown>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof Refused) return { ...refusal(error.code, message), detail: error.detail };
    return refusal(isStale(error) ? 'stale-index' : 'failed', message);
  }
}

/** An index of another format or a damaged one: the one failure that a reload of the extension may mend. */
function isStale(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'stale-index';
}

/** The route of a page's frame: hears only our own extension, which page scripts can't speak for. */
export function pageRoute(handlers: PageHandlers, extensionId: string): Route<{ id?: string }> {
  const table = new Map<unknown, (ask: never) => unknown>(Object.entries(handlers));
  return async (message, { id }) => {
    if (id !== extensionId) return refusal('forbidden', '');
    try {
      // Our own word, so its shape is not checked again here; what is no request at all fails as a whole.
      const { request, argument } = message as Envelope;
      const handle = table.get(request);
      if (!handle) return refusal('unknown-request', '');
      return { ok: true, value: await handle(argument as never) };
    } catch (error) {
      return refusal('failed', String(error));
    }
  };
}
