/** Reading from the page's layout; nothing here writes. */
import { fits, isElement, isTree, pageRoot, walkFrom } from '../runtime.ts';
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
  return passage.holder.checkVisibility(look.rendered);
}

/**
 * True where nobody sees the middle of a mention, at `box`: it is transparent, something else of the page lies over it,
 * or it is out of a frame that cuts its content off: a scroller, a carousel, a title of so many lines.
 */
export function isCovered(
  { around, passage, start, end }: Hit,
  box: Box,
  isOurs: (node: Node) => boolean,
): boolean {
  const { holder } = passage;
  const home = holder.getRootNode();
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2, width: 1, height: 1 };
  const isAt = (element: Element): boolean => overlap(middle, boundsOf(element)) > 0;
  const isSeen = (element: Element): boolean => element.checkVisibility(look.seen);
  const top =
    isTree(home) && home.elementsFromPoint(middle.x, middle.y).find((each) => !isOurs(each) && isSeen(each));
  let frame: Element | null = placeOf(passage, start, end)?.startContainer.parentElement ?? holder;
  if (!top || !isSeen(frame)) return true;
  for (; frame && !frame.contains(top); frame = frame.parentElement)
    if (!isAt(frame) && getComputedStyle(frame).overflow !== 'visible') return true;
  // An ancestor of the text is its backdrop, which shows where the text lets the pointer through.
  if (frame === top || holder.contains(top)) return false;
  // A veil over the card has no words of its own, or elsewhere: unlike a cell that stays while the others scroll.
  return !around.isGroup || !around.holder.contains(top) || (isAt(top) && top.textContent.trim() !== '');
}

/** Boxes near a mention: of controls, which no badge may lie over, and of lines of text. */
interface Near {
  controlBoxes: Box[];
  textLines: Box[];
}

/**
 * What is near a mention: looked for in what stands before and behind it in the page, whatever holds them: a list or a
 * page without blocks can be of any length.
 */
export function boxesNear({ start, end, passage }: Hit): Near {
  const { holder } = passage;
  const textLines: Box[] = [];
  const controlBoxes: Box[] = [];
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
        controlBoxes.push(boundsOf(node));
      node = walker[step]();
    }
  }
  return { controlBoxes, textLines };
}

/** The visible part of the page, in CSS pixels. */
export function viewBox(): Box {
  // In quirks mode the body says it.
  const { clientWidth: width, clientHeight: height } = document.scrollingElement ?? pageRoot();
  return { x: 0, y: 0, width, height };
}
