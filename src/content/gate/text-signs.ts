import words from '../data/gate-words.json' with { type: 'json' };

/** How often each sign stands in a page's short lines (buttons, labels, cells). */
export interface TextSigns {
  prices: number;
  buy: number;
  vendor: number;
  tender: number;
  columns: number;
  /** Lines that hold a product code such as `AB-1234C`. */
  models: number;
  /** UTF-16 units of running prose. */
  prose: number;
}

type WordList = keyof typeof words;

/** A pattern of a word list; words of alphabets stand between non-letters, Han and Kana anywhere. */
function pattern(list: WordList, whole: boolean): RegExp {
  const body = words[list].join('|');
  return whole ? new RegExp(`^(?:${body})\\s*[:：]?$`, 'u') : new RegExp(`(?<!\\p{L})(?:${body})`, 'u');
}

const compiled = new Map<string, RegExp>();

/** Whether `line` contains a word of `list`, or, with `whole`, is one (a colon may follow). */
export function hasWord(list: WordList, line: string, whole = false): boolean {
  const key = `${list}${whole}`;
  const regex = compiled.get(key) ?? pattern(list, whole);
  compiled.set(key, regex);
  return regex.test(line.toLowerCase());
}

const SIGN = '[$€£¥￥₽₹₩₺₴₫฿₪]';
const CODE =
  'usd|eur|gbp|rmb|cny|jpy|aed|sar|inr|chf|pln|brl|mxn|rub|cad|aud|rs\\.?|rm|kr\\.?|zł|kč|lei|руб\\.?|грн|元|円|万円|درهم|ريال|جنيه';
const NUMBER = "\\d[\\d.,'’ \\u00a0\\u202f]*";
/** A price, unless a magnitude follows: "$5 billion" is news. */
const PRICE = new RegExp(
  `(?:(?:${SIGN}|(?<!\\p{L})(?:${CODE}))\\s?${NUMBER}|${NUMBER}\\s?(?:${SIGN}|(?:${CODE})(?!\\p{L})))(?!\\s?(?:m|bn|million|billion|trillion|mrd|mio|mld|млн|млрд|亿|億|万|萬|million|milliard)(?!\\p{L}))`,
  'u',
);
const LONE_SIGN = new RegExp(`^${SIGN}$`, 'u');
const MODEL = /(?<![\p{L}\d])[A-Z]{1,5}[-‐ ]?\d?[A-Z]{0,4}\d{2,}[A-Z\d-]*(?![\p{L}\d])/u;

/** True where a line shows a price or is the currency sign of one. */
export function hasPrice(line: string): boolean {
  return LONE_SIGN.test(line) || (/\d/.test(line) && PRICE.test(line.toLowerCase()));
}

/** Counts the signs in a page's lines; those over 160 units are prose. */
export function textSigns(lines: readonly string[]): TextSigns {
  const signs: TextSigns = { prices: 0, buy: 0, vendor: 0, tender: 0, columns: 0, models: 0, prose: 0 };
  for (const line of lines) {
    if (line.length > 160) {
      signs.prose += line.length;
      continue;
    }
    if (hasPrice(line)) signs.prices += 1;
    if (MODEL.test(line)) signs.models += 1;
    if (line.length > 64) continue;
    if (hasWord('buy', line)) signs.buy += 1;
    if (hasWord('vendor', line)) signs.vendor += 1;
    if (hasWord('tender', line)) signs.tender += 1;
    if (line.length < 24 && hasWord('columns', line, true)) signs.columns += 1;
  }
  return signs;
}
