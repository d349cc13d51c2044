import type { CDPSession } from 'playwright-core';
import type { TraceEvent } from './driver.ts';

/** What scripts, layout and tasks of the main thread leave in a trace. */
const CATEGORIES = ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile', 'loading', 'toplevel'];

/** Traces all of the browser's processes while `during` runs. */
export async function traceChromium(
  session: CDPSession,
  during: () => Promise<void>,
): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }): void => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      recordMode: 'recordAsMuchAsPossible',
      includedCategories: CATEGORIES,
      excludedCategories: ['*'],
    },
  });
  try {
    await during();
  } finally {
    const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
    await session.send('Tracing.end');
    await complete;
    session.off('Tracing.dataCollected', collect);
  }
  return events;
}
