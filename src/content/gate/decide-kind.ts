import type { PageKind } from '../../screening/types.ts';
import type { HostKind } from './known-host.ts';
import type { TextSigns } from './text-signs.ts';

/** What the gate saw, cheaply, of a page. */
export interface GateSignals extends TextSigns {
  host: HostKind | undefined;
  /** Product or offer in JSON-LD, microdata, RDFa or Open Graph. */
  product: boolean;
  /** News, blog, encyclopedia, documentation or forum by its own markup. */
  article: boolean;
  /** Links and forms that lead to a cart or check-out, or that put a thing into a cart. */
  cartLinks: number;
  /** Links to product pages. */
  productLinks: number;
  /** Rows of tables. */
  rows: number;
  /** Pictures. */
  images: number;
  /** UTF-16 units of running prose. */
  prose: number;
  /** Best-known listed names in title and address. */
  brandTitle: number;
  /** Title and address speak of a quote, of a tender. */
  quoteTitle: boolean;
  tenderTitle: boolean;
}

/** A page with less prose than this shows rather than tells. */
const TERSE = 1000;
/** From here on a page about a company is a story about it. */
const STORY = 3000;
/** Points from which a page counts as a shop. */
const SHOP = 3;

/** The gate: what kind of page this is, from signals alone. Generous to small shops, deaf to prose. */
export function decideKind(signals: GateSignals): PageKind {
  const { host } = signals;
  if (host === 'other' || host === 'procurement') return host;
  if (isQuote(signals)) return 'quote';
  if (isTender(signals)) return 'procurement';
  return host === 'shop' || shopPoints(signals) >= SHOP ? 'shop' : 'other';
}

function isQuote({ quoteTitle, rows, article, product, buy }: GateSignals): boolean {
  return quoteTitle && !article && !product && buy < 2 && rows > 2;
}

function isTender({ tenderTitle, tender, article, product, buy }: GateSignals): boolean {
  return !article && !product && buy < 2 && tender >= (tenderTitle ? 2 : 5);
}

/** One point from `some` on, two from `many` on. */
function grade(count: number, some: number, many: number): number {
  return count >= many ? 2 : count >= some ? 1 : 0;
}

function shopPoints(signals: GateSignals): number {
  const { product, article, prices, buy, vendor, models, rows, cartLinks, productLinks, prose } = signals;
  const { goods, nav, brands, brandTitle, images } = signals;
  const isTerse = images > 3 && prose < TERSE;
  return (
    (product ? (article ? 1 : 3) : 0) +
    (buy > 0 ? 2 : 0) +
    grade(cartLinks, 1, 4) +
    grade(prices, 1, 3) +
    (prices > 0 && (rows > 2 || prices > 5 || models > 2) ? 1 : 0) +
    grade(vendor, 1, 3) +
    grade(models, 3, 8) +
    grade(productLinks, 3, 10) +
    // A maker's or installer's own site names its goods, shows them with few words, and prices none.
    (goods > 2 || brands > 0 ? grade(goods, 3, 8) + grade(brands, 1, 4) + grade(nav, 2, 99) : 0) +
    (isTerse && goods + brands + prices + buy > 0 ? 1 : 0) +
    (isTerse && brands > 0 ? 1 : 0) +
    (prose < STORY ? grade(brandTitle, 1, 1) : 0) -
    (article ? 3 : 0) -
    (prices < 4 ? grade(prose, 1200, 8000) : 0)
  );
}
