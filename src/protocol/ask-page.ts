/** Asking a tab's frame. */
import type { PageRequest, PageRequests, Result } from './requests.ts';
import { isResult, refusal } from './result.ts';

interface Tabs {
  sendMessage(tab: number, message: unknown, options: { frameId: number }): Promise<unknown>;
}

/** Asks one frame of a tab; `gone` where no content script of ours lives there. Never rejects. */
export async function askPage<K extends PageRequest>(
  tabs: Tabs,
  place: { tab: number; frame: number },
  request: K,
  argument: Parameters<PageRequests[K]>[0],
): Promise<Result<ReturnType<PageRequests[K]>>> {
  try {
    const reply = await tabs.sendMessage(place.tab, { request, argument }, { frameId: place.frame });
    if (isResult<ReturnType<PageRequests[K]>>(reply)) return reply;
  } catch {
    // No receiving end: the tab shows a page that we may not touch, or the frame has gone.
  }
  return refusal('gone', 'no content script in this frame');
}
