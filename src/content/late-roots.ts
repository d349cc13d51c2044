import { shadowRootOf } from './runtime.ts';

const MAX_BARE = 500;
/** When they are looked at again, besides each rescan. */
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
  const look = (): void => {
    for (const element of bare) {
      const root = shadowRootOf(element);
      if (root || !element.isConnected) bare.delete(element);
      if (root) onShadow(root);
    }
  };
  return {
    addBare: (element) => {
      if (bare.size === 0) {
        setTimeout(look, LATE_MS);
        setTimeout(look, LATEST_MS);
      }
      if (bare.size < MAX_BARE) bare.add(element);
    },
    look,
  };
}
