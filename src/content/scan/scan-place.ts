import { viewBox } from '../draw/boxes.ts';
import { cardAround } from '../text/card-like.ts';
import { isInline } from '../text/element-kinds.ts';

export type Place = Element | ShadowRoot;

/** CSS pixels between two points at which the screen is looked at. */
const STEP = 90;

/** The places to scan again where `nodes` changed, each once, none inside another. */
export function scanPlaces(nodes: readonly Node[]): Place[] {
  const places = eachOnce(nodes);
  return places.filter((place) => !places.some((other) => other !== place && other.contains(place)));
}

/** The cards, rows and blocks on screen, each once, none around another. */
export function placesOnScreen(): Place[] {
  const { width, height } = viewBox();
  const nodes: Node[] = [];
  for (let y = STEP / 2; y < height; y += STEP)
    for (let x = STEP / 2; x < width; x += 2 * STEP) nodes.push(document.elementFromPoint(x, y) ?? document);
  const places = eachOnce(nodes);
  return places.filter((place) => !places.some((other) => other !== place && place.contains(other)));
}

/** Whether a node stands in one of these places. */
export function isWithin(node: Node, places: readonly Place[]): boolean {
  return places.some((place) => place.contains(node));
}

function eachOnce(nodes: readonly Node[]): Place[] {
  return [...new Set(nodes.map(scanPlace))].filter((place) => place !== undefined);
}

/** The card or row of a node, else its nearest block. */
function scanPlace(node: Node): Place | undefined {
  let at = node instanceof Element || node instanceof ShadowRoot ? node : node.parentNode;
  while (at instanceof Element && isInline(at)) at = at.parentNode;
  if (at instanceof ShadowRoot) return at;
  if (!(at instanceof Element) || at === document.documentElement) return document.body ?? undefined;
  return document.head?.contains(at) ? undefined : (cardAround(at) ?? at);
}
