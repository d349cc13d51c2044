/** Goods of the trade that a listed name tells of: helicopters of an aviation plant, hulls of a shipyard. */
import productWords from '../data/product-words.json' with { type: 'json' };
import tradeGoods from '../data/trade-goods.json' with { type: 'json' };
import { foldName } from '../fold.ts';
import { memo } from '../memo.ts';
import { phrasePattern } from './phrases.ts';
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

/** The same around a name in a text: what the name itself holds says nothing. */
export function goodsAround(text: string, { start, end }: Span, listed: string): string | undefined {
  return goodsIn(`${text.slice(0, start)} | ${text.slice(end)}`, listed)?.trim();
}
