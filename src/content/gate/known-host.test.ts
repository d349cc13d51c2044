import { describe, expect, it } from 'vitest';
import { knownHost } from './known-host.ts';

const at = (address: string): ReturnType<typeof knownHost> => knownHost(new URL(`https://${address}`));

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
