import type { GateSignals } from './decide-kind.ts';
import { knownHost } from './known-host.ts';
import { hasWord, textSigns } from './text-signs.ts';

/** How much of a page the gate looks at. */
const MAX_NODES = 3000;
const MAX_LINES = 700;
const MAX_MS = 1.5;
const MAX_JSON_LD = 100_000;

const PRODUCT_MARKUP =
  '[itemtype*="schema.org/Product"],[itemtype*="schema.org/Offer"],[typeof~="Product"],[typeof~="schema:Product"],' +
  'meta[property="og:type"][content*="product" i],meta[property^="product:price"],meta[property="product:brand"]';
const COMMERCE_MARKUP =
  'form[action*="/cart" i],[itemprop="price"],[class*="add-to-cart" i],[class*="addtocart" i],[id*="add-to-cart" i],' +
  '[data-product-id],[data-sku],[data-asin],.woocommerce,.product-price,.price-box,[name="add-to-cart"]';
const ARTICLE_MARKUP =
  'meta[property="og:type"][content="article"],meta[property="article:published_time"],meta[name="generator"][content^="MediaWiki"]';
const PRODUCT_TYPE =
  /"@type"\s*:\s*\[?\s*"(?:\w+:|https?:\/\/schema\.org\/)?(?:Product|ProductGroup|Offer|AggregateOffer|OfferCatalog)\w*"/;
const ARTICLE_TYPE = /"@type"\s*:\s*\[?\s*"(?:News|Blog|Tech|Scholarly|Reportage)?(?:Article|Posting)"/;

/** Looks at a document, cheaply: at most some milliseconds, whatever its size. */
export function readSignals(
  document: Document,
  location: { hostname: string; pathname: string },
): GateSignals {
  const host = knownHost(location.hostname);
  const has = (selector: string): boolean => document.querySelector(selector) !== null;
  const structured = jsonLd(document);
  const title = `${document.title.slice(0, 300)} \n ${document.querySelector('h1')?.textContent?.slice(0, 300) ?? ''}`;
  const path = location.pathname.replaceAll(/[-_/.]+/g, ' ');
  return {
    host,
    product: PRODUCT_TYPE.test(structured) || has(PRODUCT_MARKUP),
    article: ARTICLE_TYPE.test(structured) || has(ARTICLE_MARKUP),
    commerce: has(COMMERCE_MARKUP),
    productLinks: productLinks(document),
    quoteTitle: hasWord('quote', title) || hasWord('quote', path),
    tenderTitle: hasWord('tender', title) || hasWord('tender', path),
    ...textSigns(host === 'other' ? [] : shortLines(document.body)),
  };
}

/** Text of the page's JSON-LD blocks, capped. */
export function jsonLd(document: Document): string {
  let text = '';
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    text += `${script.textContent ?? ''}\n`;
    if (text.length > MAX_JSON_LD) break;
  }
  return text.slice(0, MAX_JSON_LD);
}

function productLinks(document: Document): number {
  const links = document.querySelectorAll(
    'a[href*="/product" i],a[href*="/item/" i],a[href*="/shop/" i],a[href*="/catalog" i]',
  );
  return Math.min(links.length, 20);
}

function shortLines(body: Element | null): string[] {
  const lines: string[] = [];
  if (!body) return lines;
  const until = performance.now() + MAX_MS;
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let seen = 0; seen < MAX_NODES && lines.length < MAX_LINES && walker.nextNode(); seen += 1) {
    if (seen % 64 === 63 && performance.now() > until) break;
    const text = walker.currentNode.nodeValue?.trim() ?? '';
    if (text === '') continue;
    const parent = walker.currentNode.parentNode?.nodeName;
    if (parent === 'SCRIPT' || parent === 'STYLE' || parent === 'NOSCRIPT') continue;
    lines.push(text);
  }
  const control = body.querySelectorAll<HTMLInputElement>('input[type="submit"],input[type="button"]');
  for (let at = 0; at < Math.min(control.length, 20); at += 1) lines.push(control[at]?.value ?? '');
  return lines;
}
