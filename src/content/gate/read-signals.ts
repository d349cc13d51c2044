import words from '../data/gate-words.json' with { type: 'json' };
import type { GateSignals } from './decide-kind.ts';
import { knownHost } from './known-host.ts';
import { attributeOf } from '../runtime.ts';
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
const CART = /(^|to|[\s/=])[-_]?(shopping-?)?(cart|basket|checkout)(?![a-z])|wa\.me\//g;
const PRODUCTS = /[/?](produ[ck]?[ti]\w*|item|shop|catalog(ue)?|goods|tovar)s?[/=_-]|-p-?\d+\b/g;

/** Looks at a document, cheaply: about a millisecond, whatever its size. */
export function readSignals(document: Document, location: Location): GateSignals {
  const hostKind = knownHost(location);
  const all = (name: string): HTMLCollectionOf<Element> => document.getElementsByTagName(name);
  const first = (name: string): Element[] => firstOf(all(name));
  const about = `${jsonLd(document)}\n${joined(first('meta'), 'property', 'name', 'content')}`;
  const links = joined([...first('a'), ...first('form'), ...first('button')], 'href', 'action', 'class');
  const isProduct = count(about, PRODUCT) > 0 || document.querySelector(MARKED) !== null;
  const isArticle = count(about, ARTICLE) > 0;
  const cartLinks = count(links, CART);
  // What is no shop by its host, or a plain article, is not read.
  const isQuiet = hostKind === 'other' || (isArticle && !isProduct && cartLinks === 0);
  const title = `\n${document.title}\n${all('h1')[0]?.textContent ?? ''}\n${location.pathname.replace(/[-_/.]+/g, ' ')}`;
  const inTitle = (list: string): boolean => countWords(title.slice(0, MAX_TITLE).toLowerCase(), list) > 0;
  const quoteTitle = inTitle(words.ofQuotes);
  // A quote may come as a letter, its terms and even its lines in one long text.
  const { shortLines, prose, pricedCards } = sampleText(document, isQuiet ? 0 : 800, quoteTitle);
  return {
    hostKind,
    isProduct,
    isArticle,
    cartLinks,
    productLinks: count(links, PRODUCTS) + count(joined(first('div'), 'class'), /product/g),
    pricedCards,
    tableRows: all('tr').length,
    pictures: document.images.length,
    bylines: all('time').length + count(about, /^og:type article/gm),
    prose,
    goodsTitle: inTitle(words.ofGoods) || document.title.search(MODEL) >= 0,
    quoteTitle,
    tenderTitle: inTitle(words.ofTenders),
    ...textSigns([document.title, joined(first('input'), 'value'), shortLines].join('\n')),
  };
}

/** Text of the page's JSON-LD blocks, capped. */
export function jsonLd(document: Document): string {
  return firstOf(document.querySelectorAll('script[type$="ld+json" i]'))
    .map(({ textContent }) => textContent)
    .join('\n')
    .slice(0, MAX_JSON_LD);
}

/** Not spread: a list of a big page holds a hundred thousand. */
function firstOf(list: ArrayLike<Element>): Element[] {
  return ([] as Element[]).slice.call<ArrayLike<Element>, [number, number], Element[]>(list, 0, MAX_ELEMENTS);
}

/** The attributes that each element has, a line each. */
function joined(elements: Element[], ...names: string[]): string {
  return elements.map((each) => names.flatMap((name) => attributeOf(each, name) ?? []).join(' ')).join('\n');
}

/** How often a pattern stands in the text in lower case. */
function count(text: string, pattern: RegExp): number {
  return text.toLowerCase().match(pattern)?.length ?? 0;
}
