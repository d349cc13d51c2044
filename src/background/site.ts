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

function isHostPort(address: string): boolean {
  return /^[a-z0-9.-]+:\d+$/i.test(address);
}
