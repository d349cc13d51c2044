import { getDomain, parse } from 'tldts';
import { describe, expect, it } from 'vitest';
import hosts from '../data/hosts.json' with { type: 'json' };
import { knownHost } from './known-host.ts';

const at = (address: string): ReturnType<typeof knownHost> => knownHost(new URL(`https://${address}`));

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

describe('knownHost', () => {
  it.each([
    ['www.amazon.com/dp/1', 'shop'],
    ['amazon.co.jp/', 'shop'],
    ['www.amazon.com.br/', 'shop'],
    ['item.jd.com/1.html', 'shop'],
    ['market.yandex.ru/', 'shop'],
    ['articulo.mercadolibre.com.ar/', 'shop'],
    ['produto.mercadolivre.com.br/', 'shop'],
    ['www.bol.com/nl/', 'shop'],
    ['sam.gov/opp/1', 'procurement'],
    ['ted.europa.eu/en/notice/1', 'procurement'],
    ['www.ccgp.gov.cn/', 'procurement'],
    ['www.find-tender.service.gov.uk/', 'procurement'],
    ['en.wikipedia.org/wiki/Amazon', 'other'],
    ['x.com/a', 'other'],
  ])('%s is %s', (address, kind) => {
    expect(at(address)).toBe(kind);
  });
  it.each([
    'notamazon.com/',
    'amazon.com.evil.example/',
    'amazon.evil.example/',
    'my-ebay.com/',
    'bol-com.nl/',
    'box.com/',
    'same.gov/',
    'europa.eu/',
    'yandex.ru/',
    'service.gov.uk/',
  ])('%s is not known', (address) => {
    expect(at(address)).toBeUndefined();
  });
  it.each([
    'press.aboutamazon.com/',
    'www.aboutamazon.com/news/x',
    'help.ebay.com/',
    'www.ebay.com/help/home',
    'blog.jumia.com/a',
  ])('%s is aside of what a marketplace sells', (address) => {
    expect(at(address)).toBeUndefined();
  });
});
