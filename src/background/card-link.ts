import type { Listing } from '../lists/types.ts';

/**
 * Link to the document that added a listing. On a Federal Register document page it carries a text fragment of the
 * name as printed, so that the browser scrolls to it (https://wicg.github.io/scroll-to-text-fragment/).
 */
export function cardLink(listing: Pick<Listing, 'citations' | 'listedAs'>): string {
  const url = listing.citations[0]?.url ?? '';
  if (!/^https:\/\/www\.federalregister\.gov\/documents\//.test(url) || !listing.listedAs) return url;
  return `${url.replace(/#.*$/, '')}#:~:text=${fragmentText(listing.listedAs)}`;
}

/** In a text directive `-`, `,` and `&` have a meaning of their own; encodeURIComponent leaves the first as it is. */
function fragmentText(name: string): string {
  return encodeURIComponent(name).replaceAll('-', '%2D');
}
