/** The content script's list of hosts against the public suffix list, which is too big for the script itself. */
import { getDomain, parse } from 'tldts';
import { describe, expect, it } from 'vitest';
import hosts from '../../src/content/data/hosts.json' with { type: 'json' };

/** The alternatives of a list, each spelled out. */
function namesOf(list: string): string[] {
  return list.split('|').flatMap((name) => {
    const [, head = '', letters = '', tail = ''] = /^(.*)\[(\w+)\](.*)$/.exec(name) ?? [];
    return letters ? [...letters].map((letter) => head + letter + tail) : [name];
  });
}

const lists = Object.entries(hosts).map(([kind, list]) => ({ kind, names: namesOf(list) }));

describe('the list of hosts', () => {
  it.each(lists)('of kind $kind is sorted, each name once', ({ names }) => {
    expect(names).toEqual([...new Set(names)].sort());
  });
  it.each(lists)('of kind $kind holds what can be registered, or a host under it', ({ names }) => {
    const odd = names.filter((name) => {
      const whole = parse(name);
      // A name without an ending is the site under every country's; `.com` stands for them.
      return !(whole.isIcann && whole.domain) && getDomain(`${name}.com`) === null;
    });
    expect(odd).toEqual([]);
  });
  it('has no name on two lists', () => {
    const all = lists.flatMap(({ names }) => names);
    expect(all.length).toBe(new Set(all).size);
  });
});
