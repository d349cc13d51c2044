import type { GateSignals } from './decide-kind.ts';
import { knownHost } from './known-host.ts';
import { countWords, textSigns } from './text-signs.ts';

/** How much of a page the gate looks at. */
const MAX_NODES = 800;
const MAX_UNITS = 10_000;
const MAX_ELEMENTS = 120;
const MAX_JSON_LD = 100_000;
/** A text node of this many units is prose (or code). */
const PROSE = 160;

const MARKED = 'script[type="application/ld+json" i],[itemtype*="schema.org/Product"]';
const PRODUCT =
  /"@type"\s*:\s*\[?\s*"(?:[^"]*[/:])?(?:Product|Offer|AggregateOffer)|^og:type .*product|^product:/m;
const ARTICLE =
  /"@type"\s*:\s*\[?\s*"(?:\w*Article|\w*Posting)"|^article:published|^generator (?:mediawiki|docusaurus|sphinx|mkdocs)/im;
const CART =
  /(?:add|to)[-_]?(?:to)?[-_]?(?:cart|basket)|[/=](?:shopping-?)?(?:cart|basket|checkout)\b|wa\.me\//gi;
const PRODUCTS = /[/?](?:produ[ck]?[ti]\w*|item|shop|catalog(?:ue)?|goods|tovar)s?[/=_-]|-p-?\d+\b/gi;

/** Looks at a document, cheaply: about a millisecond, whatever its size. */
export function readSignals(document: Document, { hostname, pathname }: Location): GateSignals {
  const host = knownHost(hostname);
  const first = (name: string): Element[] => firstOf(document.getElementsByTagName(name));
  const marked = [...document.querySelectorAll(MARKED)];
  const about = `${marked.map(textOf).join('\n')}\n${joined(first('meta'), ['property', 'name', 'content'])}`;
  const links = joined([...first('a'), ...first('form'), ...first('button')], ['href', 'action', 'class']);
  const product = PRODUCT.test(about) || marked.some(({ localName }) => localName !== 'script');
  const article = ARTICLE.test(about);
  const cartLinks = count(links, CART);
  // What is no shop by its host, or a plain article, is not read.
  const isQuiet = host === 'other' || (article && !product && cartLinks === 0);
  const { lines, prose } = isQuiet ? { lines: '', prose: 0 } : sample(document);
  const title = `\n${document.title}\n${first('h1')[0]?.textContent ?? ''}\n${pathname.replace(/[-_/.]+/g, ' ')}`;
  const [quote = 0, tender = 0, brandTitle = 0] = isQuiet
    ? []
    : countWords(title.slice(0, 600).toLowerCase(), 'quote', 'tender', 'brands');
  return {
    host,
    product,
    article,
    cartLinks,
    productLinks: count(links, PRODUCTS),
    rows: firstOf(document.getElementsByTagName('tr')).length,
    images: isQuiet ? 0 : document.images.length,
    prose,
    brandTitle,
    quoteTitle: quote > 0,
    tenderTitle: tender > 0,
    ...textSigns(lines),
  };
}

/** Text of the page's JSON-LD blocks, capped. */
export function jsonLd(document: Document): string {
  return firstOf(document.querySelectorAll(MARKED)).map(textOf).join('\n').slice(0, MAX_JSON_LD);
}

function textOf({ localName, textContent }: Element): string {
  return localName === 'script' ? textContent.slice(0, MAX_JSON_LD) : '';
}

function firstOf(list: ArrayLike<Element>): Element[] {
  return Array.from({ length: Math.min(list.length, MAX_ELEMENTS) }, (_, at) => list[at]).filter(
    (each) => !!each,
  );
}

/** The attributes that each element has, a line each. */
function joined(elements: Element[], names: string[]): string {
  return elements.map((each) => names.flatMap((name) => each.getAttribute(name) ?? []).join(' ')).join('\n');
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function sample(document: Document): { lines: string; prose: number } {
  let lines = joined(firstOf(document.getElementsByTagName('input')), ['value']);
  let prose = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let seen = 0; seen < MAX_NODES && lines.length < MAX_UNITS && walker.nextNode(); seen += 1) {
    const text = walker.currentNode.nodeValue?.trim() ?? '';
    if (text === '') continue;
    const isProse = text.length > PROSE;
    if (
      (isProse || text.includes('{')) &&
      /script|style/i.test(walker.currentNode.parentElement?.localName ?? '')
    )
      continue;
    if (isProse) prose += text.length;
    else lines += `\n${text}`;
  }
  return { lines, prose };
}
