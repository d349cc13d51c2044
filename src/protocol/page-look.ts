import type { Segment, ShownTier } from '../screening/types.ts';

/** Stands for a name in the words of a badge, which have no such sign of their own (Chromium drops a NUL). */
export const NAME_SLOT = '%';

/** Kept out of the content script, which goes into every page. */
export interface PageLook {
  /** Style sheet of badges and card. */
  overlay: string;
  /** Style sheet of the marked words. */
  marks: string;
  /**
   * A whole label of a brand or manufacturer field in many languages, or in its one group of a seller's, as the source of a
   * regular expression.
   */
  fields: string;
  /** Selector of elements whose content is never read: code, media, the break of a line, what a visitor may write in. */
  skipped: string;
  /** Names of elements whose text runs on in the line. */
  inline: string[];
  /** Roles of text by the name of the element that it stands right in, "<" before it: no object has such a key anyway. */
  roles: Readonly<Record<string, Segment['role']>>;
  /** Selector of elements whose text is a brand, unless their name says otherwise. */
  brands: string;
  /** Selector of what may have a label: all others, most of a page, are asked no more. */
  labelled: string;
  /** Selector of fields whose value a visitor sees and can't change. */
  inputs: string;
  /** Selector of what customers wrote. */
  opinions: string;
  /** Changes of a page after which its text is looked at again. */
  watched: MutationObserverInit;
  /** Events after which what is on screen may stand elsewhere. */
  moves: string[];
  /**
   * Inline style of our host, as browsers serialise it; important, so that no rule of the page reaches it, and
   * zero-sized: it takes part in no layout.
   */
  hostStyle: string;
  /** Selector of such a host by the end of its style: what stands before, Firefox writes out at length. */
  stale: string;
  /** Selector of what is a product card, or a row, by itself. */
  cards: string;
  /** Selectors, each for one sign of a product card. */
  cardSigns: string[];
  /** Selector of what a visitor presses: no badge may lie over it. */
  controls: string;
  /** Brand values in JSON-LD, as the source of a regular expression that has them in its one group. */
  jsonBrands: string;
  /** How a mention is brought into view. */
  reveal: ScrollIntoViewOptions;
  /** With what an observer is told whether something of the page lies over the card. */
  sight: Readonly<Record<string, unknown>>;
  /** What a control of ours must be to have been pressed by a person. */
  seen: CheckVisibilityOptions;
  /** What an element must be for its text to count as rendered. */
  rendered: CheckVisibilityOptions;
  /** How something of ours takes the focus. */
  focus: FocusOptions;
  /** Events that a badge hears. */
  pointing: string[];
  /** Attributes of the card's element. */
  card: Readonly<Record<string, string>>;
  /** Selectors of what a card has: what it says when a button was pressed, the reasons to set a match aside. */
  status: string;
  why: string;
  /** Attributes of a badge, what it says apart. */
  badge: Readonly<Record<string, string>>;
  /**
   * What a screen reader says of a badge, by tier, `NAME_SLOT` in the place of the name: the first word that is asked
   * for in a page has Firefox load all words of ours into its process.
   */
  badgeWords: Readonly<Record<ShownTier, string>>;
  /** Selector of `meta` elements with a brand that stands in no words. */
  unseenBrands: string;
}
