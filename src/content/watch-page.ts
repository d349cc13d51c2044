/** Seeing the page change: one MutationObserver a root, changed places gathered, rescans spread over time. */

const QUIET_MS = 250;
const LONGEST_WAIT_MS = 1000;
/** Between two rescans at least this many times what the last one took: at most about 4 % of the page's time. */
const REST = 25;
const MAX_PLACES = 64;

export interface PageWatch {
  /** Observes a root as well. */
  add(root: Document | ShadowRoot): void;
  /** Marks a place to be scanned again. */
  dirty(place: Node): void;
  stop(): void;
}

/**
 * Watches roots. `onChange` is called in the observer's own callback, before the next paint; `rescan` later, with the
 * changed places, none inside another; it resolves to the milliseconds it took.
 */
export function watchPage(
  onChange: () => void,
  rescan: (places: Node[]) => Promise<number>,
  isOurs: (node: Node) => boolean,
): PageWatch {
  let places = new Set<Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let earliest = 0;
  let isBusy = false;

  const run = async (): Promise<void> => {
    timer = undefined;
    const changed = [...places].filter((place) => place.isConnected);
    places = new Set();
    since = 0;
    if (changed.length === 0) return;
    isBusy = true;
    const took = await rescan(changed);
    isBusy = false;
    earliest = performance.now() + took * REST;
    if (places.size > 0) plan();
  };
  const plan = (): void => {
    if (isBusy) return;
    const now = performance.now();
    since ||= now;
    const wait = now - since > LONGEST_WAIT_MS ? 0 : QUIET_MS;
    if (timer !== undefined && wait === 0) return;
    clearTimeout(timer);
    timer = setTimeout(() => void run(), Math.max(wait, earliest - now));
  };
  const dirty = (place: Node): void => {
    if (places.size >= MAX_PLACES) places = new Set([document.body ?? document.documentElement]);
    else places.add(place);
    plan();
  };
  const observer = new MutationObserver((records) => {
    let isForeign = false;
    for (const { type, target, addedNodes, removedNodes } of records) {
      const nodes = [...addedNodes, ...removedNodes];
      if (nodes.length > 0 && nodes.every(isOurs)) continue;
      isForeign = true;
      if (type !== 'attributes' && places.size < MAX_PLACES) places.add(target);
    }
    // Also for our own host's removal: it may have to be put back.
    onChange();
    if (isForeign && places.size > 0) plan();
  });
  return {
    add: (root) =>
      observer.observe(root, {
        childList: true,
        characterData: true,
        subtree: true,
        attributes: true,
        attributeFilter: ['open'],
      }),
    dirty,
    stop: () => {
      observer.disconnect();
      clearTimeout(timer);
      timer = undefined;
      places.clear();
    },
  };
}
