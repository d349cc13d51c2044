/** Reading from the page's layout; nothing here writes. */
import { look } from '../look.ts';
import type { Hit } from '../scan/hit.ts';
import { placeOf } from '../text/passage.ts';
import type { Box } from './place-badge.ts';

const MAX_CONTROLS = 16;
const MAX_LINES = 60;

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
    const range = document.createRange();
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
    const [first] = range.getClientRects();
    return first && first.width * first.height > 0 ? first : undefined;
  } catch {
    // The text changed since; the observer drops this mention next.
    return undefined;
  }
}

/** True unless the page hides the element. */
export function isRendered(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** True where something else of the page lies over the middle of `box`. */
export function isCovered(hit: Hit, box: Box, isOurs: (node: Node) => boolean): boolean {
  const { holder } = hit.passage;
  const home = holder.getRootNode();
  if (!(home instanceof Document || home instanceof ShadowRoot)) return true;
  const top = home.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  if (!top) return true;
  const isNear = isOurs(top) || holder.contains(top) || top.contains(holder);
  return !isNear && !(hit.unit.isGroup && hit.unit.root.contains(top));
}

/** Boxes of the controls near a mention: no badge may lie over them. */
export function controlsNear({ unit, passage }: Hit): Box[] {
  const around = unit.isGroup ? unit.root : (passage.holder.parentElement ?? passage.holder);
  return [...around.querySelectorAll(look.controls)].slice(0, MAX_CONTROLS).map(boundsOf);
}

/** Boxes of the text lines near a mention, some dozens at most. */
export function linesNear({ unit, passage }: Hit): Box[] {
  const range = document.createRange();
  range.selectNodeContents(unit.isGroup ? unit.root : (passage.holder.parentElement ?? passage.holder));
  return [...range.getClientRects()].slice(0, MAX_LINES);
}

/** The visible part of the page, in CSS pixels. */
export function viewBox(): Box {
  // In quirks mode the body says it.
  const { clientWidth: width, clientHeight: height } = document.scrollingElement ?? document.documentElement;
  return { x: 0, y: 0, width, height };
}
