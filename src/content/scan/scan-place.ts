import { isElement, pageRoot } from '../runtime.ts';
import { viewBox } from '../draw/boxes.ts';
import { cardAround } from '../text/card-like.ts';
import { isInline } from '../text/element-kinds.ts';

export type Place = Element | ShadowRoot;

/** CSS pixels between two points at which the screen is looked at. */
const STEP = 90;
/** On a page of 100,000 text nodes one such look takes as long as this. */
const LOOK_MS = 6;

/** The places to scan again where `nodes` changed, each once, none inside another. */
export function scanPlaces(nodes: readonly Node[]): Place[] {
  return placesApart(nodes, (place, other) => other.contains(place));
}

/** The cards, rows and blocks on screen, each once, none around another: as many as are found in a few milliseconds. */
export function placesOnScreen(): Place[] {
  const { width, height } = viewBox();
  const nodes: Node[] = [];
  const until = performance.now() + LOOK_MS;
  for (let y = STEP / 2; y < height; y += STEP)
    for (let x = STEP / 2; x < width && performance.now() < until; x += 2 * STEP)
      nodes.push(document.elementFromPoint(x, y) ?? document);
  return placesApart(nodes, (place, other) => place.contains(other));
}

/** Whether a node stands in one of these places. */
export function isWithin(node: Node, places: readonly Place[]): boolean {
  return places.some((place) => place.contains(node));
}

function placesApart(nodes: readonly Node[], yields: (place: Place, other: Place) => boolean): Place[] {
  const places = [...new Set(nodes.flatMap((node) => scanPlace(node) ?? []))];
  return places.filter((place) => !places.some((other) => other !== place && yields(place, other)));
}

/** The card or row of a node, else its nearest block. */
function scanPlace(node: Node): Place | null | undefined {
  let at = isElement(node) || node instanceof ShadowRoot ? node : node.parentNode;
  while (isElement(at) && isInline(at)) at = at.parentNode;
  if (at instanceof ShadowRoot) return at;
  if (!isElement(at) || at === pageRoot()) return document.body;
  return document.head?.contains(at) ? undefined : (cardAround(at) ?? at);
}
