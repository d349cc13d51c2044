/** Services of the browsers' makers that a fresh profile asks for by itself; nothing here is a page's or ours. */
const BROWSER_SERVICES = /(?:^|\.)(?:google|googleapis|gvt1|gstatic|mozilla|firefox)\.(?:com|org|net)$/;

/** Requests beyond those of the page itself, as it asked for them without the extension. */
export function extraRequests(requested: readonly string[], plain: readonly string[]): string[] {
  const left = [...plain];
  return requested.filter((url) => {
    const at = left.indexOf(url);
    if (at >= 0) left.splice(at, 1);
    return at < 0 && !BROWSER_SERVICES.test(new URL(url).hostname);
  });
}
