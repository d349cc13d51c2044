import words from '../data/gate-words.json' with { type: 'json' };

/** How often each sign stands in a page's short lines (buttons, labels, cells). */
export interface TextSigns {
  prices: number;
  buy: number;
  vendor: number;
  tender: number;
  /** Nouns of the goods that listed vendors make. */
  goods: number;
  /** Best-known listed names in short lines: a hint that a look is worth it, no more. */
  brands: number;
  /** Links of a company's own site: products, services, contact. */
  nav: number;
  /** Different product codes such as `AB-1234C`. */
  models: number;
}

const SIGN = '[$€£¥￥₽₹₩₺₴₫฿₪₦₱₵₸₼₾]';
const CODE =
  "usd|eur|gbp|rmb|cny|jpy|aed|sar|qar|inr|chf|pln|brl|mxn|rub|cad|aud|sgd|zar|pkr|kes|ngn|php|thb|vnd|idr|egp|rs\\.?|rp\\.?|rm|ksh\\.?|tk\\.?|s/\\.?|kr\\.?|zł|kč|lei|лв|руб|р\\.|грн|сум|so['‘’ʻ`]?m|тг|元|円|원|đ|vnđ|درهم|ريال|جنيه|تومان|د\\.إ|ر\\.س|টাকা|บาท";
const NUMBER = /[\d٠-٩۰-۹][\d٠-٩۰-۹.,'’ \u00a0\u202f]*/g;
const BEFORE = `(?:${SIGN}|(?:^|[^a-zа-я])(?:${CODE}))[\\s.]?$`;
const AFTER = `^[-\\s]{0,2}(?:${SIGN}|(?:${CODE})(?![a-zа-я]))`;
/** UTF-16 units beside a number in which its currency stands. */
const BESIDE = 7;
/** "$5 billion" is news. */
const MAGNITUDE = /^\s?(?:bn|[mbt]r?illi|mrd|mio|mld|млн|млрд|[kmb亿億万萬](?![a-z]))/;
const MODEL = /\b(?!CVE|RFC|ISO|IEC|UTF|SHA|COVID|HTTP|GPL|MP\d)[A-Z]{1,6}-?[A-Z]{0,4}\d{2,}[A-Z\d-]*\b/g;
/** Shorter codes are sizes of paper, roads and the like. */
const SHORTEST_MODEL = 5;

function isCased(unit = ''): boolean {
  return unit.toLowerCase() !== unit.toUpperCase();
}

/** How often words of each list stand in lower-case `text`, not within a longer word. */
export function countWords(text: string, ...lists: (keyof typeof words)[]): number[] {
  const counts = lists.map(() => 0);
  for (const match of text.matchAll(new RegExp(lists.map((list) => `(${words[list]})`).join('|'), 'g'))) {
    if (isCased(match[0][0]) && isCased(text[match.index - 1])) continue;
    const at = match.slice(1).findIndex((group) => group);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** Prices in lower-case `text`, magnitudes ("$5 billion") aside. */
export function countPrices(text: string): number {
  const before = new RegExp(BEFORE);
  const after = new RegExp(AFTER);
  let count = 0;
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    const next = text.slice(index + number.trimEnd().length, index + number.length + BESIDE);
    if (MAGNITUDE.test(next)) continue;
    if (next.startsWith('-') && number.endsWith(',')) count += 1;
    else if (before.test(text.slice(Math.max(0, index - BESIDE), index)) || after.test(next)) count += 1;
  }
  return count;
}

/** Counts the signs in a page's short lines, joined by line feeds. */
export function textSigns(lines: string): TextSigns {
  const text = `\n${lines.toLowerCase()}\n`;
  const models = new Set((lines.match(MODEL) ?? []).filter(({ length }) => length >= SHORTEST_MODEL)).size;
  const [buy = 0, vendor = 0, tender = 0] = countWords(text, 'buy', 'vendor', 'tender');
  const [goods = 0, nav = 0, brands = 0] = countWords(text, 'goods', 'nav', 'brands');
  return { buy, vendor, tender, goods, nav, brands, prices: countPrices(text), models };
}
