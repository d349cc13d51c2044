/** Words by which goods are made for a name's, by other makers; and those by which they are its maker's own. */
import cues from '../data/role-cues.json' with { type: 'json' };
import { phrasePattern } from './phrases.ts';
import {
  before,
  behind,
  CLOSE,
  either,
  endingClause,
  MODEL_WORDS,
  NUMBER,
  placeOf,
  type Rule,
  unless,
} from './role-rules.ts';
import type { Span } from './sentences.ts';

const AFTERMARKET = phrasePattern(cues.aftermarket);
const ACCEPTS = phrasePattern(cues.accepts, { at: 'end', gap: String.raw`\s*(?:\S+\s+)?` });
const WRAPPED = phrasePattern(cues.wrappings, { at: 'start', gap: String.raw`[\s-]*(?:\p{L}+\s)?` });
/** "Third-party battery for …"; not "accepts third-party optics", nor "Huawei P30, no original box". */
const othersMake: Rule = ({ text }) => {
  const found = AFTERMARKET.exec(text);
  if (!found || ACCEPTS.test(text.slice(0, found.index))) return undefined;
  const isOfBox = /^(?:no|kein)\s/i.test(found[0]) && WRAPPED.test(text.slice(found.index + found[0].length));
  return isOfBox ? undefined : found[0];
};

const GENUINE = phrasePattern(cues.genuine);
const NOT_OWN = phrasePattern(cues.notOwn, { at: 'end', gap: String.raw`((?:\s+\p{L}+){0,2})\s*` });
/** "It is not a genuine Pantum product", "Nejde o originálny výrobok Pantum"; not "this is not the original box". */
const notOwn: Rule = ({ text }) => {
  const found = GENUINE.exec(text);
  const said = found && NOT_OWN.exec(text.slice(0, found.index));
  if (!said) return undefined;
  const isOfBox = WRAPPED.test(said[1] ?? '') || WRAPPED.test(text.slice(found.index + found[0].length));
  return isOfBox ? undefined : `${said[0]}${found[0]}`;
};
export const aftermarket = either(othersMake, notOwn);

const GENUINE_BEFORE = phrasePattern(cues.genuine, {
  at: 'end',
  gap: String.raw`((?:\s+[\p{L}\p{N}-]+){0,4}?)${CLOSE}`,
});
const GENUINE_BEHIND = phrasePattern(cues.genuine, { at: 'start', gap: String.raw`[\s-]*(?:\p{L}+\s+)?` });
/** "Original DJI propellers", "batterie d'origine pour …"; not "Original Othermaker case for …". */
export const genuine: Rule = ({ before: half, behind: rest }) => {
  const found = GENUINE_BEFORE.exec(half);
  if (found && !/\p{Lu}/u.test(found[1] ?? '')) return found[0];
  return GENUINE_BEHIND.exec(rest)?.[0];
};

const FOR_WORD = phrasePattern(cues.for, {
  at: 'end',
  gap: String.raw`\s+([\p{Ll}'’-]+)\s+(?:(?:de|von|van|from|by|do|da|od|af|av|fra|från)\s+)?(?:(?:o\.a\.|u\.a\.|m\.in\.|bl\.a\.)\s+)?${CLOSE}`,
});
const FOR = phrasePattern(cues.for, { at: 'end', gap: CLOSE });
const GOODS = cues.forInGoods.join('|');
/**
 * Words that are "for" in one language and another word, or a model's, elsewhere; small, and told by its letters. "Uchwyt do
 * kamer Dahua", but "kamera do monitoringu Dahua".
 */
const FOR_IN = cues.forIn.map(({ word, signs }) => ({
  ends: new RegExp(String.raw`(?<!\p{L})${word}(?:\s(?:${GOODS}))?${CLOSE}$`, 'u'),
  language: new RegExp(signs, 'u'),
}));
/** "Swapped for a new Huawei", "trade in your recorder for a Dahua": it comes in. */
const SWAPPED_FOR =
  /(?:(?:trade|swap|exchange)\s(?:in\s)?(?:\p{L}+\s){1,4}for|(?:swapped|exchanged|traded|switched|getauscht|échangée?s?|cambiad[oa]s?|trocad[oa]s?)\s(?:out\s|in\s)?(?:for|gegen|contre|por))\s(?:\p{L}+\s){0,2}$/iu;
/** "The goods are for Wah Chemical Product Plant": who gets them. */
const GOODS_ARE_FOR = new RegExp(
  String.raw`(?<!\p{L})(?:${cues.sentGoods.join('|')})(?!\p{L})[^.;]{0,60}\s(?:are|is|sont|est|sind|ist|son|es|são|é|sono|è)\s(?:\p{L}+\s)?(?:for|pour|für|para|per|предназначены?\sдля)\s+(?:the\s)?$`,
  'iu',
);
/** "2x Licence for Kaspersky …": what is licensed is the maker's own; one of another program has its name before. */
const LICENCE_FIRST =
  /^[^\p{L}]*(?:x\s|pcs\s)?(?:annual\s)?(?:licen[cs]es?|lizenz(?:en)?|licencias?|licen[çz][ae]s?|licenties?|лицензи\p{L}{1,2}|ліцензі\p{L}{1,2})\s+\S{2,4}\s+(?:\S+\s+)?$/iu;
const FOR_EXCEPT: ReadonlySet<string> = new Set(cues.forExcept);
const OFFERS = phrasePattern(cues.offers);
/** How far before "for" an offer stands: "quotation no. 2026/14 for". */
const OFFER_REACH = 40;
/** "for Dahua", "für Kameras von Dahua"; not "quotation for Dahua cameras", nor "for sale". */
const meantFor: Rule = ({ befores, text }) => {
  const [all = ''] = befores;
  if (SWAPPED_FOR.test(all) || GOODS_ARE_FOR.test(all) || LICENCE_FIRST.test(all)) return undefined;
  const local = FOR_IN.filter(({ language }) => language.test(text));
  for (const half of befores) {
    const product = FOR_WORD.exec(half);
    const inLanguage = local.map(({ ends }) => ends.exec(half)).find(Boolean);
    const isWare = product !== null && !FOR_EXCEPT.has(product[1]?.toLowerCase() ?? '');
    const found = FOR.exec(half) ?? inLanguage ?? (isWare ? product : null);
    if (found && !OFFERS.test(half.slice(Math.max(0, found.index - OFFER_REACH), found.index)))
      return found[0];
  }
  return undefined;
};

/** "Huawei SFP-10G-LR compatible transceiver"; not "Dahua XVR5108HS, compatible with AHD", which is Dahua's. */
const MODEL_COPIED =
  /^\s+(?=[A-Z\d./+-]*[\d-])[A-Z\d./+-]{3,24}\s+(?:(?:footprint|pin|form|plug)[\s-])?(?:compatib|kompatib|drop-in|equivalent|alternative)\p{L}*(?!\p{L}|\s(?:with|to|mit|avec|con|com|z|s)\s|\s\p{Lu}{3})/u;
const modelCopied: Rule = (place) => MODEL_COPIED.exec(place.behind)?.[0];

/** "NVR Hikvision compatible toutes marques", "Hikvision dış ortam için kamera": what the maker's own goods are fit for. */
const ALL_MAKES = new RegExp(
  String.raw`^\s*(?:with|avec|con|com|mit|z)?\s*(?:${cues.allMakes.join('|')})(?!\p{L})`,
  'iu',
);
const FOR_PREMISES = new RegExp(String.raw`(?:${cues.premises.join('|')})\s+için`, 'iu');
/** "ダーファ製レコーダー用 互換HDD": what is copied is for the maker's. */
const FOR_GOODS = String.raw`\s*(?:社?製|の|的)?\s*[\p{Script=Katakana}\p{Script=Han}\p{Script=Hangul}ーA-Z]{2,10}?[用용][\s　]*[^。，、；]{0,10}?`;
/** "ダーファのレコーダーで使えますか": what its goods are used with; an app's or a phone's of no maker is the goods' own. */
const USED_GOODS = String.raw`(?:社?製の?|の|\s)(?:[\p{Script=Katakana}\p{Script=Han}ーA-Z]{2,10}|(?:녹화기|카메라|드론|공유기|프린터|인버터|무전기|NVR|DVR))`;
const fitsBehind = either(
  behind(cues.usedWith, USED_GOODS),
  behind(cues.behind, String.raw`[\s-]*`),
  behind(cues.behindNear, String.raw`[^.,、。，]{0,10}?`),
  behind(cues.behindModel, MODEL_WORDS),
  behind(cues.copiedBehind, '', FOR_GOODS),
);
/** "실외용", "산업용": where and for what goods are used, no make that they fit. */
const FOR_USE = new RegExp(String.raw`(?:${cues.usesOfGoods.join('|')})용`, 'gu');
const fitted = unless(
  (place) => fitsBehind({ ...place, behind: place.behind.replace(FOR_USE, '') }),
  (place, found) => FOR_PREMISES.test(found) || ALL_MAKES.test(place.behind.slice(found.length)),
);

/** "Hikvision kayıt cihazlarında kullanılabilir": goods with the ending that says where or for what. */
const usableIn = behind(
  cues.suitsIn,
  String.raw`\s(?:\p{Ll}{2,14}\s)?(?:${cues.suitedGoods.join('|')})['’]?\p{Ll}*[ae]\s`,
);
/** "Huawei P50-hez": an ending behind the model's number, which is the case for a phone, not the phone. */
const numbered = behind(
  cues.numberedBehind,
  String.raw`(?:\s[\p{L}./+]*\p{N}[\p{L}\p{N}./+]*)(?:\s(?:pro|plus|lite|ultra|max|mini|air|se))*\s?`,
);
/** "Wall mount (tipo Hikvision)": a shop's word for a copy; a tender asks for such goods by name. */
const ofAKind: Rule = (place) =>
  place.kind === 'shop' ? (kindBefore(place) ?? kindBehind(place)) : undefined;
const kindBefore = before(cues.kinds, String.raw`\s*["'“”„«]?`);
const kindBehind = behind(cues.kindsBehind, String.raw`["'”“»]?[\s-]*`);
/** "Hélices Mavic Air 2 (lot de 4), compatibles": a word for a part before, and nothing that the goods would be compatible with. */
const copied: Rule = (place) => (/\p{L}{4,}\s+$/u.test(place.before) ? copiedLast(place) : undefined);
const copiedLast = endingClause(
  behind(cues.copiesLast, String.raw`${NUMBER}(?:\s?[(][^()]{1,20}[)])?(?:,|\s[–—-])\s`),
);

const forExample = before(cues.forExample, String.raw`[\s:,"“„«]*`);
const FITS = phrasePattern(cues.compatible);
/** "Fits domes with a 60 mm base, e.g. Dahua": what comes between is of any length. */
const exampleOfFit: Rule = (place) =>
  forExample(place) === undefined ? undefined : FITS.exec(place.before)?.[0];

const meets = before(cues.meets, String.raw`(?:\s\p{Ll}{1,10}){0,2}${CLOSE}`);
const SPECIFICATION = phrasePattern(cues.specifications, {
  at: 'start',
  gap: String.raw`(?:\s[\p{Lu}\p{N}][\p{L}\p{N}/-]*)?[\s-]*`,
});
/** "Oil 5W-30, meets Lukoil specification RN-700": whoever wrote the specification. */
const toSpecification: Rule = (place) => (SPECIFICATION.test(place.behind) ? meets(place) : undefined);

/** Goods made for the named ones, unless they are `genuine`, in the order in which they are asked. */
export const madeFor: readonly Rule[] = [
  before([...cues.compatible, ...cues.connects]),
  // "Hélices compatibles DJI"; not "caméras compatibles ONVIF Hikvision".
  before(cues.compatiblePlural, CLOSE),
  exampleOfFit,
  toSpecification,
  before(cues.versus, CLOSE),
  // "Hytera telsize uygun": the word with the ending that says for what.
  behind(cues.suits, String.raw`\s\p{Ll}{3,14}[ae]\s`),
  usableIn,
  numbered,
  before(
    cues.triedWith,
    String.raw`(?:\s(?:an?|the|eine[mnr]?|un[ea]?|el|la|le|les|il|den|de|het|o))?${CLOSE}`,
  ),
  ofAKind,
  fitted,
  copied,
  modelCopied,
  meantFor,
];

/** True where a text says of something that it is its maker's own. */
export function saysGenuine(text: string): boolean {
  return GENUINE.test(text);
}

/** The words by which a part is said to be the maker's own, beside the name. */
export function genuineWord(whole: string, span: Span): string | undefined {
  return genuine(placeOf(whole, span, 'shop'))?.trim();
}
