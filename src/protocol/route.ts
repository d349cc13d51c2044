/** The worker's one door: who asks, may they, is it well formed; then the handler; always a Result. */
import * as v from 'valibot';
import { answered, isEnvelope, type Route } from './answer.ts';
import { CALLERS } from './callers.ts';
import { GUARDS, isTooLarge } from './guards.ts';
import type { Caller, Result, WorkerRequest, WorkerRequests } from './requests.ts';
import { refusal } from './result.ts';

/** What a handler knows of the one who asks. */
export interface Asker<Sender> {
  caller: Caller;
  sender: Sender;
}

export type Handler<K extends WorkerRequest, Sender> = (
  ask: Parameters<WorkerRequests[K]>[0],
  by: Asker<Sender>,
) => ReturnType<WorkerRequests[K]> | Promise<ReturnType<WorkerRequests[K]>>;

/** Complete by type: a request without a handler does not compile. */
export type Handlers<Sender> = { [K in WorkerRequest]: Handler<K, Sender> };

/** Routes messages to `handlers`; `identify` tells the caller from the browser's word about the sender. */
export function workerRoute<Sender>(
  handlers: Handlers<Sender>,
  identify: (sender: Sender) => Caller | undefined,
): Route<Sender> {
  return async (message, sender) =>
    isEnvelope(message)
      ? answer(handlers, identify(sender), message, sender)
      : refusal('bad-request', 'not a request');
}

async function answer<Sender>(
  handlers: Handlers<Sender>,
  caller: Caller | undefined,
  { request, argument }: { request: string; argument: unknown },
  sender: Sender,
): Promise<Result<unknown>> {
  if (!caller) return refusal('forbidden', 'unknown sender');
  if (!isRequest(request)) return refusal('unknown-request', 'no such request');
  if (!CALLERS[request].includes(caller)) return refusal('forbidden', `${request} is not for ${caller}`);
  if (isTooLarge(request, argument)) return refusal('too-large', request);
  const checked = v.safeParse(GUARDS[request], argument);
  if (!checked.success) return refusal('bad-request', v.summarize(checked.issues).slice(0, 300));
  const handle = handlers[request] as Handler<WorkerRequest, Sender>;
  return answered(() => handle(checked.output, { caller, sender }));
}

function isRequest(request: string): request is WorkerRequest {
  return Object.hasOwn(CALLERS, request);
}
