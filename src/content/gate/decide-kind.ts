import type { PageKind } from '../../screening/types.ts';
import type { HostKind } from './known-host.ts';
import type { TextSigns } from './text-signs.ts';

/** What the gate saw, cheaply, of a page. */
export interface GateSignals extends TextSigns {
  host: HostKind | undefined;
  /** Product or offer in JSON-LD, microdata, RDFa or Open Graph. */
  product: boolean;
  /** Markup that shops write: cart forms, price and stock properties, product identifiers. */
  commerce: boolean;
  /** News, blog or encyclopedia by its own markup. */
  article: boolean;
  /** Links to product pages, counted to 20. */
  productLinks: number;
  /** Title and address speak of a quote, of a tender. */
  quoteTitle: boolean;
  tenderTitle: boolean;
}

/** Points from which a page counts as a shop. */
const SHOP = 3;

/** The gate: what kind of page this is, from signals alone. Generous to small shops, deaf to prose. */
export function decideKind(signals: GateSignals): PageKind {
  if (signals.host === 'other') return 'other';
  if (signals.host === 'procurement') return 'procurement';
  if (isQuote(signals)) return 'quote';
  if (isTender(signals)) return 'procurement';
  return signals.host === 'shop' || shopPoints(signals) >= SHOP ? 'shop' : 'other';
}

function isQuote({ quoteTitle, columns, prices, article, product, buy }: GateSignals): boolean {
  return quoteTitle && !article && !product && buy < 2 && columns >= 2 && (prices > 0 || columns >= 4);
}

function isTender({ tenderTitle, tender, article, product, buy }: GateSignals): boolean {
  if (article || product || buy > 1) return false;
  return tenderTitle ? tender >= 2 : tender >= 5;
}

function shopPoints(signals: GateSignals): number {
  const { product, commerce, article, prices, buy, vendor, models, columns, productLinks, prose } = signals;
  let points = 0;
  if (product) points += article ? 1 : 3;
  if (commerce) points += 2;
  if (buy > 0) points += 2;
  if (prices > 0) points += prices > 3 ? 2 : 1;
  if (prices > 0 && columns > 1) points += 2;
  if (prices > 5 || (prices > 0 && models > 2)) points += 1;
  if (vendor > 0) points += vendor > 2 ? 2 : 1;
  if (models > 2) points += 1;
  if (productLinks > 2) points += 1;
  if (article) points -= 3;
  if (prose > 4000 && prices < 3) points -= 2;
  return points;
}
