/** How people write the code under which a company's shares are traded. */

/** Names of a market beside its two letters: of the exchange itself, and as search engines call it. */
const MARKETS: Readonly<Record<string, readonly string[]>> = {
  SZ: ['SZ', 'SZSE', 'SHE'],
  SH: ['SH', 'SS', 'SSE', 'SHA'],
  HK: ['HK', 'HKG', 'HKEX', 'SEHK'],
};

/** From here on a number with "HK" beside it is hardly anything else. */
const TELLING = 100;

/** Ways of a ticker such as "0763.HK": with the market behind it or before, and without leading zeros where Hong Kong's has some. */
export function tickerForms(ticker: string): string[] {
  const [code = '', market = ''] = ticker.split('.');
  const codes = market === 'HK' ? [code, `0${code}`] : [code];
  if (market === 'HK' && Number(code) >= TELLING) codes.push(String(Number(code)));
  return [...new Set(codes)].flatMap((each) =>
    (MARKETS[market] ?? []).flatMap((name) => [`${each}.${name}`, `${name} ${each}`]),
  );
}
