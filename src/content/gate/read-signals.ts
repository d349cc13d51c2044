import type { GateSignals } from './decide-kind.ts';
import { knownHost } from './known-host.ts';
import { countWords, textSigns } from './text-signs.ts';

/** How much of a page the gate looks at. */
const MAX_NODES = 1500;
const MAX_UNITS = 16_000;
const MAX_ELEMENTS = 150;
const MAX_JSON_LD = 100_000;
/** A text node of this many units is prose (or code). */
const PROSE = 160;

const PRODUCT =
  /"@type"\s*:\s*\[?\s*"(?:[^"]*[/:])?(?:Product|Offer|AggregateOffer)|^og:type=.*product|^product:/m;
const ARTICLE =
  /"@type"\s*:\s*\[?\s*"(?:\w*Article|\w*Posting|Report|QAPage)"|^article:published|^generator=(?:mediawiki|docusaurus|sphinx|mkdocs|vitepress|discourse|phpbb|vbulletin|jekyll)/im;
const CART =
  /(?:add|to)[-_]?(?:to)?[-_]?(?:cart|basket)|[/=](?:shopping-?)?(?:cart|basket|checkout)\b|wa\.me\//gi;
const PRODUCTS = /[/?](?:produ[ck]?[ti]\w*|item|shop|catalog(?:ue)?|goods|tovar)s?[/=_-]|-p-?\d+\b/gi;

/** Looks at a document, cheaply: about a millisecond, whatever its size. */
export function readSignals(document: Document, { hostname, pathname }: Location): GateSignals {
  const host = knownHost(hostname);
  const first = (name: string): Element[] => firstOf(document.getElementsByTagName(name));
  const { lines, prose } = host === 'other' ? { lines: '', prose: 0 } : sample(document);
  const about = `${jsonLd(document)}\n${joined(first('meta'), ['property', 'name', 'content'], '=')}`;
  const links = joined([...first('a'), ...first('form'), ...first('button')], ['href', 'action', 'class']);
  const title = `\n${document.title}\n${first('h1')[0]?.textContent ?? ''}\n${pathname.replace(/[-_/.]+/g, ' ')}`;
  const [quote = 0, tender = 0] = countWords(title.slice(0, 600).toLowerCase(), 'quote', 'tender');
  return {
    host,
    product: PRODUCT.test(about) || document.querySelector('[itemtype*="schema.org/Product"]') !== null,
    article: ARTICLE.test(about),
    cartLinks: count(links, CART),
    productLinks: count(links, PRODUCTS),
    rows: document.getElementsByTagName('tr').length,
    prose,
    quoteTitle: quote > 0,
    tenderTitle: tender > 0,
    ...textSigns(lines),
  };
}

/** Text of the page's JSON-LD blocks, capped. */
export function jsonLd(document: Document): string {
  const blocks = document.querySelectorAll('script[type="application/ld+json" i]');
  return firstOf(blocks, 20)
    .map(({ textContent }) => textContent)
    .join('\n')
    .slice(0, MAX_JSON_LD);
}

function firstOf(list: ArrayLike<Element>, most = MAX_ELEMENTS): Element[] {
  return Array.from({ length: Math.min(list.length, most) }, (_, at) => list[at]).filter((each) => !!each);
}

/** The attributes that each element has, a line each. */
function joined(elements: Element[], names: string[], between = ' '): string {
  return elements
    .map((each) => names.flatMap((name) => each.getAttribute(name) ?? []).join(between))
    .join('\n');
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function sample(document: Document): { lines: string; prose: number } {
  let lines = joined(firstOf(document.querySelectorAll('input[type=submit],input[type=button]'), 20), [
    'value',
  ]);
  let prose = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let seen = 0; seen < MAX_NODES && lines.length < MAX_UNITS && walker.nextNode(); seen += 1) {
    const { nodeValue, parentElement } = walker.currentNode;
    const text = nodeValue?.trim() ?? '';
    if (text === '' || /script|style|template/i.test(parentElement?.localName ?? '')) continue;
    if (text.length > PROSE) prose += text.length;
    else lines += `\n${text}`;
  }
  return { lines, prose };
}
