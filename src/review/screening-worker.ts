/** The page's side of its worker: one for all files of a run, cancelled by ending it. */
import { putTogether, takeApart } from './slices.ts';
import type { Slice } from './slices.ts';
import type { Screened, ScreenOrder, WorkerNews, WorkerOrder } from './worker-messages.ts';

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

export interface ScreeningWorker {
  /** Carries one order out; rejects with an AbortError when cancelled, with words for developers on a failure. */
  screen: (order: ScreenOrder, progress: (share: number) => void) => Promise<Screened>;
  end: () => void;
}

/** Starts a worker that takes one file after the other until it is ended or `signal` cancels. */
export function openScreeningWorker(signal: AbortSignal): ScreeningWorker {
  const worker = new Worker(policy.createScriptURL(WORKER), { type: 'module' });
  const screen: ScreeningWorker['screen'] = (order, progress) =>
    new Promise((resolve, reject) => {
      const slices: Slice[] = [];
      signal.onabort = () => {
        worker.terminate();
        reject(new DOMException('cancelled', 'AbortError'));
      };
      worker.onerror = (event) => reject(new Error(event.message));
      worker.onmessage = ({ data }: MessageEvent<WorkerNews>) => {
        if (data.kind === 'progress') progress(data.share);
        if (data.kind === 'lines') slices.push(data);
        // Anything else is the greeting that pdf.js sends whenever it is loaded in a worker.
        if (data.kind === 'done')
          resolve({ ...data.screened, files: putTogether(data.screened.files, slices) });
        if (data.kind === 'failed') reject(new Error(data.message));
      };
      send(worker, order).catch(reject);
    });
  return { screen, end: () => worker.terminate() };
}

async function send(worker: Worker, order: ScreenOrder): Promise<void> {
  const tell = (message: WorkerOrder, transfer: Transferable[] = []): void =>
    worker.postMessage(message, transfer);
  if (order.kind === 'read') return tell(order, [order.bytes.buffer]);
  const { bare, slices } = takeApart([order.file]);
  for (const slice of slices) {
    tell({ kind: 'lines', ...slice });
    await breath();
  }
  for (const file of bare) tell({ kind: 'again', file });
}

/** Lets the screen draw and hear its user. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
