import { look } from '../look.ts';
import { elementsIn } from '../runtime.ts';
import type { Hit } from '../scan/hit.ts';
import { placeOf } from '../text/passage.ts';
import { sharedSheet } from './sheets.ts';

/** Pages can read this name: it says nothing of what is marked. */
const NAME = 'marked-words';
/** Elements of a tag from which their words get no underline, only a badge: to style them anew is a long task. */
const MANY = 1e4;

/** The underlined words of this document. */
export interface Highlights {
  /** Underlines these mentions and no others. */
  underline(hits: readonly Hit[]): void;
  clear(): void;
}

/** Underlines through CSS Custom Highlight, which the oldest browsers that the manifest admits have. */
export function makeHighlights(): Highlights {
  const registry = CSS.highlights;
  const sheet = sharedSheet('marks');
  const tags = new Set<string>();
  let few: string[] = [];
  let own: Highlight | undefined;
  return {
    underline: (hits) => {
      const ranges: StaticRange[] = [];
      const known = tags.size;
      for (const { passage, start, end } of hits) {
        const place = placeOf(passage, start, end);
        if (!place) continue;
        ranges.push(new StaticRange(place));
        const root = place.startContainer.getRootNode();
        if (root instanceof ShadowRoot) sheet.adoptInto(root);
        for (const { parentElement } of [place.startContainer, place.endContainer])
          if (parentElement) tags.add(CSS.escape(parentElement.localName));
      }
      // A rule for all elements would have the whole page styled anew, a long task of the browser's on a big one.
      if (tags.size > known) {
        few = [...tags].filter((tag) => !elementsIn(document, tag)[MANY]);
        sheet.rewrite(look.marks.replaceAll('::', `:is(${few.join()})::`));
      }
      // Nor one that styles none: the browser goes through the whole page for any that is adopted.
      if (ranges[0] && few[0]) sheet.adoptInto(document);
      own = new Highlight(...ranges);
      registry.set(NAME, own);
    },
    clear: () => {
      // After an update a newer script of ours may have set its own.
      if (registry.get(NAME) === own) registry.delete(NAME);
      sheet.withdraw();
    },
  };
}
