/** Words that deny a name: "no Dahua", "Dahua is excluded", "Dahua not found". */
import productWords from '../data/product-words.json' with { type: 'json' };
import cues from '../data/role-cues.json' with { type: 'json' };
import { isRegion } from '../places.ts';
import { phrasePattern } from './phrases.ts';
import { before, behind, CLOSE, either, inSentences, NUMBER, type Rule } from './role-rules.ts';

/** How near a tax must stand to "excluded" to be what is excluded. */
const TAX_REACH = 16;
/** And how near before "excl.": "BTW excl.". */
const NEAR_TAX = 8;
/** A price or a sum right before "excl." */
const OF_A_PRICE = /\p{N}[\p{N}.,'\s]*(?:[-–—]|\p{Sc}|\p{L}{1,4})?[\s,;:.(/-]*$/u;
const ARTICLE = String.raw`(?:an?\s|any\s|the\s)?`;
const OF = String.raw`\s+(?:by|from|of|von|van|från|fra|av|af|di|de|da|do|od|от|из)\s+`;
const DENIALS = [...cues.negation, ...cues.denial];
const DENIED_WARES = phrasePattern(DENIALS, { at: 'end', gap: String.raw`\s+([\p{Ll}-]+)\s+${CLOSE}` });
const WARES = phrasePattern([...Object.values(productWords).flat(), ...cues.wares], { plurals: true });
/** "keine Kameras Dahua"; not "no maintenance Dahua camera". */
const deniedWares: Rule = ({ befores }) => {
  for (const half of befores) {
    const found = DENIED_WARES.exec(half);
    if (found && WARES.test(found[1] ?? '')) return found[0];
  }
  return undefined;
};
const PRODUCT = String.raw`(?:\s+(?:${cues.productStems.join('|')})\p{L}*)?`;
/** "kein offizielles Huawei-Produkt", "não é um produto oficial Huawei"; not "no original box, Huawei P30". */
const disowned = before(
  cues.negation,
  String.raw`(?:\s+(?:\p{L}+\s+){0,2}?(?:${cues.officialStems.join('|')})\p{L}*${PRODUCT}|(?:\s+\p{L}+){0,2}?${PRODUCT}\s+(?:${cues.officialBehindStems.join('|')})\p{L}*)${CLOSE}`,
);
const TAXES = phrasePattern(cues.taxes.map((word) => `${word}*`));
const LEFT_OUT = phrasePattern(cues.leftOut, {
  at: 'end',
  gap: String.raw`\s*${ARTICLE}[\s("'“”„«‘‚「『-]*`,
});
/** "Excl. Hikvision"; not "excl. VAT, Hikvision", nor "€ 129 excl. Hikvision dome": what a price is without. */
const leftOut: Rule = ({ before: whole, befores }) => {
  for (const half of befores) {
    const found = LEFT_OUT.exec(half);
    if (!found) continue;
    const around = whole.slice(Math.max(0, found.index - NEAR_TAX));
    if (!TAXES.test(around) && !OF_A_PRICE.test(whole.slice(0, found.index))) return found[0];
  }
  return undefined;
};
/** "no Dahua", "keine Kameras Dahua", "Dahua-free", "none of the parts in it is made by Dahua". */
const deniedAtOnce = either(
  before(DENIALS, String.raw`[\s-]*${ARTICLE}${CLOSE}`, CLOSE),
  leftOut,
  deniedWares,
  disowned,
  before(DENIALS, String.raw`(?:\s+[\p{L}\p{N}-]+){0,8}${OF}${CLOSE}`, CLOSE),
  // "Huawei-free", but "Huawei free shipping".
  behind(cues.deniedBehind, '[-\u2010\u2011]'),
  // "Hesai 아님", "ファーウェイではない": no word of what else is denied stands between.
  behind(cues.notBehind, String.raw`${NUMBER}\s`, String.raw`${NUMBER}\s*`),
);

/** "Don't miss …", "nothing beats …": a negation that praises. */
const RHETORIC = phrasePattern(cues.rhetoric);
function unlessPraised(rule: Rule): Rule {
  return (place) => (RHETORIC.test(place.before + place.behind) ? undefined : rule(place));
}

const NEGATION = phrasePattern(cues.negation);
const PRIVATIVES: ReadonlySet<string> = new Set(cues.privatives);
/** Behind a name "without" takes something from it: "Hikvision recorder without hard drive". */
const NEGATION_BEHIND = phrasePattern(cues.negation.filter((word) => !PRIVATIVES.has(word)));
const BUT = phrasePattern(cues.but);
/** What is bracketed of other words than the name: "smoke detector (without base)", not "Huawei (not allowed)". */
const ASIDE = /(?<=[^\s(（]\s*)[(（][^()（）]*[)）]/gu;
/** A negation with "but" between it and the name denies something else. */
function negatedIn(half: string, negation = NEGATION): string | undefined {
  const said = half.replace(ASIDE, ' ');
  const found = negation.exec(said);
  return found && !BUT.test(said.slice(found.index)) ? found[0] : undefined;
}

const EXCLUSION = phrasePattern(cues.exclusion);
function excludedIn(half: string): string | undefined {
  const found = EXCLUSION.exec(half);
  if (!found) return undefined;
  const around = half.slice(Math.max(0, found.index - TAX_REACH), found.index + found[0].length + TAX_REACH);
  return TAXES.test(around) ? undefined : found[0];
}

/** Languages that put the negation behind what it denies; devices that do not answer; goods given up. */
const ABSENT = phrasePattern([...cues.postposed, ...cues.absent, ...cues.ended]);
const deniedInClause: Rule = ({ clause, kind }) =>
  excludedIn(clause.before) ??
  negatedIn(clause.before) ??
  // A shop says of its own goods what they do not need, and of its prices what they do not include.
  (kind === 'shop' ? undefined : (excludedIn(clause.behind) ?? negatedIn(clause.behind, NEGATION_BEHIND))) ??
  ABSENT.exec(clause.behind)?.[0];

/** "海康威视（Hikvision）除外": the name once more in brackets, or the end of those that it stands in. */
const SAID_AGAIN = String.raw`(?:\s?[(（][^()（）]{1,30})?[)）\]»”]?`;
/** A word or two for the goods between a name and what refuses it, in scripts with spaces and without. */
const GOODS = String.raw`${SAID_AGAIN}[\s-]*(?:\p{L}[\p{L}-]*\s+){0,2}?\(?`;
const GOODS_UNSPACED = String.raw`${SAID_AGAIN}\s*(?:社?製品?|機器|设备|設備|产品|產品|器材|品牌|장비|제품|기기|カメラ|レコーダー|ルーター|スイッチ|카메라|스위치)?\s*[はをもがの은는이가을를]?\s*(?:的)?(?:供给|使用|采用|採用|납품|사용|입찰)?\s*`;
const refusal = behind([...cues.exclusion, ...cues.postposed, ...cues.refusedBehind], GOODS, GOODS_UNSPACED);
const basedOn = before(cues.basedOn);
const refusalBehindComma = behind(
  cues.exclusion,
  String.raw`[^,.;:]{0,40},\s*(?:(?:${cues.passives.join('|')})\s+){0,2}`,
);
/** "Offer 4, based on Huawei equipment, was rejected"; not "…, cabling excluded", which says what a price is without. */
const refusedOffer: Rule = (place) =>
  basedOn(place) === undefined ? undefined : refusalBehindComma(place)?.replace(/^.*,\s*/, '');
/** "Offers containing Hytera radios will be rejected", "含华为设备的投标将被否决": the bid, and so its maker. */
const refusedBid = behind(
  cues.bidsRefused,
  String.raw`(?:[\s-]+\p{L}[\p{L}-]*){0,4}?,?\s+`,
  String.raw`[^。、，；,;]{0,12}?`,
);
/** "Huawei equipment is not admitted", "华为设备除外": a line of a tender, of few words. A shop refuses returns. */
const refusedAtOnce: Rule = (place) => {
  const found =
    place.kind === 'shop' ? undefined : (refusal(place) ?? refusedOffer(place) ?? refusedBid(place));
  return found === undefined || TAXES.test(found) ? undefined : found;
};

const SPARES = phrasePattern(cues.spares);
/** A model number of several parts: the end of "AC-NI" is no "neither". */
const NUMBERS = /(?<![\p{L}\d])[A-Z\d]*\d[A-Z\d]*(?:-[A-Z\d]+)+/gu;
/** A text without what goods are said to do without: "sans fil", "no subscription". */
function withoutSpares(text: string): string {
  const found = SPARES.exec(text);
  return found ? text.slice(0, found.index) + withoutSpares(text.slice(found.index + found[0].length)) : text;
}
/** "Quote No 2024-77: …", "Teklif No: 12" count; "no 4K camera" denies. */
const COUNTED = /(?<!\p{L})no\.?\s*[:#]?\s*\p{N}[\p{N}./-]*(?![\p{L}\p{N}])/giu;
/** What is left to deny a name: no spares, and no parts of numbers. */
function telling(text: string): string {
  return withoutSpares(text).replace(COUNTED, '').replace(NUMBERS, '');
}
/** "No Xinjiang Daqo feedstock": the town of a name is denied with it. */
const PLACE_LAST = /(?<![\p{L}\p{N}-])(\p{Lu}\p{Ll}{2,}) $/u;
function withoutPlace(half: string): string[] {
  const place = PLACE_LAST.exec(half)?.[1];
  return place !== undefined && isRegion(place) ? [half.slice(0, -place.length - 1)] : [];
}
function leavingSparesOut(rule: Rule): Rule {
  return (place) => {
    const before = telling(place.before);
    const befores = [...place.befores, ...withoutPlace(place.before)].map(telling);
    const clause = { before: telling(place.clause.before), behind: telling(place.clause.behind) };
    return rule({ ...place, before, befores, clause });
  };
}

/** The words that deny a name close before it, or close behind. */
export const denied: Rule = leavingSparesOut(unlessPraised(either(deniedAtOnce, refusedAtOnce)));
/** The words of a sentence that deny or exclude a name, before it or behind. */
export const deniedInSentence: Rule = inSentences(leavingSparesOut(unlessPraised(deniedInClause)));
/** The words of a sentence that exclude the makers whom it lists, wherever they stand in it. */
export const excludedTogether: Rule = (place) => excludedIn(place.before) ?? excludedIn(place.behind);

const exceptFor = before(cues.except, String.raw`\s+(?:\p{L}{1,4}\s+)?${CLOSE}`);
/** "All makers except ZTE"; not "no other than Hikvision". */
export const excepted: Rule = (place) => (NEGATION.test(place.before) ? undefined : exceptFor(place));
