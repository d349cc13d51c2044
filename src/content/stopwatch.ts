import type { ScanTimes } from '../protocol/requests.ts';

type Part = 'gate' | 'segments' | 'draw';

/** Measures our own synchronous work in this frame. */
export interface Stopwatch {
  /** Runs `work` and books its time under `part`; nested calls book once, with the outermost. */
  time<T>(part: Part, work: () => T): T;
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
  return {
    time: (part, work) => {
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
    },
    waited: (ms) => {
      worker += ms;
    },
    measured: () => ({ ...parts, worker, total, longestTask }),
  };
}
