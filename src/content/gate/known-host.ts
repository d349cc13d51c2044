import hosts from '../data/hosts.json' with { type: 'json' };

export type HostKind = keyof typeof hosts;

/** Under which endings a listed name is that site: `.com`, `.de`, `.co.uk`, `.com.br`, `.gov.in`. */
const ENDING = '\\.(?:[a-z]{2,4}|(?:com?|gov|net)\\.[a-z]{2})$';

/** What the compiled list says of a host by its registrable name; undefined where it is not listed. */
export function knownHost(hostname: string): HostKind | undefined {
  return (['other', 'shop', 'procurement'] as const).find((kind) =>
    new RegExp(`(?:^|\\.)(?:${hosts[kind]})${ENDING}`).test(hostname),
  );
}
