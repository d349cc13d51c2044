import hosts from '../data/hosts.json' with { type: 'json' };

export type HostKind = keyof typeof hosts;

/** What may follow a listed name: `.com`, `.de`, `.co.uk`, `.com.br`; nothing where the list has it. */
const ENDING = /^(\.(com?|gov))?(\.[a-z]{2,4})?$/;
/** Parts of a marketplace where nothing is sold. */
const ASIDE = /(^|[./])(about|blog|help|news|press|support)\b/;

/** What the compiled list says of a page by its host; undefined where none, and where a marketplace does not sell. */
export function knownHost({
  hostname,
  pathname,
}: Pick<Location, 'hostname' | 'pathname'>): HostKind | undefined {
  const host = `.${hostname}`;
  // Not one expression of them all: to compile it would be a quarter of what the gate takes.
  const kind = (Object.keys(hosts) as HostKind[]).find((each) =>
    hosts[each].split('|').some((name) => {
      // From the front first, which is native code: hardly any stands there at all.
      const at = host.includes(name) ? host.lastIndexOf(`.${name}`) : -1;
      return at >= 0 && ENDING.test(host.slice(at + name.length + 1));
    }),
  );
  return kind === 'shop' && ASIDE.test(hostname + pathname) ? undefined : kind;
}
