import words from '../data/context-words.json' with { type: 'json' };
import firmTrades from '../data/firm-trades.json' with { type: 'json' };
import westernForms from '../data/western-forms.json' with { type: 'json' };
import { foldName } from '../fold.ts';
import { startsWithLegalForm, withoutLegalForm } from '../legal-forms.ts';
import { isPlace, isTown } from '../places.ts';
import { phrasePattern } from './phrases.ts';
import type { Span } from './sentences.ts';

/** How near a road, a person's title or a legal form stands. */
const CLOSE = 30;
/** "Dahua 3rd North Road", "大华二路": what may stand between a name and its street. */
const WHICH_ROAD = String.raw`[\s-]*(?:(?:\d{1,3}(?:st|nd|rd|th)?|north|south|east|west|middle|first|second|third|bei|nan|dong|xi|zhong)\s+){0,2}[东西南北中一二三四五六七八九十新老]{0,2}`;
const ADDRESS_AFTER = phrasePattern(words.addressAfter, { at: 'start', gap: WHICH_ROAD });
/** Places that are also goods or customers of a maker: "Hikvision building intercom". */
const PLACE_AFTER = phrasePattern(words.placeAfter, { at: 'start', gap: WHICH_ROAD });
/** Words that begin like a road: 路由器 is a router. */
const NO_ADDRESS = phrasePattern(words.addressExcept, { at: 'start', gap: String.raw`\s*` });
/** In small letters a customer's: "Dahua hotel door lock", but the Dahua Hotel. */
const CUSTOMERS = /^\s(?:hotel|hospital|school)s?(?!\p{L})/u;
const ADDRESS_BEFORE = phrasePattern(words.addressBefore, { at: 'end', gap: String.raw`\.?\s*` });
/** An Italian street has its number: goods come via a carrier. */
const VIA_BEFORE = /(?<!\p{L})via\s$/iu;
const HOUSE_BEHIND = /^\s?,?\s?(?:n\.?\s?)?\d{1,4}(?!\d*\s?[x×\d])/iu;
const PERSON_BEFORE = phrasePattern(words.personBefore, { at: 'end', gap: String.raw`[.:]?\s*` });
/** "i.c.m. Hikvision" is no Monsieur. */
const ABBREVIATED = /(?:\p{L}\.){2,}\s*$/u;
const PERSON_AFTER = phrasePattern(words.personAfter, { at: 'start', gap: String.raw`[\s,]*` });
const SURNAME_AFTER = phrasePattern(words.surnames, { at: 'start', gap: ' ' });
const SURNAME_BEFORE = phrasePattern(words.surnames, { at: 'end', gap: ',? ' });
/** "Kaspersky, N.: Faces of Siberia": a surname with its initials. */
const INITIALS = /^,\s\p{Lu}\.(?:[\s-]?\p{Lu}\.)?(?=[\s:;,)]|$)/u;
const PRICE = new RegExp(words.priceSigns, 'iu');
const ACCESSORY = phrasePattern(words.accessoryWords);
const ADDED_BY = String.raw`\s(?:${words.addedBy.join('|')})\s`;
/** A word or a sign between a name and the case made for its phone: a model, a colour, "(2 pack)", "(lot de 2)"; no comma. */
const IN_PHRASE = String.raw`(?:\((?:\d{1,3}[^()]{1,12}|[^()]{1,12}\d{1,3})\)|[^,;:.|+&()，、。；（）/\n])`;
/** "Huawei P30 silicone case"; not "Huawei P30 with a case". */
const FITTED_AFTER = phrasePattern(words.fittedWords, {
  at: 'start',
  gap: `(?:(?!${ADDED_BY}|[送赠贈附])${IN_PHRASE}){0,40}?`,
});
/** ООО «Интеграл-Строй»: the name goes on. A server of Inspur is an "Inspur-Server" in German, so not in Latin. */
const PART_AFTER = /^-(?=\p{Script=Cyrillic})\p{Lu}\p{Ll}{2}/u;
/** "Case with stand Huawei P30"; not "free case with your Huawei P30". */
const FITTED_BEFORE = phrasePattern(words.fittedWords, {
  at: 'end',
  gap: String.raw`${IN_PHRASE}{0,40}?(?<!${ADDED_BY}(?:(?:${words.articles.join('|')})\s)?)`,
});

/** "联系人：华为民", "店舗責任者 華為一郎": a person's label, and one or two characters that go on and end the name. */
const CONTACT_BEFORE = phrasePattern(words.contactLabels, { at: 'end', gap: String.raw`[\s:：]+` });
const GIVEN_NAME = new RegExp(
  String.raw`^(?!${words.companyRuns.join('|')})\p{Script=Han}{1,2}(?!\p{Script=Han})`,
  'u',
);
/** "화웨이브": a syllable that goes on with a name and is no particle. */
const GOES_ON_IN_HANGUL = new RegExp(
  String.raw`^(?![${words.hangulSuffixes.join('')}])\p{Script=Hangul}(?!\p{Script=Hangul})`,
  'u',
);
/** "Huawei e Hijos", "Kaspersky & Sons": a family's. */
const FAMILY_FIRM = new RegExp(
  String.raw`^\s(?:&|and|e|en|et|i|och|og|und|y|и)\s(?:${words.familyFirms.join('|')})(?!\p{L})`,
  'iu',
);
const SURNAMES: ReadonlySet<string> = new Set(words.surnames);
/** "hosted by J. Kaspersky"; not "A. Hikvision, B. Dahua". */
const INITIALS_BEFORE = /(?<![\p{L}\p{N}.])\p{Lu}\.\s?(?:\p{Lu}\.\s?)?$/u;

/** True where a name is a road, a person or the like: another thing of the same name. */
export function isOtherThing(
  text: string,
  { start, end }: Span,
  { isOneWord, isDistinctive }: { isOneWord: boolean; isDistinctive: boolean },
): boolean {
  const before = text.slice(Math.max(0, start - CLOSE), start);
  const behind = text.slice(end, end + CLOSE);
  const isRoad = ADDRESS_AFTER.test(behind) || (!isDistinctive && PLACE_AFTER.test(behind));
  const isCustomer = isDistinctive && CUSTOMERS.test(behind);
  if ((isRoad && !isCustomer && !NO_ADDRESS.test(behind)) || ADDRESS_BEFORE.test(before)) return true;
  if (VIA_BEFORE.test(before) && HOUSE_BEHIND.test(behind)) return true;
  if (isOneWord && !isDistinctive && PART_AFTER.test(behind)) return true;
  if (FAMILY_FIRM.test(behind)) return true;
  const surface = text.slice(start, end);
  if (/\p{Script=Han}$/u.test(surface) && CONTACT_BEFORE.test(before) && GIVEN_NAME.test(behind)) return true;
  if (/\p{Script=Hangul}$/u.test(surface) && GOES_ON_IN_HANGUL.test(behind)) return true;
  if (SURNAMES.has(surface.toLowerCase()) && INITIALS_BEFORE.test(before)) return true;
  if (!isOneWord || surface === surface.toUpperCase()) return false;
  return (
    PERSON_BEFORE.test(before.replace(ABBREVIATED, '')) ||
    PERSON_AFTER.test(behind) ||
    INITIALS.test(behind) ||
    SURNAME_AFTER.test(behind) ||
    SURNAME_BEFORE.test(before)
  );
}

/** True of a word behind a number in small letters: "10 микрон". */
export function isUnit(text: string, { start, end }: Span): boolean {
  const surface = text.slice(start, end);
  return surface === surface.toLowerCase() && /\d\s?$/.test(text.slice(Math.max(0, start - 2), start));
}

/** A length, a weight or a count behind a word and its number: "Kabel Axon 3 m". */
const UNIT_BEHIND = /^\s?(?:[mcdk]?m|k?g|m?l|k?W|m?Ah|szt|pcs|Stk|шт|[мск]м|м|кг)(?![\p{L}\p{N}])/u;

/** True of a word and a number that are no model's: a measure. */
export function isMeasure(text: string, { start, end }: Span): boolean {
  return /\p{L}\s\d{1,3}$/u.test(text.slice(start, end)) && UNIT_BEHIND.test(text.slice(end, end + CLOSE));
}

/** Forms that stand before a name, in capitals as "ao" is a word: `ООО «…»`, `PT …`, `АО «ПКК …»`. */
const FORMS_BEFORE = String.raw`(?<![\p{L}\p{N}])(?:${words.legalBefore.map((form) => form.replaceAll('.', '\\.')).join('|')})`;
const COMPANY_KIND = String.raw`(?:${words.companyKinds.join('|')})\s*[«"“„']?\s*`;
const LEGAL_BEFORE = new RegExp(String.raw`${FORMS_BEFORE}\s*[«"“„'(]?\s*(?:${COMPANY_KIND})?$`, 'u');
/** The same, and a kind of company alone: "НТЦ". */
const FORM_LAST = new RegExp(
  String.raw`(^|[\s:：=,;("«])(?:${FORMS_BEFORE}\s*[«"“„'(]?\s*(?:${COMPANY_KIND})?|(?<!\p{L})${COMPANY_KIND})$`,
  'u',
);

/** What stands before a name, less the legal form at its end: "Поставщик: " of "Поставщик: АО «". */
export function withoutFormBefore(before: string): string {
  return before.replace(FORM_LAST, '$1');
}

/** True where a legal form stands before a span. */
export function legalFormBefore(text: string, { start }: Span): boolean {
  return LEGAL_BEFORE.test(text.slice(Math.max(0, start - CLOSE), start));
}

/** True where a legal form stands before a span or behind it. */
export function legalFormBeside(text: string, span: Span): boolean {
  const behind = text.slice(span.end, span.end + CLOSE);
  const [words = ''] = behind.split(/[;；|]/u);
  const isBehind = /^[\s,]*[\p{L}(（]/u.test(words) && startsWithLegalForm(withoutPlace(foldName(words)));
  return isBehind || legalFormBefore(text, span);
}

/** Letters and digits in one, as goods are numbered; no unit ("14nm"), no paper ("A4"). */
const CODE = /^[\s-]([A-ZА-Я]{1,6}-?\d{2,}[A-ZА-Я\d-]*)(?![\p{L}\p{N}])/u;

/** The number of a model right behind a span, whosever it is: "ZTE NR8120". */
export function codeBehind(text: string, { end }: Span): string | undefined {
  return CODE.exec(text.slice(end, end + CLOSE))?.[1];
}

/** A form of countries where hardly a company of the lists sits: "Interscan GmbH" is hardly the Interscan of Pakistan. */
const WESTERN = phrasePattern(westernForms, { at: 'start', gap: String.raw`[\s,]*` });

/** Forms begin with a capital, but for a few: "as", "spa" and "ag" are words. */
const PRINTED_FORM = /^(?:\p{Lu}|(?:gmbh|doo|sro|spol|kft|sp z)(?!\p{L}))/u;

/** The western legal form right behind a span, its full stops left out. */
export function westernForm(text: string, { end }: Span): string | undefined {
  const behind = text.slice(end, end + CLOSE).replaceAll('.', '');
  const form = WESTERN.exec(behind)?.[0].replace(/^[\s,]+/, '');
  return form !== undefined && PRINTED_FORM.test(form) ? form : undefined;
}

/** Trades that no listed maker plies, and that say nothing about goods: a steel bracket and a travel case may be Hikvision's and DJI's. */
const OTHER_TRADE = phrasePattern(firmTrades, { at: 'start', gap: String.raw`(?:'s)?\s` });
/** "Trina Jones Plumbing", "Loongson House & Garden": one more word of the other's name. */
const ONE_MORE = /^\s\p{Lu}\p{Ll}+(?:\s(?:&|and|of))?(?=\s)/u;

/** The word for such a trade in the name that goes on behind a span: "Uniview Windows", "Dahua Plumbing & Heating". */
export function otherTrade(text: string, { end }: Span): string | undefined {
  const behind = text.slice(end, end + CLOSE);
  const found = OTHER_TRADE.exec(behind) ?? OTHER_TRADE.exec(behind.replace(ONE_MORE, ''));
  return found?.[0].replace(/^(?:'s)?\s/, '');
}

const PLACE_BEHIND = String.raw`^\.?[\s,(，（]{1,3}`;
const TOWN_LAST = new RegExp(String.raw`${PLACE_BEHIND}(\p{L}[\p{L}\s'’.-]{2,24})(?:[^\p{L}\s'’.-]|$)`, 'u');
const TOWN_IN_TEXT = new RegExp(
  String.raw`${PLACE_BEHIND}(\p{Lu}\p{L}+(?:[\s-]\p{Lu}\p{L}+)?)(?=\s[\p{Ll}\d(/–—-]|[.:]\s)`,
  'u',
);

/** The town behind a span, where a sign, nothing or a text follows it: "Changsha" of "NUDT Changsha, FPGA boards". */
export function townBehind(text: string, { end }: Span): string | undefined {
  const behind = text.slice(end, end + CLOSE);
  const towns = [TOWN_LAST, TOWN_IN_TEXT].flatMap((pattern) => pattern.exec(behind)?.[1] ?? []);
  return towns.find((town) => isTown(foldName(town)))?.replace(/[^\p{L}]+$/u, '');
}

/** A street and its number, and the town: ", Rakhmanovskiy per. 4, Moscow". */
const ADDRESS =
  /^\.?\s?[,(，（]\s*(?:\p{L}[^,;|\n]{2,38}\d[^,;|\n]{0,8}|\d{1,4}[a-z]?\s\p{L}[^,;|\n]{3,38}),\s*(?:\d{4,6}\s)?(\p{L}[\p{L}\s'’.-]{2,24})(?:[^\p{L}\s'’.-]|\s[–—-]\s|$)/u;
const FAR = 90;

/** The town behind an address that stands behind a span. */
export function townOfAddress(text: string, { end }: Span): string | undefined {
  const town = ADDRESS.exec(text.slice(end, end + FAR))?.[1]?.trim();
  return town !== undefined && isTown(foldName(town)) ? town : undefined;
}

/** "Deutschland GmbH" without its country: a company's branch bears its name. */
function withoutPlace(folded: string): string {
  const words = folded.split(' ');
  const country = [2, 1].find((count) => isPlace(words.slice(0, count).join(' ')));
  return words.slice(country ?? 0).join(' ');
}

/** True where a text names a price or a quantity. */
export function hasPrice(text: string): boolean {
  return PRICE.test(text);
}

const NOBODYS = phrasePattern(words.nobodysNames, { at: 'start', gap: String.raw`\W*` });

const TRADERS = phrasePattern(words.traderWords);

/**
 * True of a maker's field that names a maker in Latin letters: not "OEM", "China" or a number, nor the dealer who has won
 * a lot, whose form is printed; we know few makers in other letters.
 */
export function isMakersName(field: string): boolean {
  if (!/^\D*\p{Script=Latin}{2}\D*$/u.test(field) || NOBODYS.test(field) || TRADERS.test(field)) return false;
  const folded = foldName(field);
  return !isPlace(folded) && withoutLegalForm(folded) === folded && !startsWithLegalForm(folded);
}

/** The word for an accessory in a text. */
export function accessoryIn(text: string): string | undefined {
  return ACCESSORY.exec(text)?.[0];
}

/** A band that is no strap: "HUAWEI Band 9", "スマートバンド". */
const WEARABLE =
  /(?:smart[\s-]?|スマート|스마트\s?)(?:bands?|バンド|밴드)|(?:bands?|バンド|밴드|手环)\s?\d{1,2}(?![\d.]|\s?mm)/giu;

/** The word for a case, a film or a strap that goes with the name in one noun phrase: anybody may have made it. */
export function fittedTo(text: string, { start, end }: Span): string | undefined {
  const found =
    FITTED_AFTER.exec(text.slice(end, end + 2 * CLOSE).replace(WEARABLE, '')) ??
    FITTED_BEFORE.exec(text.slice(Math.max(0, start - 2 * CLOSE), start));
  return found?.[0].trim();
}
