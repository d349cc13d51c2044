/** Goods of the trade that a listed name tells of: helicopters of an aviation plant, hulls of a shipyard. */
import productWords from '../data/product-words.json' with { type: 'json' };
import tradeGoods from '../data/trade-goods.json' with { type: 'json' };
import { foldName } from '../fold.ts';
import { memo } from '../memo.ts';
import { phrasePattern, type Phrases } from './phrases.ts';
import type { Span } from './sentences.ts';

const WORDS: Readonly<Record<string, readonly string[]>> = productWords;
const TRADES = tradeGoods.map(({ trades, fields, goods }) => ({
  names: new Set(trades),
  goods: phrasePattern([...goods, ...fields.flatMap((field) => WORDS[field] ?? [])], { plurals: true }),
}));

/** The trades in a listed name. */
const tradesOf = memo((listed: string) => {
  const words = foldName(listed).split(' ');
  return TRADES.filter(({ names }) => words.some((word) => names.has(word)));
});

/** The first word of a text for goods of the listed name's trade; undefined where there is none, or the name tells of none. */
export function goodsIn(text: string, listed: string): string | undefined {
  return tradesOf(listed).flatMap(({ goods }) => goods.exec(text)?.[0] ?? [])[0];
}

const LETTER = /[\p{L}\p{N}]/u;
/** Where the goods of a trade first stand in a text: of the text that was asked last, whose other names ask the same. */
const firstsIn = (text: string) => ({ text, first: memo((goods: Phrases) => goods.exec(text)) });
let asked = firstsIn('');

/** The same around a name in a text: what the name itself holds says nothing. */
export function goodsAround(text: string, { start, end }: Span, listed: string): string | undefined {
  if (asked.text !== text) asked = firstsIn(text);
  const isApart = !LETTER.test(text.charAt(start - 1) + text.charAt(end));
  for (const { goods } of tradesOf(listed)) {
    const first = asked.first(goods);
    const isBeside = !first || first.index + first[0].length <= start || first.index >= end;
    const found = isApart && isBeside ? first : goods.exec(`${text.slice(0, start)} | ${text.slice(end)}`);
    if (found) return found[0].trim();
  }
  return undefined;
}
