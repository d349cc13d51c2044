/** Where a name of ordinary words stands for itself: in a field, behind a label, with its legal form or its town. */
import translatedWords from './data/translated-words.json' with { type: 'json' };
import { roleSaid } from './context/role-said.ts';
import { standsAlone, type Span } from './context/sentences.ts';
import { codeBehind, legalFormBefore, townBehind } from './context/surroundings.ts';
import { goodsIn } from './context/trade-goods.ts';
import { isMade } from './entry-kinds.ts';
import { foldName } from './fold.ts';
import type { EntityHead } from './index/name-table.ts';
import { isLegalForm, isWesternForm, withoutLegalForm } from './legal-forms.ts';
import { once } from './once.ts';
import { isPlace } from './places.ts';
import { isPartyField, type NameEntry, type Segment } from './types.ts';

/** Units beside a name in which a sign and its spaces, or one more word of it, stand. */
const BESIDE = 40;
/** Units behind one in which goods stand at once. */
const GOODS_BEHIND = 12;
/** The end of what may stand before a name: nothing, a sign that no name goes over, or "by", "from" and the like. */
const BEGINS =
  /(?:^|[^\p{L}\p{N}\s&.'’-])\s*$|(?<!\p{L})(?:at|by|chez|from|to|with|par|por|von|mit|przez|door|av|af|od|от)\s+$/u;
/** The end of an address in care of one, or on its behalf. */
const ADDRESSED =
  /(?<![\p{L}\p{N}])(?:[cb]\/o|f\/b\/o|att[n.]?|attention|care of|behalf of|order of|account of|favou?r of|messrs|m\/s)\.?\s+$/iu;
/** The beginning of what may stand behind one: a sign that no name goes over. */
const ENDS = /^\s*(?:$|[^\p{L}\p{N}\s&.'’-])/u;
/** The beginning of an address: "consignee Alpha Trading Investments RM 1204 …". */
const ROOM = /^\s+(?:rm|room|unit|flat|suite|block|p\.?\s?o\.?\s?box|\d+\/f)(?![\p{L}])/iu;
/** A comma or a bracket between a name and its town. */
const TOWN = /^\s*[,(，（]/;
/** Words of trades, folded, as English names have them: "ürünler" is "products". */
const english = once(
  () =>
    new Map(
      Object.entries(translatedWords).flatMap(([word, others]) =>
        others.map((other) => [foldName(other), word]),
      ),
    ),
);

/**
 * True where a name of ordinary words stands for itself: with its legal form and nothing beside it that it may go on
 * from or to ("Best International Trading Co., Ltd." is another), without in a maker's field, a country or a town behind
 * it at most, or several words with their town: "KTK Group, Changzhou".
 */
export function isWhole(
  text: string,
  { start, end }: Span,
  role: Segment['role'],
  { entry, head }: { entry: NameEntry; head: EntityHead },
): boolean {
  const surface = text.slice(start, end);
  const folded = foldName(surface);
  const isSaid = (): boolean => roleSaid(text, { start, end }) !== undefined;
  const before = text.slice(Math.max(0, start - BESIDE), start);
  const isBegun = BEGINS.test(before) || ADDRESSED.test(before);
  if (withoutLegalForm(folded) !== folded) return isBegun || isSaid();
  if (legalFormBefore(text, { start, end }))
    return ENDS.test(text.slice(end)) || codeBehind(text, { start, end }) !== undefined;
  const { rest, hasForm } = withoutOwnWords(text.slice(end), head.name);
  const isRestPlace = !/[\p{L}\p{N}]/u.test(rest) || isPlace(foldName(rest));
  const isInTown = townBehind(text, { start, end: text.length - rest.length }) !== undefined;
  if (isInTown && isBegun && folded.includes(' ')) return true;
  const isFields = isPartyField(role) && standsAlone(text.slice(0, text.length - rest.length), surface);
  if (isFields && (isRestPlace || isInTown || TOWN.test(rest))) return true;
  // "Mytel SIM": a made-up name as the list prints it, and at once the goods of the trade that it tells of.
  const isMaker = isBegun && !isMade(entry) && surface !== surface.toUpperCase() && !folded.includes(' ');
  if (isMaker && goodsIn(text.slice(end, end + GOODS_BEHIND), head.name) !== undefined) return true;
  const isEnded = ENDS.test(text.slice(end)) || ENDS.test(rest) || ROOM.test(rest);
  return (isRestPlace || isInTown || hasForm || isEnded) && isSaid();
}

const NEXT_WORD = /^[\s,]+\(?([\p{L}\p{N}](?:[\p{L}\p{N}.'’-]|["״](?=\p{Script=Hebrew}))*)\)?/u;

/** What follows a name, less further words of the listed one and a legal form ("People's Steel Mills Ltd., Karachi"), and whether one was there. */
function withoutOwnWords(rest: string, listed: string): { rest: string; hasForm: boolean } {
  const own = foldName(listed).split(' ');
  const isOwn = (word: string): boolean => own.includes(word) || own.includes(english().get(word) ?? '');
  for (let left = rest, hasForm = false; ;) {
    const [found, next = ''] = NEXT_WORD.exec(left.slice(0, BESIDE)) ?? [];
    const word = foldName(next);
    const isForm = isLegalForm(word) && !isWesternForm(word);
    if (found === undefined || !(isForm || isOwn(word))) return { rest: left, hasForm };
    hasForm ||= isForm;
    left = left.slice(found.length);
  }
}
