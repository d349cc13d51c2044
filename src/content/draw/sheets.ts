type Root = Document | ShadowRoot;

const REPEATS = 3;

/** One sheet of ours, adopted by documents and shadow roots beside the sheets that are there. */
export interface SharedSheet {
  /** Adopts the sheet where it is missing; given up on a root that keeps dropping it. */
  adopt(root: Root): void;
  /** Takes the sheet out of every root. */
  withdraw(): void;
}

/** Makes a sheet from CSS text; without constructable sheets every call does nothing. */
export function sharedSheet(css: string): SharedSheet {
  const roots = new Map<Root, number>();
  let sheet: CSSStyleSheet | undefined;
  const made = (): CSSStyleSheet | undefined => {
    if (sheet) return sheet;
    try {
      // The document's own constructor: a sheet of another realm can't be adopted.
      const Sheet = document.defaultView?.CSSStyleSheet ?? CSSStyleSheet;
      sheet = new Sheet();
      sheet.replaceSync(css);
    } catch {
      sheet = undefined;
    }
    return sheet;
  };
  return {
    adopt: (root) => {
      const own = made();
      const times = roots.get(root) ?? 0;
      try {
        if (!own || times > REPEATS || [...root.adoptedStyleSheets].includes(own)) return;
        roots.set(root, times + 1);
        root.adoptedStyleSheets.push(own);
      } catch {
        roots.set(root, REPEATS + 1);
      }
    },
    withdraw: () => {
      for (const root of roots.keys()) {
        try {
          const at = root.adoptedStyleSheets.findIndex((each) => each === sheet);
          if (at >= 0) root.adoptedStyleSheets.splice(at, 1);
        } catch {
          // The page froze its list; our sheet styles nothing without the highlight.
        }
      }
      roots.clear();
    },
  };
}
