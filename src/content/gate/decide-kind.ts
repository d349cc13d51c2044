import type { PageKind } from '../../screening/types.ts';
import type { HostKind } from './known-host.ts';
import type { TextSigns } from './text-signs.ts';

/** What the gate saw, cheaply, of a page. */
export interface GateSignals extends TextSigns {
  hostKind: HostKind | undefined;
  /** Product or offer in JSON-LD, microdata, RDFa or Open Graph. */
  isProduct: boolean;
  /** News, blog, encyclopedia, documentation or forum by its own markup. */
  isArticle: boolean;
  /** Links and forms that lead to a cart or check-out, or that put a thing into a cart. */
  cartLinks: number;
  /** Links to product pages. */
  productLinks: number;
  /** Prices that stand in a small card: one with a picture, or with a link and what its classes call a price. */
  pricedCards: number;
  /** Rows of tables. */
  tableRows: number;
  /** Pictures. */
  pictures: number;
  /** Dates in `<time>` of posts and bylines, and a page that calls itself an article. */
  bylines: number;
  /** UTF-16 units of running prose. */
  prose: number;
  /** Title and address speak of goods, of a quote, of a tender. */
  goodsTitle: boolean;
  quoteTitle: boolean;
  tenderTitle: boolean;
}

/** A page with less prose than this shows rather than tells. */
const TERSE = 1000;
/** From here on a page whose title names goods is a story about them. */
const STORY = 3000;
/** Points from which a page counts as a shop. */
const SHOP = 3;
/** So much prose asks for one more word of tenders, or of trade in a letter that quotes; terms under a table run longer. */
const PROSE_PER_WORD = 500;
const TERMS_PER_WORD = 2000;

/** The gate: what kind of page this is, from signals alone. Generous to small shops, deaf to prose. */
export function decideKind(signals: GateSignals): PageKind {
  const { hostKind } = signals;
  if (hostKind === 'other' || hostKind === 'procurement') return hostKind;
  if (isQuote(signals)) return 'quote';
  if (isTender(signals)) return 'procurement';
  return hostKind === 'shop' || shopPoints(signals) >= SHOP ? 'shop' : 'other';
}

function isQuote({ quoteTitle, lots, tableRows, prose, isArticle, isProduct, buy }: GateSignals): boolean {
  if (!quoteTitle || isArticle || isProduct || buy > 1) return false;
  if (tableRows > 2) return lots >= 1 + prose / TERMS_PER_WORD;
  // Many a mail has no table.
  return prose < STORY && lots >= 3 + prose / PROSE_PER_WORD;
}

function isTender({
  tenderTitle,
  tender,
  isArticle,
  isProduct,
  buy,
  prose,
  bylines,
  pricedCards,
}: GateSignals): boolean {
  const enough = (tenderTitle ? 2 : 3) + bylines + prose / PROSE_PER_WORD;
  return !isArticle && !isProduct && buy < 2 && pricedCards < 2 && tender >= enough;
}

/** One point from `some` on, two from `many` on. */
function grade(count: number, some: number, many: number): number {
  return count >= many ? 2 : count >= some ? 1 : 0;
}

function shopPoints(signals: GateSignals): number {
  return forSale(signals) + onOffer(signals) - told(signals);
}

/** Points for things with a price or a way to buy them. */
function forSale(signals: GateSignals): number {
  const { isProduct, isArticle, buy, cartLinks, pricedCards, prices, priced, tableRows, goodsWords, models } =
    signals;
  // Salaries, fees and rates are prices too: it takes goods as well.
  const hasGoods = goodsWords > 0 || models > 1 || buy > 0;
  return (
    (isProduct ? (isArticle ? 1 : 3) : 0) +
    (buy > 0 ? 1 + grade(buy, 1, 3) : 0) +
    grade(cartLinks, 1, 4) +
    (pricedCards > 1 ? 3 : pricedCards) +
    (prices > 0 ? 1 : 0) +
    (hasGoods ? grade(prices, 1, 3) : 0) +
    (priced > 0 && tableRows > 2 ? (goodsWords > 1 || models > 1 || prices > 0 ? 3 : 1) : 0)
  );
}

/** Points for goods that a maker, importer or installer shows, mostly with few words and without a price. */
function onOffer(signals: GateSignals): number {
  const {
    vendorWords,
    models,
    productLinks,
    goodsWords,
    goodsTitle,
    pictures,
    prose,
    buy,
    prices,
    pricedCards,
    bylines,
  } = signals;
  const isTerse = pictures + productLinks > 2 && prose < TERSE;
  const isOffer = vendorWords + models + buy + pricedCards + productLinks > 0 || prices > 2;
  return (
    grade(vendorWords, 1, 3) +
    grade(vendorWords, 4, 99) +
    grade(models, 3, 8) +
    grade(productLinks, 3, 10) +
    (isOffer && (vendorWords > 0 || isTerse) ? grade(goodsWords, 2, 8) : 0) +
    (isTerse && (isOffer || (goodsTitle && goodsWords > 1)) ? 1 : 0) +
    (goodsTitle && bylines < 1 && prose < STORY ? 2 : 0)
  );
}

/** Points against: what is told rather than sold. */
function told({ isArticle, prices, prose, bylines, pricedCards, buy }: GateSignals): number {
  const isSelling = prices > 3 || pricedCards > 1 || (buy > 0 && prices > 0);
  return (isArticle ? 3 : 0) + (isSelling ? 0 : grade(prose, 1200, 8000) + grade(bylines, 1, 6));
}
