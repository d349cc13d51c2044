import { countPrices } from './text-signs.ts';

export interface TextSample {
  /** Short lines: buttons, labels, cells, captions; a line feed between two. */
  lines: string;
  /** UTF-16 units of running prose. */
  prose: number;
  /** Prices that stand in a small card with a picture. */
  cards: number;
}

const MAX_UNITS = 10_000;
/** A text node of this many units is prose (or code). */
const PROSE = 160;
/** Scripts that say as much in half the units. */
const WIDE = /[ぁ-龥가-힣]/;
/** A line no longer than this can be a price with its label. */
const PRICE_LINE = 28;
/** Units before a line in which a currency can stand by itself. */
const SIGN = 4;
/** Cards that are looked for, how far up from a price, and how many elements one has at most. */
const MAX_CARDS = 4;
const CARD_DEPTH = 4;
const CARD_ELEMENTS = 60;

/** Reads the first `nodes` text nodes of a page. */
export function sampleText(document: Document, nodes: number): TextSample {
  let lines = '';
  let prose = 0;
  const cards = new Set<Element>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let seen = 0; seen < nodes && lines.length < MAX_UNITS && walker.nextNode(); seen += 1) {
    const { nodeValue, parentElement } = walker.currentNode;
    const text = nodeValue?.trim();
    if (!text || !parentElement) continue;
    const isProse = text.length * (WIDE.test(text) ? 2 : 1) > PROSE;
    if ((isProse || text.includes('{')) && /script|style/i.test(parentElement.localName)) continue;
    if (isProse) prose += text.length;
    else lines += `\n${text}`;
    if (text.length > PRICE_LINE || cards.size >= MAX_CARDS) continue;
    const card = countPrices(`${lines.slice(-text.length - SIGN).toLowerCase()}\n`) && cardOf(parentElement);
    if (card) cards.add(card);
  }
  return { lines, prose, cards: cards.size };
}

/** The nearest small element round a price that shows a picture. */
function cardOf(price: Element): Element | undefined {
  let place: Element | null = price;
  for (let up = 0; place && place !== document.body && up < CARD_DEPTH; up += 1) {
    const inside = place.getElementsByTagName('*');
    if (inside[CARD_ELEMENTS]) return undefined;
    if (place.getElementsByTagName('img')[0]) return place;
    place = place.parentElement;
  }
  return undefined;
}
