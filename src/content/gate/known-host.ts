import hosts from '../data/hosts.json' with { type: 'json' };

export type HostKind = keyof typeof hosts;

/** Endings under which a listed name is that site: `.com`, `.de`, `.co.uk`, `.com.br`; none where the list has it. */
const ENDING = '(\\.(com?|gov))?(\\.[a-z]{2,4})?$';
/** Parts of a marketplace where nothing is sold. */
const ASIDE = /(^|[./])(about|blog|help|news|press|support)\b/;

/** What the compiled list says of a page by its host; undefined where none, and where a marketplace does not sell. */
export function knownHost({
  hostname,
  pathname,
}: Pick<Location, 'hostname' | 'pathname'>): HostKind | undefined {
  const kind = (['other', 'shop', 'procurement'] as const).find((each) =>
    new RegExp(`(^|\\.)(${hosts[each].replaceAll('.', '\\.')})${ENDING}`).test(hostname),
  );
  return kind === 'shop' && ASIDE.test(hostname + pathname) ? undefined : kind;
}
