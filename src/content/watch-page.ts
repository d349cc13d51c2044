/** Seeing the page change: one MutationObserver a root, changed places gathered, rescans spread over time. */

import { look } from './look.ts';
import type { Stopwatch } from './stopwatch.ts';

const QUIET_MS = 250;
const LONGEST_WAIT_MS = 1000;
/** Between two rescans at least this many times what the last one took: at most about 4 % of the page's time. */
const REST = 25;
const MAX_PLACES = 64;

export interface PageWatch {
  /** Takes a shadow root in; false where it is known already. */
  addRoot(root: ShadowRoot): boolean;
  start(): void;
  /** Started, and not stopped. */
  isOn(): boolean;
  /** Rescans nothing while `work` goes on: two scans at once would find the same words twice. */
  during(work: () => Promise<void>): Promise<void>;
  /** Marks a place to be scanned again. */
  dirty(place: Node): void;
  stop(): void;
}

/**
 * Watches the document and the shadow roots that are added, once started. `onChange` is called in the observer's own
 * callback, before the next paint; `rescan` later, with the changed places, and no more often than its cost by the clock
 * allows.
 */
export function watchPage(
  onChange: () => void,
  rescan: (places: Node[]) => Promise<void>,
  isOurs: (node: Node) => boolean,
  clock: Stopwatch,
): PageWatch {
  let places = new Set<Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let earliest = 0;
  let isBusy = false;
  let isOn = false;
  let roots = new Set<Document | ShadowRoot>([document]);

  const run = async (): Promise<void> => {
    timer = undefined;
    const changed = connected(places);
    places = new Set();
    // What a page throws away is not kept for it; one that comes back is found again.
    roots = new Set(connected(roots));
    since = 0;
    if (!changed[0]) return;
    const before = clock.measured().total;
    await during(async () => {
      await rescan(changed);
      earliest = performance.now() + (clock.measured().total - before) * REST;
    });
  };
  const during = async (work: () => Promise<void>): Promise<void> => {
    isBusy = true;
    try {
      await work();
    } finally {
      isBusy = false;
      if (places.size > 0) plan();
    }
  };
  const plan = (): void => {
    if (isBusy) return;
    const now = performance.now();
    since ||= now;
    const wait = now - since > LONGEST_WAIT_MS ? 0 : QUIET_MS;
    if (timer && !wait) return;
    clearTimeout(timer);
    timer = setTimeout(() => void run(), Math.max(wait, earliest - now));
  };
  /** So many places are as good as the whole document. */
  const gather = (place: Node): void => {
    if (places.size < MAX_PLACES) places.add(place);
    else places = new Set([document]);
  };
  const dirty = (place: Node): void => {
    gather(place);
    plan();
  };
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes } of records) {
      const nodes = [...addedNodes, ...removedNodes];
      if (nodes[0] && nodes.every(isOurs)) continue;
      if (type !== 'attributes') gather(target);
    }
    // Also for our own host's removal: it may have to be put back.
    onChange();
    if (places.size > 0) plan();
  });
  const observe = (root: Document | ShadowRoot): void => observer.observe(root, look.watched);
  return {
    addRoot: (root) => {
      if (roots.has(root)) return false;
      roots.add(root);
      if (isOn) observe(root);
      return true;
    },
    during,
    start: () => {
      isOn = true;
      roots.forEach(observe);
    },
    isOn: () => isOn,
    dirty,
    stop: () => {
      isOn = false;
      observer.disconnect();
      clearTimeout(timer);
      timer = undefined;
      places.clear();
      // Found again, and walked, when the document is.
      roots = new Set([document]);
    },
  };
}

function connected<N extends Node>(nodes: Iterable<N>): N[] {
  return [...nodes].filter((node) => node.isConnected);
}
