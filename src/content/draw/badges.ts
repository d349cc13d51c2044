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
  placeAll(leaders: readonly Hit[]): void;
  /** The badge of a mention; undefined while none is drawn. */
  of(hit: Hit): HTMLButtonElement | undefined;
}

interface Badge {
  hit: Hit;
  made: HTMLButtonElement;
}

/** The badges of one frame, in `host`'s layer. */
export function makeBadges(
  host: Host,
  onOpen: (hit: Hit, badge: HTMLButtonElement, by: Event) => void,
): Badges {
  let badges: Badge[] = [];
  const badgeFor = (hit: Hit): Badge => {
    // A rescan finds the same words again, as another hit: their badge stays, and the focus with it.
    const known = badges.find((badge) => isSame(badge.hit, hit));
    if (known) return Object.assign(known, { hit });
    const label = translate('badge_label', translate(`card_tier_${hit.tier}`), hit.name);
    // Out of the page's tab order; the ring and the popup reach it.
    const button = element(
      'button',
      { ...look.badge, 'data-tier': hit.tier, 'aria-label': label },
      element('span', { class: 'shape' }),
    );
    const badge = { hit, made: button };
    for (const type of ['click', 'pointerenter', 'pointerleave'])
      button.addEventListener(type, (event) => onOpen(badge.hit, button, event));
    host.badgeLayer.append(button);
    return badge;
  };
  const spotFor = (hit: Hit, view: Box, taken: readonly Box[], isRtl: boolean): Box | undefined => {
    const text = boxOf(hit);
    if (!text || isCovered(hit, text, host.is)) return undefined;
    const row = hit.unit.holder.localName === 'tr' ? boundsOf(hit.unit.holder) : text;
    const { controls, textLines } = boxesNear(hit);
    return placeBadge(text, { taken: [...taken, ...controls], textLines, view, isRtl, row });
  };
  return {
    placeAll: (leaders) => {
      const view = viewBox();
      const origin = boundsOf(host.badgeLayer);
      const isRtl = getComputedStyle(pageRoot()).direction === 'rtl';
      const spots = new Map<Hit, Box>();
      for (const hit of leaders) {
        if (spots.size >= MAX_SHOWN) break;
        const spot = spotFor(hit, view, [...spots.values()], isRtl);
        if (spot) spots.set(hit, spot);
      }
      const drawn = Array.from(spots, ([hit, { x, y }]) => {
        const badge = badgeFor(hit);
        moveTo(badge.made, x - origin.x, y - origin.y);
        return badge;
      });
      for (const badge of badges) if (!drawn.includes(badge)) badge.made.remove();
      badges = drawn;
    },
    of: (hit) => badges.find((badge) => badge.hit === hit)?.made,
  };
}

/** True where two hits say the same of the same words. */
function isSame(a: Hit, b: Hit): boolean {
  return (
    a.passage.holder === b.passage.holder && a.start === b.start && a.entity === b.entity && a.tier === b.tier
  );
}
