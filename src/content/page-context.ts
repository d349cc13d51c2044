import { pageRoot } from './runtime.ts';
import type { PageContext, PageKind } from '../screening/types.ts';
import { structuredBrands } from './text/structured-brands.ts';

/** What is said of the page with each batch, read anew when a single-page shop goes to another address. */
export function contextReader(kind: PageKind): () => PageContext {
  let context: PageContext | undefined;
  let address = '';
  return () => {
    if (!context || address !== location.href) context = readContext(kind);
    address = location.href;
    return context;
  };
}

function readContext(kind: PageKind): PageContext {
  return {
    kind,
    title: document.title.slice(0, 300),
    language: pageRoot().lang?.slice(0, 35) ?? '',
    host: location.hostname.slice(0, 300),
    brands: structuredBrands(document),
  };
}
