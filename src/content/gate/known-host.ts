import hosts from '../data/hosts.json' with { type: 'json' };

export type HostKind = 'shop' | 'procurement' | 'other';

const KINDS: ReadonlyMap<string, HostKind> = new Map(
  (['shop', 'procurement', 'other'] as const).flatMap((kind) =>
    hosts[kind].map((host): [string, HostKind] => [host, kind]),
  ),
);

/** What the compiled list says of a host, by its longest listed suffix; undefined where it is not listed. */
export function knownHost(hostname: string): HostKind | undefined {
  for (let host = hostname.toLowerCase(); host.includes('.'); host = host.slice(host.indexOf('.') + 1)) {
    const kind = KINDS.get(host);
    if (kind) return kind;
  }
  return undefined;
}
