import { getDomain, getHostname } from 'tldts';

/**
 * The registrable domain of an address or host (`shop.example.co.uk` → `example.co.uk`), an IP address or a local
 * name as it is; '' where there is no host (about:, data:, a withheld address).
 */
export function siteOf(address: string | undefined): string {
  if (
    !address ||
    (/^[a-z][a-z0-9+.-]*:/i.test(address) && !/^(?:https?|blob):/i.test(address) && !isHostPort(address))
  )
    return '';
  const inner = address.replace(/^blob:/i, '');
  return getDomain(inner, { allowPrivateDomains: true }) ?? getHostname(inner) ?? '';
}

/** The site that a person, a file or a policy names, as pages come by it; '' where it names none. */
export function siteNamed(text: string): string {
  try {
    // The browser's own reading: lower case, and other scripts as pages' addresses have them.
    const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
      ? text
      : `http://${isIpv6(text) ? `[${text}]` : text}`;
    const { protocol, hostname } = new URL(address);
    return /^https?:$/.test(protocol) ? siteOf(`http://${hostname}/`) : '';
  } catch {
    return '';
  }
}

/** As `siteOf` says it, without brackets. */
function isIpv6(text: string): boolean {
  return /^[0-9a-f.]*:[0-9a-f.]*:[0-9a-f:.]*$/i.test(text);
}

function isHostPort(address: string): boolean {
  return /^[a-z0-9.-]+:\d+$/i.test(address);
}
