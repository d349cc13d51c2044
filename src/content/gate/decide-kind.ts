import type { PageKind } from '../../screening/types.ts';
import type { HostKind } from './known-host.ts';
import type { TextSample } from './sample-text.ts';
import type { TextSigns } from './text-signs.ts';

/**
 * What the gate saw, cheaply, of a page. What is a function costs a walk over the page or an expression to compile, and
 * most pages are told without it.
 */
export interface GateSignals extends TextSigns, Omit<TextSample, 'shortLines'> {
  /** Product or offer in JSON-LD, microdata, RDFa or Open Graph. */
  isProduct(): boolean;
  /** News, blog, encyclopedia, documentation or forum by its own markup. */
  isArticle: boolean;
  /** Links and forms that lead to a cart or check-out, or that put a thing into a cart. */
  cartLinks: number;
  /** Links to product pages. */
  productLinks(): number;
  /** Rows of tables. */
  tableRows(): number;
  /** Pictures. */
  pictures(): number;
  /** Dates in `<time>` of posts and bylines, and a page that calls itself an article. */
  bylines(): number;
  /** Title and address speak of goods, of a quote, of a tender. */
  goodsTitle(): boolean;
  quoteTitle: boolean;
  tenderTitle(): boolean;
}

/** A page with less prose than this shows rather than tells. */
const TERSE = 1000;
/** From here on a page whose title names goods is a story about them. */
const STORY = 3000;
/** From here on prices are a list. */
const MANY_PRICES = 7;
/** From here on product numbers are one. */
const MANY_NUMBERS = 5;
/** Points from which a page counts as a shop. */
const SHOP = 3;
/** So much prose asks for one more word of tenders, or of trade in a letter that quotes; terms under a table run longer. */
const PROSE_PER_WORD = 500;
const TERMS_PER_WORD = 2000;

/**
 * The gate: what kind of page this is, from its host and else from signals alone. Generous to small shops, deaf to
 * prose. Of a host that settles it nothing is read.
 */
export function decideKind(hostKind: HostKind | undefined, read: () => GateSignals): PageKind {
  if (hostKind && hostKind !== 'shop') return hostKind;
  const signals = read();
  if (isQuote(signals)) return 'quote';
  if (isTender(signals)) return 'procurement';
  return hostKind || isShop(signals) ? 'shop' : 'other';
}

function isQuote({
  quoteTitle,
  lots,
  priced,
  tableRows,
  prose,
  isArticle,
  isProduct,
  buy,
}: GateSignals): boolean {
  if (!quoteTitle || isArticle || buy > 1 || isProduct()) return false;
  // Many a mail has no table.
  if (tableRows() < 3) return prose < STORY && lots() >= 3 + prose / PROSE_PER_WORD;
  const columns = lots();
  return columns > 0 && columns + priced() >= 1 + prose / TERMS_PER_WORD;
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
  lots,
  tableRows,
}: GateSignals): boolean {
  if (isArticle || buy > 1 || pricedCards > 1) return false;
  const least = 2 + prose / PROSE_PER_WORD;
  let said = tender();
  // What is bought stands with how much of it, in a table or line by line: as good as a word.
  if (said && lots() * (tableRows() + 1) > 2) said += 1;
  return said >= least && !isProduct() && said >= least + bylines() + (tenderTitle() ? 0 : 1);
}

/** One point from `some` on, two from `many` on. */
function grade(count: number, some = 1, many = 3): number {
  return count >= many ? 2 : count >= some ? 1 : 0;
}

/** Whether what is for sale or on offer outweighs what is told. */
function isShop(signals: GateSignals): boolean {
  const points = forSale(signals) - told(signals);
  return points >= SHOP || onOffer(signals, points) >= SHOP;
}

/** Points for things with a price or a way to buy them. */
function forSale(signals: GateSignals): number {
  const { buy, cartLinks, pricedCards, prices, prose } = signals;
  // Salaries and fees have prices too; tickets and dishes have many, and a word of buying; a library has baskets. The words
  // for goods are compiled for what has a price or sells.
  const isTrade = buy > 1 || (buy > 0 && prices < MANY_PRICES) || (buy + prices > 0 && hasGoods(signals));
  return (
    Math.min(buy, 1) +
    (isTrade && (prices > 0 || isShown(signals)) ? grade(buy) : 0) +
    // The one link of a page with a price on it and little beside is that of a product's page.
    grade(cartLinks, 1, prices > 0 && prose < TERSE ? 1 : 4) +
    Math.min(pricedCards, 3) +
    Math.min(prices, 1) +
    (isTrade ? grade(prices) : 0)
  );
}

/** True where goods are shown, not only named. */
function isShown(signals: GateSignals): boolean {
  return signals.pictures() + signals.productLinks() > 0;
}

/** True of a table under a head of prices whose rows are goods. */
function isPriceList({ priced, tableRows, models, goodsWords, goodsTitle }: GateSignals): boolean {
  const rows = tableRows();
  const heads = priced();
  if (rows < 3 || heads < 1) return false;
  return models + goodsWords() >= Math.min(rows, MANY_PRICES) / 2 || (heads > 1 && goodsTitle());
}

/** True where goods are named that listed vendors make: by more than a word that stands anywhere. */
function hasGoods(signals: GateSignals): boolean {
  return signals.models > 1 || signals.goodsWords() > 1;
}

/**
 * `points`, and those for what calls itself goods, and for what a maker, importer or installer shows, mostly with few
 * words and without a price.
 */
function onOffer(signals: GateSignals, points: number): number {
  const { vendorWords, models, goodsWords, prose, buy, prices, pricedCards } = signals;
  const links = signals.productLinks();
  const shown = signals.pictures() + links;
  const isTerse = prose < TERSE && shown > 2;
  const byData = signals.isProduct() ? (signals.isArticle ? 1 : 3) : 0;
  const byTable = isPriceList(signals) ? 3 : 0;
  // Words of a trade with nothing shown are a glossary's, or a program's notes.
  if (prices + shown + byData + byTable < 1 && models < MANY_NUMBERS) return 0;
  const isOffer =
    vendorWords + models + buy + pricedCards + links > 0 ||
    prices > 2 ||
    (goodsWords() > 1 && signals.goodsTitle());
  const sum =
    points +
    // Many prices with little beside them, and in no table: goods of a kind that no word of ours names.
    (prices >= MANY_PRICES && prose < TERSE && signals.tableRows() < 5 ? 2 : 0) +
    byData +
    byTable +
    grade(vendorWords) +
    // A list of part numbers, and of how many there are.
    grade(models, 3, MANY_NUMBERS) +
    (models < MANY_NUMBERS ? 0 : grade(signals.lots(), 1, 99)) +
    grade(links, 3, 10) +
    (isOffer && (vendorWords > 0 || isTerse || models >= MANY_NUMBERS) ? grade(goodsWords(), 2, 8) : 0) +
    (isOffer && isTerse ? 1 : 0);
  // The title is read where its goods can still tip the scales.
  const isTold = sum < SHOP - 2 || prose >= STORY || !signals.goodsTitle() || signals.bylines() > 0;
  return isTold ? sum : sum + 2;
}

/** Points against: what is told rather than sold. */
function told({ isArticle, prices, prose, bylines, pricedCards, buy }: GateSignals): number {
  const isSelling = prices > 3 || pricedCards > 2 || buy * prices > 0;
  return (isArticle ? 3 : 0) + (isSelling ? 0 : grade(prose, 1200, 8000) + grade(bylines(), 1, 6));
}
