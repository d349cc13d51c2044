import { describe, expect, it } from 'vitest';
import { siteNamed, siteOf } from './site.ts';

describe('siteOf', () => {
  it.each([
    ['https://www.shop.example.co.uk/p?q=1', 'example.co.uk'],
    ['shop.example.com', 'example.com'],
    ['shop.example.com:8443', 'example.com'],
    ['https://seller.myshopify.com/', 'seller.myshopify.com'],
    ['http://192.168.1.20:8080/', '192.168.1.20'],
    ['http://localhost:3000/', 'localhost'],
    ['https://商城.中国/', '商城.中国'],
    ['blob:https://shop.example.com/1', 'example.com'],
    ['about:blank', ''],
    ['data:text/html,x', ''],
    ['file:///tmp/x.html', ''],
    ['chrome://extensions/', ''],
    ['', ''],
    [undefined, ''],
  ])('%s → %s', (address, site) => expect(siteOf(address)).toBe(site));
});

describe('siteNamed', () => {
  it.each([
    ['www.shop.example', 'shop.example'],
    ['Shop.Example', 'shop.example'],
    ['https://www.shop.example.co.uk/cart', 'example.co.uk'],
    ['shop.example:8443/cart', 'shop.example'],
    ['münchen.de', 'xn--mnchen-3ya.de'],
    ['localhost', 'localhost'],
    ['192.168.1.20', '192.168.1.20'],
    ['2001:db8::1', '2001:db8::1'],
    ['*.example.com', ''],
    ['ftp://shop.example', ''],
    ['two words', ''],
    ['', ''],
  ])('%s → %s', (text, site) => expect(siteNamed(text)).toBe(site));
});
