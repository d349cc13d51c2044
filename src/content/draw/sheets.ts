import { look } from '../look.ts';

type Root = Document | ShadowRoot;

const REPEATS = 3;

/** One sheet of ours, adopted by documents and shadow roots beside the sheets that are there. */
export interface SharedSheet {
  /** Adopts the sheet where it is missing; given up on a root that keeps dropping it. */
  adoptInto(root: Root): void;
  /** Gives the sheet another text. */
  rewrite(css: string): void;
  /** Takes the sheet out of every root. */
  withdraw(): void;
}

/** Makes a sheet of the worker's CSS; without constructable sheets every call does nothing. */
export function sharedSheet(name: 'overlay' | 'marks'): SharedSheet {
  const roots = new Map<Root, number>();
  let text: string | undefined;
  let sheet: CSSStyleSheet | undefined;
  return {
    rewrite: (css) => {
      text = css;
      sheet?.replaceSync(css);
    },
    adoptInto: (root) => {
      const times = roots.get(root) ?? 0;
      try {
        if (!sheet) {
          // The document's own constructor: a sheet of another realm can't be adopted.
          sheet = new (document.defaultView?.CSSStyleSheet ?? CSSStyleSheet)();
          sheet.replaceSync(text ?? look[name]);
        }
        if (times > REPEATS || [...root.adoptedStyleSheets].includes(sheet)) return;
        // What a page threw away is not kept for it.
        for (const each of roots.keys()) if (!each.isConnected) roots.delete(each);
        roots.set(root, times + 1);
        root.adoptedStyleSheets.push(sheet);
      } catch {
        roots.set(root, REPEATS + 1);
      }
    },
    withdraw: () => {
      for (const root of roots.keys()) {
        try {
          root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
        } catch {
          // The page froze its list; our sheet styles nothing without the highlight.
        }
      }
      roots.clear();
    },
  };
}
