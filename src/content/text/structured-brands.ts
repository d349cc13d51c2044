import { jsonLd } from '../gate/read-signals.ts';
import { look } from '../look.ts';
import { allThatFit } from '../runtime.ts';

const MAX_BRANDS = 50;
const MAX_NAME = 300;

/** Brand and manufacturer values of a page's JSON-LD, microdata, RDFa and Open Graph, each once; the worker tidies them. */
export function structuredBrands(document: Document): string[] {
  const names = [...jsonLd(document).matchAll(RegExp(look.jsonBrands, 'g'))].map(([, quoted = '']) => quoted);
  // Brands that stand in words are read where they stand.
  for (const { content } of allThatFit<HTMLMetaElement>(document, look.unseenBrands)) names.push(content);
  return [...new Set(names)].slice(0, MAX_BRANDS).map((name) => name.slice(0, MAX_NAME));
}
