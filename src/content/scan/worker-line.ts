import { openPort, type Ask, type ScanPort } from '../../protocol/send.ts';
import { refusal } from '../../protocol/result.ts';
import { extension, isOrphaned } from '../runtime.ts';

const IDLE_MS = 5000;
const TRIES = 5;

/** This frame's line to the worker. */
export interface WorkerLine {
  /** Asks over one port; asks again where the worker died. `gone` at last where it stays dead or we are orphaned. */
  ask: Ask;
  close(): void;
}

/** Makes a line that opens its port for work and closes it after five idle seconds. */
export function workerLine(onOrphaned: () => void): WorkerLine {
  let port: ScanPort | undefined;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let busy = 0;
  const close = (): void => {
    clearTimeout(idle);
    port?.close();
    port = undefined;
  };
  const ask: Ask = async (request, argument) => {
    busy += 1;
    clearTimeout(idle);
    try {
      for (let tried = 0; tried < TRIES; tried += 1) {
        if (isOrphaned()) break;
        const mine = (port ??= openPort(extension.runtime, () => {
          port = undefined;
        }));
        const reply = await mine.ask(request, argument);
        if (reply.ok || reply.code !== 'gone') return reply;
        if (port === mine) port = undefined;
        await new Promise((resolve) => setTimeout(resolve, 60 * 2 ** tried));
      }
    } finally {
      busy -= 1;
      if (busy === 0) idle = setTimeout(close, IDLE_MS);
    }
    if (isOrphaned()) onOrphaned();
    return refusal('gone', 'no worker');
  };
  return { ask, close };
}
