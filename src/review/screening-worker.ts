/** The page's side of its worker: one file at a time, cancelled by ending the worker. */
import type { ScreenedFile } from './types.ts';
import type { ScreenOrder, WorkerNews } from './worker-messages.ts';

const WORKER = 'review-worker.js';

interface ScriptUrlPolicy {
  createScriptURL: (url: string) => string;
}
interface TrustedTypesWindow {
  trustedTypes?: { createPolicy: (name: string, rules: ScriptUrlPolicy) => ScriptUrlPolicy };
}

/** Our one Trusted Types policy: it lets through the packaged worker and nothing else. */
const policy: ScriptUrlPolicy = (() => {
  const rules: ScriptUrlPolicy = {
    createScriptURL: (url) => {
      if (url !== WORKER) throw new TypeError(`not a script of ours: ${url}`);
      return url;
    },
  };
  return (globalThis as TrustedTypesWindow).trustedTypes?.createPolicy('entity-lens', rules) ?? rules;
})();

/** Reads and screens one file; rejects with an AbortError when cancelled, with words for developers on a failure. */
export function screenInWorker(
  order: ScreenOrder,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<ScreenedFile[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(policy.createScriptURL(WORKER), { type: 'module' });
    const end = (): void => {
      worker.terminate();
      signal.removeEventListener('abort', onAbort);
    };
    const onAbort = (): void => {
      end();
      reject(new DOMException('cancelled', 'AbortError'));
    };
    signal.addEventListener('abort', onAbort);
    worker.addEventListener('error', (event) => {
      end();
      reject(new Error(event.message));
    });
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerNews>) => {
      if (data.kind === 'progress') progress(data.share);
      // Anything else is the greeting that pdf.js sends whenever it is loaded in a worker.
      if (data.kind !== 'done' && data.kind !== 'failed') return;
      end();
      if (data.kind === 'done') resolve(data.files);
      else reject(new Error(data.message));
    });
    worker.postMessage(order, [order.bytes.buffer]);
  });
}
