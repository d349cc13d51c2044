import { NAME_SLOT } from '../../protocol/page-look.ts';
import { look } from '../look.ts';
import type { Hit } from '../scan/hit.ts';
import { boundsOf, boxesNear, boxOf, isCovered, viewBox } from './boxes.ts';
import { element, moveTo } from './element.ts';
import type { Host } from './host.ts';
import { BADGE_SIZE, placeBadge, type Box } from './place-badge.ts';

/** Badges drawn at once at most; the popup has them all. */
const MAX_SHOWN = 60;

export interface Badges {
  /** Puts a badge at each of these mentions that is on screen and not covered; takes the others away. */
  placeAll(leaders: readonly Hit[]): void;
  /** True where the words of a badge no longer stand, or are seen, where they were when it was placed. */
  haveMoved(): boolean;
  /** The badge of a mention; undefined while none is drawn. */
  of(hit: Hit): HTMLButtonElement | undefined;
}

interface Badge {
  hit: Hit;
  made: HTMLButtonElement;
  /** Where its words stood when it was placed. */
  wordsAt: string;
}

/** Where one is to stand. */
interface Place extends Omit<Badge, 'made'> {
  spot: Box;
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
    if (known) return known;
    const label = look.badgeWords[hit.tier].replace(NAME_SLOT, () => hit.name);
    // Out of the page's tab order; the ring and the popup reach it.
    const made = element(
      'button',
      { ...look.badge, 'data-tier': hit.tier, 'aria-label': label },
      element('span', { class: 'shape' }),
    );
    const badge = { hit, made, wordsAt: '' };
    for (const type of look.pointing) made.addEventListener(type, (event) => onOpen(badge.hit, made, event));
    host.badgeLayer.append(made);
    return badge;
  };
  /** Where the words of a mention are, if they are seen. */
  const seenBox = (hit: Hit): Box | undefined => {
    const box = boxOf(hit);
    return box && !isCovered(hit, box, host.is) ? box : undefined;
  };
  /** The same place after a scroll of the page, which the badges take part in. */
  const placeIn = ({ x, y }: Box, text?: Box): string =>
    text ? `${Math.round(text.x - x)},${Math.round(text.y - y)}` : '';
  return {
    placeAll: (leaders) => {
      const viewArea = viewBox();
      const origin = boundsOf(host.badgeLayer);
      const taken: Box[] = [];
      const places: Place[] = [];
      for (const hit of leaders) {
        if (taken.length >= MAX_SHOWN) break;
        const text = seenBox(hit);
        if (!text) continue;
        const { holder } = hit.around;
        const rowBox = boundsOf(holder.localName === 'tr' ? holder : hit.passage.holder);
        const { controlBoxes, textLines } = boxesNear(hit);
        // As it is laid out: a style sheet turns words around too.
        const isRtl = getComputedStyle(hit.passage.holder).direction === 'rtl';
        const spot = placeBadge(text, {
          taken: [...taken, ...controlBoxes],
          textLines,
          viewArea,
          isRtl,
          rowBox,
        });
        if (!spot) continue;
        // Lines of a list stand closer than badges with their margins.
        taken.push({ ...spot, y: spot.y + 4, height: BADGE_SIZE - 8 });
        places.push({ hit, spot, wordsAt: placeIn(origin, text) });
      }
      const drawn = places.map(({ hit, spot, wordsAt }) => {
        const badge = Object.assign(badgeFor(hit), { hit, wordsAt });
        moveTo(badge.made, spot.x - origin.x, spot.y - origin.y);
        return badge;
      });
      for (const badge of badges) if (!drawn.includes(badge)) badge.made.remove();
      badges = drawn;
    },
    haveMoved: () => {
      const origin = boundsOf(host.badgeLayer);
      return badges.some(({ hit, wordsAt }) => placeIn(origin, seenBox(hit)) !== wordsAt);
    },
    of: (hit) => badges.find((badge) => isSame(badge.hit, hit))?.made,
  };
}

/** True where two hits say the same of the same words. */
function isSame(a: Hit, b: Hit): boolean {
  return (
    a.passage.holder === b.passage.holder && a.start === b.start && a.entity === b.entity && a.tier === b.tier
  );
}
