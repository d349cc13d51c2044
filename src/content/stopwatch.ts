import type { ScanTimes } from '../protocol/requests.ts';

type Part = 'gate' | 'segments' | 'draw';
type Timed = <T>(work: () => T) => T;

/** Measures our own synchronous work in this frame. */
export interface Stopwatch {
  /** Each runs `work` and books its time under its part; nested calls book once, with the outermost. */
  timeGate: Timed;
  timeSegments: Timed;
  timeDraw: Timed;
  /** Books wall time spent waiting for the worker. */
  waited(ms: number): void;
  /** `total` is main-thread time, without the waiting. */
  measured(): ScanTimes;
}

/** Starts a stopwatch at zero. */
export function stopwatch(): Stopwatch {
  const parts = { gate: 0, segments: 0, draw: 0 };
  let total = 0;
  let worker = 0;
  let longestTask = 0;
  let isRunning = false;
  const timed =
    (part: Part): Timed =>
    (work) => {
      if (isRunning) return work();
      isRunning = true;
      const start = performance.now();
      try {
        return work();
      } finally {
        const spent = performance.now() - start;
        isRunning = false;
        parts[part] += spent;
        total += spent;
        longestTask = Math.max(longestTask, spent);
      }
    };
  return {
    timeGate: timed('gate'),
    timeSegments: timed('segments'),
    timeDraw: timed('draw'),
    waited: (ms) => {
      worker += ms;
    },
    measured: () => ({ ...parts, worker, total, longestTask }),
  };
}
