import { cardAround } from '../text/card-like.ts';
import { isInline } from '../text/element-kinds.ts';

/** The places to scan again where `nodes` changed, each once, none inside another. */
export function scanPlaces(nodes: readonly Node[]): (Element | ShadowRoot)[] {
  const places = [...new Set(nodes.map(scanPlace))].filter((place) => place !== undefined);
  return places.filter((place) => !places.some((other) => other !== place && other.contains(place)));
}

/** The card or row of a node, else its nearest block. */
function scanPlace(node: Node): Element | ShadowRoot | undefined {
  let at = node instanceof Element || node instanceof ShadowRoot ? node : node.parentNode;
  while (at instanceof Element && isInline(at)) at = at.parentNode;
  if (at instanceof ShadowRoot) return at;
  if (!(at instanceof Element) || at === document.documentElement) return document.body ?? undefined;
  return document.head?.contains(at) ? undefined : (cardAround(at) ?? at);
}
