/** Reading from the page's layout; nothing here writes. */
import { fits, isElement, pageRoot, walkFrom } from '../runtime.ts';
import { look } from '../look.ts';
import type { Hit } from '../scan/hit.ts';
import { placeOf } from '../text/passage.ts';
import { overlap, type Box } from './place-badge.ts';

/** So many nodes before and behind a mention are near it. */
const NEAR = 40;

/** An element's box. */
export function boundsOf(element: Element): DOMRect {
  return element.getBoundingClientRect();
}

/** Box of the first line of a mention; for a label, the corner of its element. Undefined where it is not rendered. */
export function boxOf(hit: Hit): Box | undefined {
  const place = placeOf(hit.passage, hit.start, hit.end);
  if (!place) {
    const { x, y, width, height } = boundsOf(hit.passage.holder);
    return width * height > 0 ? { x: x + 2, y: y + 2, width: 0, height: Math.min(24, height) } : undefined;
  }
  try {
    const range = new Range();
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
    const [first] = range.getClientRects();
    return first && first.width * first.height > 0 ? first : undefined;
  } catch {
    // The text changed since; the observer drops this mention next.
    return undefined;
  }
}

/** True unless the page hides the text of a mention. */
export function isRendered({ passage }: Hit): boolean {
  return passage.holder.checkVisibility({ visibilityProperty: true });
}

/** True where something else of the page lies over the middle of `box`, or a scroller or carousel has moved it out of its frame. */
export function isCovered(
  { unit, passage: { holder } }: Hit,
  box: Box,
  isOurs: (node: Node) => boolean,
): boolean {
  const home = holder.getRootNode();
  if (!(home instanceof Document || home instanceof ShadowRoot)) return true;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2, width: 1, height: 1 };
  const top = home.elementsFromPoint(middle.x, middle.y).find((each) => !isOurs(each));
  if (!top) return true;
  if (!top.contains(holder)) return !holder.contains(top) && !(unit.isGroup && unit.holder.contains(top));
  // An ancestor of the text: its backdrop shows where the text lets the pointer through, and where the text is cut off.
  for (let frame: Element | null = holder; frame && frame !== top; frame = frame.parentElement)
    if (overlap(middle, boundsOf(frame)) === 0 && getComputedStyle(frame).overflow !== 'visible') return true;
  return false;
}

/**
 * Boxes near a mention: of controls, which no badge may lie over, and of lines of text. Looked for in what stands before
 * and behind it in the page, whatever holds them: a list or a page without blocks can be of any length.
 */
export function boxesNear({ start, end, passage }: Hit): { controls: Box[]; textLines: Box[] } {
  const { holder } = passage;
  const textLines: Box[] = [];
  const controls: Box[] = [];
  const range = new Range();
  const walker = walkFrom(holder.getRootNode());
  const from = placeOf(passage, start, end)?.startContainer ?? holder;
  for (const step of ['nextNode', 'previousNode'] as const) {
    let node: Node | null = (walker.currentNode = from);
    for (let left = NEAR; node && left > 0; left -= 1) {
      if (node instanceof Text) {
        range.selectNode(node);
        textLines.push(...range.getClientRects());
      } else if (
        isElement(node) &&
        fits(node, look.controls) &&
        // One that holds all of it, such as a card that can be clicked, leaves no room beside the words.
        !node.contains(holder.parentNode)
      )
        controls.push(boundsOf(node));
      node = walker[step]();
    }
  }
  return { controls, textLines };
}

/** The visible part of the page, in CSS pixels. */
export function viewBox(): Box {
  // In quirks mode the body says it.
  const { clientWidth: width, clientHeight: height } = document.scrollingElement ?? pageRoot();
  return { x: 0, y: 0, width, height };
}
