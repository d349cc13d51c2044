import { shadowRootOf } from './runtime.ts';

const MAX_BARE = 500;
/** When those that came together are looked at again, besides each rescan. */
const LATE_MS = 1000;
const LATEST_MS = 4000;

/** Custom elements that had no shadow root when they were walked: no mutation tells that one came. */
export interface LateRoots {
  addBare(element: Element): void;
  /** Looks at each again. */
  look(): void;
}

/** Tells `onShadow` of each root that has come when it is looked for. */
export function lateRoots(onShadow: (root: ShadowRoot) => void): LateRoots {
  const bare = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    timer = undefined;
    for (const element of bare) {
      const root = shadowRootOf(element);
      if (root || !element.isConnected) bare.delete(element);
      if (root) onShadow(root);
    }
  };
  return {
    addBare: (element) => {
      // Most never get one; those that are left out come again with the next walk.
      if (bare.size >= MAX_BARE) bare.clear();
      bare.add(element);
      if (!timer) setTimeout(look, LATEST_MS);
      timer ??= setTimeout(look, LATE_MS);
    },
    look,
  };
}
