import type { BrowserContext, CDPSession, Request } from 'playwright-core';

interface Stack {
  callFrames: { url: string }[];
  parent?: Stack;
}

/** Notes what an extension asks for outside its package. */
export interface RequestNotes {
  urls: string[];
  /** Notes also what its content scripts ask for in a page, told by the script that started the request. */
  watch(session: CDPSession): Promise<void>;
}

/** Starts to note what the extension at `origin()` asks for, in its worker, its screens and the pages it works in. */
export function noteRequests(context: BrowserContext, origin: () => string): RequestNotes {
  const urls: string[] = [];
  const note = (url: string): void => {
    if (/^(?:https?|wss?):/.test(url)) urls.push(url);
  };
  context.on('request', (request) => {
    if (startedBy(request, origin()).startsWith(origin())) note(request.url());
  });
  return {
    urls,
    watch: async (session) => {
      await session.send('Network.enable');
      session.on('Network.requestWillBeSent', ({ request, initiator, documentURL }) => {
        // The screens' own requests are noted above.
        if (documentURL.startsWith(origin())) return;
        if (initiator.url?.startsWith(origin()) || isStartedBy(initiator.stack, origin())) note(request.url);
      });
    },
  };
}

function isStartedBy(stack: Stack | undefined, origin: string): boolean {
  if (!stack) return false;
  return stack.callFrames.some(({ url }) => url.startsWith(origin)) || isStartedBy(stack.parent, origin);
}

/**
 * Address of the worker or document that asks; '' for a page's own opening: a link that the user followed. What a tab
 * asks for before its document is known counts as the extension's, so that nothing of ours goes unseen.
 */
function startedBy(request: Request, origin: string): string {
  const worker = request.serviceWorker();
  if (worker) return worker.url();
  if (request.isNavigationRequest()) return '';
  try {
    return request.frame().url();
  } catch {
    return origin;
  }
}
