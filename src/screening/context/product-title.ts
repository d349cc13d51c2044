/** Where a page shows the product that its structured data tells of. */
import { foldName } from '../fold.ts';
import type { PageContext, Segment } from '../types.ts';

/** Shortest title that names a product and not the shop or a shelf of it, in units of folded text. */
const SHORTEST = 12;

/**
 * The number of the segment that holds the product's title, where the page's title has it for the most part and its data
 * tell of one maker: a list of goods tells of several. Undefined where there is none.
 */
export function productTitle(
  { kind, title, brands }: PageContext,
  segments: readonly Segment[],
): number | undefined {
  if (kind !== 'shop' || brands.length !== 1) return undefined;
  const whole = foldName(title);
  let best: number | undefined;
  let longest = Math.max(SHORTEST, whole.length / 2) - 1;
  segments.forEach(({ text, role }, at) => {
    if ((role !== 'title' && role !== 'heading') || text.length > title.length) return;
    const folded = foldName(text);
    if (folded.length <= longest || !whole.includes(folded)) return;
    longest = folded.length;
    best = at;
  });
  return best;
}
