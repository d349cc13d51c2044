import { jsonLd } from '../gate/read-signals.ts';

const MAX_BRANDS = 50;
const MAX_NAME = 120;
const BRAND_KEYS = ['brand', 'manufacturer'];
const BRAND_MARKUP =
  '[itemprop="brand"],[itemprop="manufacturer"],[property="brand"],[property="manufacturer"],[property="schema:brand"],' +
  'meta[property="product:brand"],meta[property="og:brand"],meta[name="brand" i]';

/** Brand and manufacturer values of a page's JSON-LD, microdata, RDFa and Open Graph, each once. */
export function structuredBrands(document: Document): string[] {
  const names = brandsInJsonLd(jsonLd(document));
  for (const element of [...document.querySelectorAll(BRAND_MARKUP)].slice(0, MAX_BRANDS)) {
    const inner = element.querySelector('[itemprop="name"],[property="name"]') ?? element;
    names.push(inner.getAttribute('content') ?? inner.textContent ?? '');
  }
  const tidy = names.map((name) => name.replaceAll(/\s+/g, ' ').trim().slice(0, MAX_NAME));
  return [...new Set(tidy)].filter((name) => name !== '').slice(0, MAX_BRANDS);
}

/** Brand values in blocks of JSON-LD, one block a line or more; a block that is no JSON is read by pattern. */
export function brandsInJsonLd(text: string): string[] {
  const pattern = /"(?:brand|manufacturer)"\s*:\s*(?:\{[^{}]*?"name"\s*:\s*)?("(?:[^"\\\n]|\\.)*")/g;
  return [...text.matchAll(pattern)].flatMap(([, quoted]) => {
    const name = unquoted(quoted ?? '');
    return name === '' || BRAND_KEYS.includes(name) || /^https?:|^(?:Brand|Organization)$/.test(name)
      ? []
      : [name];
  });
}

function unquoted(quoted: string): string {
  try {
    const value: unknown = JSON.parse(quoted);
    return typeof value === 'string' ? value : '';
  } catch {
    return '';
  }
}
