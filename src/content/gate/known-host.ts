import hosts from '../data/hosts.json' with { type: 'json' };

export type HostKind = keyof typeof hosts;

/** Endings under which a name without one is that site: `.com`, `.de`, `.co.uk`, `.com.br`. */
const ENDING = /\.(?:[a-z]{2,4}|com?\.[a-z]{2})$/;
/** Parts of a marketplace where nothing is sold. */
const ASIDE = /(?:^|[./])(?:about|blogs?|careers|community|dev|developers?|docs|help|investors?|ir|jobs|news|press|support)(?=[./]|$)/;

/** What the compiled list says of a page by its host; undefined where the host is not listed or the page is aside. */
export function knownHost({ hostname, pathname }: Pick<Location, 'hostname' | 'pathname'>): HostKind | undefined {
  const kind = kindOf(hostname);
  return kind === 'shop' && ASIDE.test(hostname + pathname) ? undefined : kind;
}

/** By the longest suffix of the host, whole labels at a time. */
function kindOf(host: string): HostKind | undefined {
  const kind = (['shop', 'procurement', 'other'] as const).find((each) => {
    const names = hosts[each].split(' ');
    return names.includes(host) || names.includes(host.replace(ENDING, ''));
  });
  return kind ?? (host.includes('.') ? kindOf(host.replace(/^.*?\./, '')) : undefined);
}
