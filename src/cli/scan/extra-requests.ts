/** Services of the browsers' makers that a fresh profile asks for by itself; nothing here is a page's or ours. */
const BROWSER_SERVICES = /(?:^|\.)(?:google|googleapis|gvt1|gstatic|mozilla|firefox)\.(?:com|org|net)$/;

/**
 * Requests beyond those of the page itself, as it asked for them without the extension. `icons`: addresses that the
 * browser asks for in its own time, for its tab strip, so that they can't be told by counting.
 */
export function extraRequests(
  requested: readonly string[],
  plain: readonly string[],
  icons: ReadonlySet<string> = new Set(),
): string[] {
  const left = [...plain];
  return requested.filter((url) => {
    const at = left.indexOf(url);
    if (at >= 0) left.splice(at, 1);
    return at < 0 && !icons.has(url) && !BROWSER_SERVICES.test(new URL(url).hostname);
  });
}

/** Addresses of the icons that the browser may ask for, told in the page. */
export function iconAddresses(): string[] {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel~="icon" i][href]')];
  return [new URL('/favicon.ico', location.href).href, ...links.map(({ href }) => href)];
}
