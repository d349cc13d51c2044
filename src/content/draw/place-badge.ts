/** Geometry of badges and card, in CSS pixels of the viewport; no DOM. */

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a badge has to keep off, in the order of the reasons. */
interface Around {
  taken: readonly Box[];
  textLines: readonly Box[];
  /** What is seen of the page, from 0, 0 on. */
  viewArea: Box;
  isRtl: boolean;
  /** The block or table row of the words. */
  rowBox: Box;
}

export const BADGE_SIZE = 24;

/** Area that two boxes share. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/**
 * Where a badge for the words at `text` goes: the place beside, above or below them, or at either end of the block or
 * table row that they stand in (`rowBox`), that covers the least text and is not far, never on a control or another badge
 * (`taken`), wholly inside `viewArea`; undefined where there is none.
 */
export function placeBadge(
  text: Box,
  { taken, textLines, viewArea, isRtl, rowBox }: Around,
): Box | undefined {
  // Level with its words, also where the edge of the view cuts these.
  const level = Math.max(0, Math.min(text.y + (text.height - BADGE_SIZE) / 2, viewArea.height - BADGE_SIZE));
  const beside = (box: Box): number[] => [box.x + box.width + 2, box.x - (BADGE_SIZE + 2)];
  const ends = [text.x + text.width - (BADGE_SIZE - 2), text.x - 2];
  const spots: [y: number, xs: number[]][] = [
    [level, beside(text)],
    [text.y - (BADGE_SIZE - 3), ends],
    [text.y + text.height - 3, ends],
    [level, beside(rowBox)],
  ];
  let best: Box | undefined;
  let least = Infinity;
  for (const [y, xs] of spots)
    for (const wanted of isRtl ? xs.toReversed() : xs) {
      const x = Math.max(0, Math.min(wanted, viewArea.width - BADGE_SIZE));
      const box = { x, y, width: BADGE_SIZE, height: BADGE_SIZE };
      if (overlap(box, viewArea) < BADGE_SIZE ** 2 - 1 || taken.some((other) => overlap(box, other)))
        continue;
      // A pixel away from its words is as bad as one of text that is covered.
      const away = Math.max(2, x - text.x - text.width, text.x - x - BADGE_SIZE);
      const cost = textLines.reduce((sum, line) => sum + overlap(box, line), away);
      if (cost < least) [best, least] = [box, cost];
    }
  return best;
}

const GAP = 6;
const MARGIN = 8;
/** Height that a card has at least, where it is so tall, though it cover its badge. */
const LEAST = 360;

/**
 * Where a card of `size` goes beside its badge: below (where it doesn't fit, it is cut and scrolls), above where it
 * fits better, inside `view`. Growing doesn't move a card below its badge.
 */
export function placeCard(
  badge: Box,
  size: { width: number; height: number },
  view: Box,
): { x: number; y: number } {
  const below = badge.y + badge.height + GAP;
  const edge = view.height - MARGIN;
  const isAbove = size.height > edge - below && badge.y > edge - below;
  const wanted = isAbove ? badge.y - GAP - size.height : below;
  const y = Math.min(wanted, edge - Math.min(size.height, LEAST));
  const x = Math.min(badge.x, view.width - size.width - MARGIN);
  return { x: Math.max(MARGIN, x), y: Math.max(MARGIN, y) };
}
