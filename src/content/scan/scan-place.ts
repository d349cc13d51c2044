import { cardAround } from '../text/card-like.ts';
import { isInline } from '../text/element-kinds.ts';

/** The element to scan again where `node` changed: its card or row, else its nearest block. */
export function scanPlace(node: Node): Element | ShadowRoot | undefined {
  if (node instanceof ShadowRoot) return node;
  if (node instanceof Document) return node.body ?? undefined;
  let at = node instanceof Element ? node : node.parentNode;
  while (at instanceof Element && isInline(at) && at.parentElement) at = at.parentElement;
  if (at instanceof ShadowRoot) return at;
  if (!(at instanceof Element)) return undefined;
  if (at === document.documentElement) return document.body ?? undefined;
  return isWithinHead(at) ? undefined : (cardAround(at) ?? at);
}

function isWithinHead(element: Element): boolean {
  return document.head?.contains(element) ?? false;
}
