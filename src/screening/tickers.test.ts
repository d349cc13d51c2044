import { expect, it } from 'vitest';
import { tickersAsListed } from './tickers.ts';

it.each([
  ['300750.SZ', '300750.SZ'],
  ['SZSE: 300750', '300750.SZ'],
  ['she 002415', '002415.SZ'],
  ['SH600760', '600760.SH'],
  ['688120 SS', '688120.SH'],
  ['HKG 763', '0763.HK'],
  ['00763.HK', '0763.HK'],
  ['ZTE (HKEX:763), Shenzhen', 'ZTE (0763.HK), Shenzhen'],
])('%s is %s', (query, listed) => {
  expect(tickersAsListed(query)).toBe(listed);
});

it.each(['HK 20', 'HK416', 'SS304 pipe', 'SHA256', '002415', 'SZ-81', 'tel. HK 23456789'])(
  '%s names no ticker',
  (query) => {
    expect(tickersAsListed(query)).toBe(query);
  },
);
