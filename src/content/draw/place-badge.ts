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
  view: Box;
  isRtl: boolean;
  row?: Box;
}

export const BADGE_SIZE = 24;

/** Area that two boxes share. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/**
 * Where a badge for the words at `text` goes: the place beside (also beside the table `row` they stand in), above or below them that covers the least text, never
 * a control or another badge (`taken`), wholly inside `view`; undefined where there is none.
 */
export function placeBadge(text: Box, around: Around): Box | undefined {
  const { taken, textLines, view, isRtl, row = text } = around;
  // Level with its words, also where the edge of the view cuts these.
  const level = Math.min(text.y + (text.height - BADGE_SIZE) / 2, view.height - BADGE_SIZE);
  const after = { x: text.x + text.width + 2, y: Math.max(0, level) };
  const before = { x: text.x - BADGE_SIZE - 2, y: after.y };
  const top = text.y - BADGE_SIZE + 3;
  const bottom = text.y + text.height - 3;
  const ends = [text.x + text.width - BADGE_SIZE + 2, text.x - 2];
  const beyond = { x: row.x + row.width + 2, y: after.y };
  const sides = isRtl ? [before, after, beyond] : [after, before, beyond];
  if (isRtl) ends.reverse();
  const spots = [...sides, ...[top, bottom].flatMap((y) => ends.map((x) => ({ x, y })))];
  let best: Box | undefined;
  let least = Infinity;
  for (const spot of spots) {
    const box = { ...spot, width: BADGE_SIZE, height: BADGE_SIZE };
    if (overlap(box, view) < BADGE_SIZE * BADGE_SIZE - 1 || taken.some((other) => overlap(box, other) > 0))
      continue;
    const covered = textLines.reduce((sum, line) => sum + overlap(box, line), 0);
    if (covered < least) [best, least] = [box, covered];
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
