/** Asking a tab's frame. */
import { inTime } from './in-time.ts';
import type { PageRequest, PageRequests, Result } from './requests.ts';
import { isResult, refusal } from './result.ts';

interface Tabs {
  sendMessage(tab: number, message: unknown, options: { frameId: number }): Promise<unknown>;
}

/** Milliseconds in which a frame answers unless it hangs: its page may have a task of a second. */
const PATIENCE = 3000;
const SLOW = refusal('failed', 'the frame does not answer');

/**
 * Asks one frame of a tab; `gone` where no content script of ours lives there, `failed` where none answered in time. Never
 * rejects.
 */
export async function askPage<K extends PageRequest>(
  tabs: Tabs,
  place: { tab: number; frame: number },
  request: K,
  argument: Parameters<PageRequests[K]>[0],
): Promise<Result<ReturnType<PageRequests[K]>>> {
  try {
    const asked = tabs.sendMessage(place.tab, { request, argument }, { frameId: place.frame });
    const reply = await inTime(asked, PATIENCE, SLOW);
    if (isResult<ReturnType<PageRequests[K]>>(reply)) return reply;
  } catch {
    // No receiving end: the tab shows a page that we may not touch, or the frame has gone.
  }
  return refusal('gone', 'no content script in this frame');
}
