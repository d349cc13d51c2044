import words from '../data/gate-words.json' with { type: 'json' };
import type { GateSignals } from './decide-kind.ts';
import { allThatFit, attributeOf, elementsIn } from '../runtime.ts';
import { sampleText } from './sample-text.ts';
import { countWords, MODEL, textSigns } from './text-signs.ts';

/** How much of a page the gate looks at. */
const MAX_ELEMENTS = 120;
const MAX_JSON_LD = 100_000;
const MAX_TITLE = 600;

const MARKED = '[itemtype*="org/Product"],[typeof~=Product]';
// Of text in lower case: to compile an expression for both takes twice as long.
const PRODUCT = /"@type"\s*:\s*\[?\s*"[^"]*product|^og:type .*product|^product:/m;
const ARTICLE =
  /"@type"\s*:\s*\[?\s*"(\w*article|\w*posting|review)|"itemreviewed"|^article:published|^generator (mediawiki|docusaurus|sphinx|mkdocs)/m;
const CART = /(^|to|[\s/=])[-_]?(shopping-?)?(cart|basket|checkout)(?![a-z])/g;
const PRODUCTS = /[/?](produ[ck]?[ti]\w*|item|shop|catalog(ue)?|goods|tovar)s?[/=_-]|-p-?\d+\b/g;

/** Looks at a document, cheaply: about a millisecond, whatever its size. */
export function readSignals(document: Document, { pathname }: Location): GateSignals {
  const all = (name: string): HTMLCollectionOf<Element> => elementsIn(document, name);
  const first = (name: string): Element[] => firstOf(all(name));
  const about = `\n${jsonLd(document).toLowerCase()}\n${joined(first('meta'), 'property', 'name', 'content')}`;
  const links = joined([...first('a'), ...first('form'), ...first('button')], 'href', 'action', 'class');
  const isProduct = (): boolean => count(about, PRODUCT, 'product') > 0 || !!document.querySelector(MARKED);
  const isArticle = count(about, ARTICLE, 'article|posting|review|generator') > 0;
  const cartLinks = count(links, CART, 'cart|basket|checkout');
  const title = `\n${document.title}\n${all('h1')[0]?.textContent ?? ''}\n${pathname.replace(/[-_/.]+/g, ' ')}`;
  const inTitle = (list: string): boolean => countWords(title.slice(0, MAX_TITLE).toLowerCase(), list) > 0;
  const quoteTitle = inTitle(`${words.ofOffers}|${words.ofQuotes}`);
  // A plain article is not read.
  const isQuiet = isArticle && cartLinks === 0 && !isProduct();
  // A quote may come as a letter, its terms and even its lines in one long text.
  const sample = sampleText(document, isQuiet ? 0 : 800, quoteTitle);
  return {
    isProduct,
    isArticle,
    cartLinks,
    productLinks: () =>
      count(links, PRODUCTS, '/|?|-p') + joined(first('div'), 'class').split('product').length - 1,
    tableRows: () => all('tr').length,
    pictures: () => document.images.length,
    bylines: () => all('time').length + about.split('\nog:type article').length - 1,
    goodsTitle: () => inTitle(words.ofGoods) || document.title.search(MODEL) >= 0,
    quoteTitle,
    tenderTitle: () => inTitle(words.ofTenders),
    ...sample,
    ...textSigns([document.title, joined(first('input'), 'value'), sample.shortLines].join('\n')),
  };
}

/** Text of the page's JSON-LD blocks, capped. */
export function jsonLd(document: Document): string {
  return firstOf(allThatFit(document, 'script[type$="ld+json" i]'))
    .map(({ textContent }) => textContent)
    .join('\n')
    .slice(0, MAX_JSON_LD);
}

/** Not spread: a list of a big page holds a hundred thousand. */
function firstOf(list: ArrayLike<Element>): Element[] {
  return ([] as Element[]).slice.call<ArrayLike<Element>, [number, number], Element[]>(list, 0, MAX_ELEMENTS);
}

/** The attributes that each element has, a line each, in lower case. */
function joined(elements: Element[], ...names: string[]): string {
  return elements
    .map((each) => names.flatMap((name) => attributeOf(each, name) ?? []).join(' '))
    .join('\n')
    .toLowerCase();
}

/**
 * How often a pattern stands in a text. Each of its matches holds one of the `stems`: most pages have none, and to look
 * for these costs a quarter of what it does to compile the pattern.
 */
function count(text: string, pattern: RegExp, stems: string): number {
  return (stems.split('|').some((stem) => text.includes(stem)) && text.match(pattern)?.length) || 0;
}
