import { elementsIn } from '../runtime.ts';
import { countPrices, NUMBER } from './text-signs.ts';

export interface TextSample {
  /** Short lines: buttons, labels, cells, captions; a line feed between two. */
  shortLines: string;
  /** UTF-16 units of running prose. */
  prose: number;
  /** Prices that stand in a small card: one with a picture, or with a link and what its classes call a price. */
  pricedCards: number;
}

/** Of a `NodeFilter`. */
const TEXTS = 4;
const MAX_UNITS = 10_000;
/** A text node of this many units is prose (or code). */
const PROSE = 160;
/** Scripts that say as much in half the units. */
const WIDE = /[ぁ-龥가-힣]/;
/** A line no longer than this can be a price with its label. */
const PRICE_LINE = 28;
/** Units beside the number in a line that is nothing but a price. */
const BARE = 4;
/** Units at the end of the line before in which a currency can stand by itself. */
const SIGN = 3;
/** Cards that are looked for, how far up from a price, and how many elements one has at most. */
const MAX_CARDS = 4;
const CARD_DEPTH = 4;
const CARD_ELEMENTS = 60;

/** Reads the first `nodes` text nodes of a page; its prose stands among the short lines only where `isLetter`. */
export function sampleText(document: Document, nodes: number, isLetter: boolean): TextSample {
  let shortLines = '';
  let before = '';
  let prose = 0;
  const cards = new Set<Element>();
  const walker = document.createTreeWalker(document.body, TEXTS);
  let node: Node | null;
  for (let seen = 0; seen < nodes && shortLines.length < MAX_UNITS && (node = walker.nextNode()); seen += 1) {
    const text = node.nodeValue?.trim();
    if (!text) continue;
    const isProse = text.length > PROSE || (text.length > PROSE / 2 && WIDE.test(text));
    // The parent of each would be a quarter of the time.
    if ((isProse || text.includes('{')) && /script|style/i.test(node.parentNode?.nodeName ?? '')) continue;
    if (isProse) prose += text.length;
    if (isProse && !isLetter) continue;
    // The end of `shortLines` would do for `before`, but a look at it puts together all that was added, at every line anew.
    const card =
      text.length <= PRICE_LINE &&
      cards.size < MAX_CARDS &&
      text.search(NUMBER) >= 0 &&
      countPrices(`${before}\n${text}\n`) &&
      cardOf(node.parentElement, text.replace(NUMBER, '').length <= BARE);
    if (card) cards.add(card);
    shortLines += `\n${text}`;
    before = text.slice(-SIGN);
  }
  return { shortLines, prose, pricedCards: cards.size };
}

/**
 * The nearest small element round a price that shows a picture; round a bare one also one that has a link and calls it a
 * price in its classes, where it is no fee: a salary, a rate or a headline has no such class.
 */
function cardOf(price: Element | null, isBare: boolean): Element | undefined {
  let place = price;
  for (let up = 0; place && place !== document.body && up < CARD_DEPTH; up += 1) {
    const inside = elementsIn(place, '*');
    if (inside[CARD_ELEMENTS]) return undefined;
    const has = (selector: string): unknown => place?.querySelector(selector);
    // "$9" and "/month" may be parted by elements.
    const isNamed = isBare && has('a') && has('[class*=price i]');
    if (has('img') || (isNamed && countPrices(place.textContent))) return place;
    place = place.parentElement;
  }
  return undefined;
}
