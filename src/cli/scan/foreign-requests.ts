/** Services of the browsers' makers that a fresh profile asks for by itself; nothing here is a page's or ours. */
const BROWSER_SERVICES = /(?:^|\.)(?:google|googleapis|gvt1|gstatic|mozilla|firefox)\.(?:com|org|net)$/;

/**
 * Requests to hosts that the page itself does not name, in no attribute and no text, so that it can't have made them.
 * They tell of what the browser lays at the page's door, a picture put in by a content script for one.
 */
export function foreignRequests(requested: readonly string[], pageUrl: string, pageText: string): string[] {
  const text = pageText.toLowerCase();
  const own = new URL(pageUrl).hostname;
  return requested.filter((url) => {
    const { hostname } = new URL(url);
    return hostname !== own && !text.includes(hostname) && !BROWSER_SERVICES.test(hostname);
  });
}
