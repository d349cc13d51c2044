/** Asking the worker. No guard and no polyfill here: this goes into every page's content script. */
import { SCAN_PORT, type Result, type WorkerRequest, type WorkerRequests } from './requests.ts';
import { isResult, refusal } from './result.ts';

export type Argument<K extends WorkerRequest> = Parameters<WorkerRequests[K]>[0];
export type Reply<K extends WorkerRequest> = Result<ReturnType<WorkerRequests[K]>>;
export type Ask = <K extends WorkerRequest>(request: K, argument: Argument<K>) => Promise<Reply<K>>;

interface Port {
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

/** The part of `runtime` that asking needs; `browser.runtime` and `chrome.runtime` both fit. */
export interface Runtime {
  sendMessage(message: unknown): Promise<unknown>;
  connect(info: { name: string }): Port;
}

/** A connection to the worker. */
export interface ScanPort {
  /** Resolves with `gone` where the worker died or the extension was reloaded before it answered; never rejects. */
  ask: Ask;
  close(): void;
}

/** Makes an `ask` that sends one message a request; a broken channel is answered `gone`, nothing rejects. */
export function asker(runtime: Pick<Runtime, 'sendMessage'>): Ask {
  return async (request, argument) => {
    try {
      const reply = await runtime.sendMessage({ request, argument });
      return isResult<never>(reply) ? reply : refusal('gone', 'no answer');
    } catch (error) {
      return refusal('gone', String(error));
    }
  };
}

/**
 * Opens the scan port. When it breaks, everything unanswered resolves with `gone` and `onGone` is called once
 * (not after `close`); ask again over a new port.
 */
export function openPort(runtime: Pick<Runtime, 'connect'>, onGone: () => void): ScanPort {
  const pending = new Map<number, (result: Result<never>) => void>();
  let lastId = 0;
  let open = true;
  const end = (): void => {
    open = false;
    for (const settle of pending.values()) settle(refusal('gone', 'port closed'));
    pending.clear();
  };
  const lose = (): void => {
    if (!open) return;
    end();
    onGone();
  };
  const port = connect(runtime);
  port?.onMessage.addListener((message) => {
    if (typeof message !== 'object' || message === null || !('id' in message) || !('result' in message))
      return;
    if (typeof message.id !== 'number' || !isResult<never>(message.result)) return;
    pending.get(message.id)?.(message.result);
    pending.delete(message.id);
  });
  port?.onDisconnect.addListener(lose);
  return {
    ask: (request, argument) =>
      new Promise((resolve) => {
        if (!open || !port) return resolve(refusal('gone', 'port closed'));
        const id = ++lastId;
        pending.set(id, resolve);
        try {
          port.postMessage({ id, request, argument });
        } catch {
          lose();
        }
      }),
    close: () => {
      if (!open) return;
      end();
      port?.disconnect();
    },
  };
}

function connect(runtime: Pick<Runtime, 'connect'>): Port | undefined {
  try {
    return runtime.connect({ name: SCAN_PORT });
  } catch {
    // An orphaned content script: its extension was updated or removed.
    return undefined;
  }
}
