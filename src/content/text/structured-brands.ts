import { jsonLd } from '../gate/read-signals.ts';
import { look } from '../look.ts';

const MAX_BRANDS = 50;
const MAX_NAME = 120;

/** Brand and manufacturer values of a page's JSON-LD, microdata, RDFa and Open Graph, each once. */
export function structuredBrands(document: Document): string[] {
  // Brands that stand in words are read where they stand.
  const unseen = [...document.querySelectorAll<HTMLMetaElement>(look.unseenBrands)].map(
    ({ content }) => content,
  );
  const names = [...brandsInJsonLd(jsonLd(document)), ...unseen];
  const tidy = names.map((name) => name.replace(/\s+/g, ' ').trim().slice(0, MAX_NAME));
  return [...new Set(tidy)].filter((name) => name !== '').slice(0, MAX_BRANDS);
}

/** Brand values in blocks of JSON-LD, read by pattern, so that a block that is no JSON is read as well. */
function brandsInJsonLd(text: string): string[] {
  return [...text.matchAll(RegExp(look.jsonBrands, 'g'))].flatMap(([, quoted]) => {
    const name = unescaped(quoted ?? '');
    return /^https?:/.test(name) ? [] : name;
  });
}

function unescaped(quoted: string): string {
  try {
    return String(JSON.parse(`"${quoted}"`));
  } catch {
    return '';
  }
}
