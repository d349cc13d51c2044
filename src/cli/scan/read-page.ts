import type { PageState, ScanState } from '../../protocol/requests.ts';
import type { Tab } from '../browsers/driver.ts';
import type { Desk } from './extension-desk.ts';
import { takeSnapshot, type Snapshot } from './snapshot.ts';

const SETTLED: readonly ScanState[] = ['done', 'partly', 'held', 'off', 'failed'];
/** Milliseconds a page may take from its load to the end of its scan. */
const PATIENCE = 20_000;

/** What the extension says of a page, and the page as it stands with the extension at work. */
export interface PageReading {
  state: PageState;
  findings: PageState['findings'];
  snapshot: Snapshot;
}

/** Opens the address in the tab, waits for the scan to settle and reads all there is; throws in words. */
export async function readPage(
  desk: Desk,
  { tab, id }: { tab: Tab; id: number },
  url: string,
  force: boolean,
): Promise<PageReading> {
  await tab.goto(url);
  let state = await settledState(desk, id);
  if (force && state.state !== 'held') {
    const reply = await desk.ask('tab/scan', { tab: id });
    if (!reply.ok) throw new Error(`the scan was refused: ${reply.message}`);
    state = await settledState(desk, id);
  }
  // Badges are drawn with the frame after the last answer.
  await tab.run(
    () => new Promise<void>((resolve) => setTimeout(() => requestAnimationFrame(() => resolve()), 150)),
  );
  state = await settledState(desk, id);
  const summary = await desk.ask('tab/summary', { tab: id });
  if (!summary.ok) throw new Error(`no summary: ${summary.message}`);
  return {
    state,
    findings: summary.value.findings,
    snapshot: (await tab.inOverlay(takeSnapshot)) ?? (await tab.run(takeSnapshot, null)),
  };
}

async function settledState(desk: Desk, id: number): Promise<PageState> {
  const deadline = Date.now() + PATIENCE;
  let last = 'no answer from the page';
  while (Date.now() < deadline) {
    const reply = await desk.askPage(id, 'page/state', {});
    if (reply.ok && SETTLED.includes(reply.value.state)) return reply.value;
    last = reply.ok ? `still ${reply.value.state}` : reply.message;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  throw new Error(`the scan did not settle: ${last}`);
}
