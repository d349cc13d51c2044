import { look } from '../look.ts';
import { pageRoot, translate } from '../runtime.ts';
import type { Hit } from '../scan/hit.ts';
import { boundsOf, boxesNear, boxOf, isCovered, viewBox } from './boxes.ts';
import { element, moveTo } from './element.ts';
import type { Host } from './host.ts';
import { placeBadge, type Box } from './place-badge.ts';

/** Badges drawn at once at most; the popup has them all. */
const MAX_SHOWN = 60;

export interface Badges {
  /** Puts a badge at each of these mentions that is on screen and not covered; takes the others away. */
  place(leaders: readonly Hit[]): void;
  /** The badge of a mention; undefined while none is drawn. */
  of(hit: Hit): HTMLButtonElement | undefined;
}

/** The badges of one frame, in `host`'s layer. */
export function makeBadges(
  host: Host,
  onOpen: (hit: Hit, badge: HTMLButtonElement, by: Event) => void,
): Badges {
  const badges = new Map<Hit, HTMLButtonElement>();
  const badgeFor = (hit: Hit): HTMLButtonElement => {
    const known = badges.get(hit);
    if (known) return known;
    const label = translate('badge_label', translate(`card_tier_${hit.tier}`), hit.name);
    // Out of the page's tab order; the ring and the popup reach it.
    const made = element(
      'button',
      { ...look.badge, 'data-tier': hit.tier, 'aria-label': label },
      element('span', { class: 'shape' }),
    );
    for (const type of ['click', 'pointerenter', 'pointerleave'])
      made.addEventListener(type, (event) => onOpen(hit, made, event));
    badges.set(hit, made);
    host.layer.append(made);
    return made;
  };
  const spotFor = (hit: Hit, view: Box, taken: Box[], isRtl: boolean): Box | undefined => {
    const text = boxOf(hit);
    if (!text || isCovered(hit, text, host.is)) return undefined;
    const row = hit.unit.root.localName === 'tr' ? boundsOf(hit.unit.root) : text;
    const { controls, lines } = boxesNear(hit);
    return placeBadge(text, { taken: [...taken, ...controls], lines, view, isRtl, row });
  };
  return {
    place: (leaders) => {
      const view = viewBox();
      const origin = boundsOf(host.layer);
      const isRtl = getComputedStyle(pageRoot()).direction === 'rtl';
      const taken: Box[] = [];
      const spots = new Map<Hit, Box>();
      for (const hit of leaders) {
        if (taken.length >= MAX_SHOWN) break;
        const spot = spotFor(hit, view, taken, isRtl);
        if (!spot) continue;
        taken.push(spot);
        spots.set(hit, spot);
      }
      for (const [hit, badge] of badges) {
        if (spots.has(hit)) continue;
        badge.remove();
        badges.delete(hit);
      }
      for (const [hit, spot] of spots) {
        moveTo(badgeFor(hit), spot.x - origin.x, spot.y - origin.y);
      }
    },
    of: (hit) => badges.get(hit),
  };
}
