import type { Caller, WorkerRequest } from './requests.ts';

const PAGE: readonly Caller[] = ['page', 'ui'];
const UI: readonly Caller[] = ['ui'];

/** Who may ask what: `page` is a content script of ours in a page, `ui` one of our own screens. */
export const CALLERS: Record<WorkerRequest, readonly Caller[]> = {
  'scan/segments': PAGE,
  'scan/report': ['page'],
  'scan/open': ['page'],
  'card/show': UI,
  'card/words': ['page'],
  'review/open': ['page'],
  'page/look': ['page'],
  'settings/page': PAGE,
  'dismissal/add': PAGE,
  'dismissal/undo': UI,
  'site/pause': ['page'],
  'site/switch': UI,
  'lookup/search': UI,
  'lookup/facts': UI,
  'tab/summary': UI,
  'tab/scan': UI,
  'news/read': UI,
  'news/seen': UI,
  'lists/state': UI,
  'lists/import': UI,
  'lists/packaged': UI,
  'lists/updates': UI,
  'settings/read': UI,
  'settings/own': UI,
  'settings/managed': UI,
  'settings/change': UI,
  'names/change': UI,
  'settings/import': UI,
  'settings/damaged': UI,
  'settings/forget-damaged': UI,
  'settings/reset': UI,
};

interface Place {
  id?: string;
  url?: string;
  tab?: unknown;
}

/**
 * Who sent this message, told from what the browser says of it and never from the message; undefined: nobody we
 * listen to. `screens` is the origin of our own pages, `chrome-extension://…/` or `moz-extension://…/`.
 */
export function callerOf(sender: Place, extensionId: string, screens: string): Caller | undefined {
  if (sender.id !== extensionId) return undefined;
  if (sender.url?.startsWith(screens)) return 'ui';
  return sender.tab ? 'page' : undefined;
}
