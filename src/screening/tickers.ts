/** How people write the code under which a company's shares are traded. */

/** The markets by all their names: their own two letters, the exchanges', and as search engines call them. */
const MAINLAND = { SZ: 'SZ', SZSE: 'SZ', SHE: 'SZ', SH: 'SH', SS: 'SH', SSE: 'SH', SHA: 'SH' };
const HONG_KONG = { HK: 'HK', HKG: 'HK', HKEX: 'HK', SEHK: 'HK' };
const MARKETS: Readonly<Record<string, string>> = { ...MAINLAND, ...HONG_KONG };
/** Hong Kong's codes have four digits, more or fewer as zeros are written; with less than three they are anything. */
const DIGITS = 4;

/** "SZ002415", "SZSE: 002415", "763.HK": the market behind the code or before; "HK416" is a rifle. */
const TICKER = new RegExp(
  [
    tickerOf(Object.keys(MAINLAND), String.raw`\d{6}`, '[ :.]{0,2}'),
    tickerOf(Object.keys(HONG_KONG), String.raw`\d{3,5}`, '[ :.]{1,2}'),
  ].join('|'),
  'gi',
);

function tickerOf(markets: string[], code: string, between: string): string {
  const market = `(?:${markets.join('|')})`;
  return String.raw`\b(?:${market}${between}${code}|${code}${between}${market})\b`;
}

/** A query with its tickers as our lists have them ("0763.HK"): from any name of the market, and any number of zeros. */
export function tickersAsListed(query: string): string {
  return query.replace(TICKER, (text) => {
    const digits = /\d+/.exec(text)?.[0] ?? '';
    const market = MARKETS[/[A-Z]+/i.exec(text)?.[0].toUpperCase() ?? ''] ?? '';
    const code = market === 'HK' ? digits.replace(/^0+/, '').padStart(DIGITS, '0') : digits;
    return `${code}.${market}`;
  });
}
