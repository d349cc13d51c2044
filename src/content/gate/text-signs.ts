import words from '../data/gate-words.json' with { type: 'json' };

/** How often each sign stands in a page's short lines (buttons, labels, cells); a function: as in `GateSignals`. */
export interface TextSigns {
  prices: number;
  /** Headings of a column of prices, and placeholders for one. */
  priced(): number;
  buy: number;
  vendorWords: number;
  tender(): number;
  /** Words of a quote: headings of its columns (quantity, unit price), terms of trade (CIF, lead time). */
  lots(): number;
  /** Nouns of the goods that listed vendors make, and the best-known of these: a hint that a look is worth it. */
  goodsWords(): number;
  /** Different product codes such as `AB-1234C`. */
  models: number;
}

/** Money, beside its signs. */
const CODE =
  "usd|eur(os?)?|gbp|rmb|aed|dhs?|sar|qar|inr|chf|pln|brl|mxn|cop|uah|huf|ron|rub|cad|aud|sgd|zar|pkr|kes|ghs|ngn|f?cfa|egp|php|rsd?|rp|rm|ksh|tk|s/|bs|kr|tl|zł|kč|lei|лв|руб|р\\.|грн|сум|so['‘’ʻ`]?m|тг|元|円|원|đ|vnđ|درهم|ريال|جنيه|دينار|تومان|[درج]\\.[إسم]|টাকা|บาท";
/** The currency signs in use; Unicode's class for them takes five times as long to compile. */
const SIGNS = '[$¢-¥֏؋৲৳฿៛₠-⃀﷼＄￥]';
const MONEY = `(${SIGNS}|(?<![a-zа-я])(${CODE})(?![a-zа-я]))`;
export const NUMBER = /[\d٠-٩۰-۹][\d٠-٩۰-۹.,'’ \u00a0\u202f]*/g;
/** Stands for the number whose neighbours are looked at. */
const HERE = '\0';
/** Money beside it. One expression with the money once: on either side, each would be compiled. */
const PRICED = `(${HERE}[-\\s]{0,2})?${MONEY}([\\s.:]{0,2}${HERE})?`;
/** Not before there is a number; once. */
let priced: RegExp | undefined;
/** UTF-16 units beside a number in which its currency stands. */
const BESIDE = 7;
/** "$5 billion" is news, "$9 a month" a fee. */
const MAGNITUDE =
  /^\s*(bn|[mbt]r?illi|mrd|mio|mld|млн|млрд|tys|[kmb亿億万萬](?![a-zč])|(\/|per |an? ) ?[dhmnuwy])/;
/** Lines as long as headlines and sentences: these tell of goods and prices, they offer none. */
const TOLD = /.{33,}|.*([ぁ-龥가-힣].?){10}.*/g;
/** Codes of five units and more: shorter ones are sizes of paper, roads and the like. */
export const MODEL = /\b(?=[A-Z\d-]{5})(?!CVE|RFC|ISO|IEC|UTF|SHA)[A-Z]{1,6}-?[A-Z]{0,4}\d{2,}[A-Z\d-]*\b/g;

/** A letter of a script that tells capitals from others, as lower-case text has it. */
const LETTER = '[a-zß-֏ა-ჿḀ-ỿ]';

/** How often words of a list (alternatives of an expression) stand in lower-case `text`, not within a longer word. */
export function countWords(text: string, list: string): number {
  // Within a word nothing is tried. And they are replaced, for one letter more each, since for this V8 compiles at once
  // what it else would first interpret: a third of the time, and a page's text is read with half a dozen of these.
  const words = new RegExp(`(?<!${LETTER}(?=${LETTER}))(?:${list})`, 'g');
  return text.replace(words, '$&+').length - text.length;
}

/** Prices in `text`, magnitudes ("$5 billion") and fees ("$9 a month") aside. */
export function countPrices(said: string): number {
  const text = said.toLowerCase();
  let count = 0;
  text.replace(NUMBER, (number, index: number) => {
    const next = text.slice(index + number.trimEnd().length, index + number.length + BESIDE);
    const around = text.slice(Math.max(0, index - BESIDE), index) + HERE + next;
    if (
      ((next.startsWith('-') && number.endsWith(',')) ||
        !around.replace((priced ??= new RegExp(PRICED, 'g')), '').includes(HERE)) &&
      !MAGNITUDE.test(next)
    )
      count += 1;
    return '';
  });
  return count;
}

/** Counts the signs in a page's short lines, joined by line feeds. */
export function textSigns(lines: string): TextSigns {
  const text = `\n${lines.toLowerCase()}\n`;
  const offered = text.replace(TOLD, '');
  let goods: number | undefined;
  return {
    prices: countPrices(offered),
    priced: () => countWords(offered, words.ofPrices),
    buy: countWords(text, words.toBuy),
    vendorWords: countWords(text, `${words.ofOffers}|${words.ofVendors}`),
    tender: () => countWords(text, words.ofTenders),
    lots: () => countWords(text, words.ofLots),
    // Asked again and again.
    goodsWords: () => (goods ??= countWords(offered, words.ofGoods)),
    models: new Set(lines.match(MODEL)).size,
  };
}
