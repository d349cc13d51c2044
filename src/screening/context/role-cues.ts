/** The role that the words around a name give it: one layer for all languages, its words in `data/role-cues.json`. */
import cues from '../data/role-cues.json' with { type: 'json' };
import type { EvidenceType } from '../evidence.ts';
import type { PageKind } from '../types.ts';
import { denied, deniedInSentence, excepted, excludedTogether } from './denials.ts';
import { otherGoods } from './other-goods.ts';
import { phrasePattern } from './phrases.ts';
import { anywhere, before, behind, CLOSE, either, MODEL_WORDS, placeOf, type Rule } from './role-rules.ts';
import { isSentence, type Span } from './sentences.ts';

/** What the words around a name say of its role. */
export interface Role {
  type: EvidenceType;
  /** The words that say it. */
  detail: string;
}

const AFTERMARKET = phrasePattern(cues.aftermarket);
const ACCEPTS = phrasePattern(cues.accepts, { at: 'end', gap: String.raw`\s*(?:\S+\s+)?` });
const WRAPPED = phrasePattern(cues.wrappings, { at: 'start', gap: String.raw`[\s-]*(?:\p{L}+\s)?` });
/** "Third-party battery for …"; not "accepts third-party optics", nor "Huawei P30, no original box". */
const aftermarket: Rule = ({ text }) => {
  const found = AFTERMARKET.exec(text);
  if (!found || ACCEPTS.test(text.slice(0, found.index))) return undefined;
  const isOfBox = /^(?:no|kein)\s/i.test(found[0]) && WRAPPED.test(text.slice(found.index + found[0].length));
  return isOfBox ? undefined : found[0];
};

const NO = cues.answersNo.join('|');
/** Not "No. 7". */
const ANSWER_NO = new RegExp(
  String.raw`^[^|;\n]{0,60}?([?？:：])\s*(?:${NO})(?![\p{L}\p{N}])(?!\.?\s*\d)`,
  'iu',
);
const ASKED_PARTS = phrasePattern(cues.askedParts);
/** How far around a name the question stands. */
const QUESTION = 80;
/** "Does it hold parts by Dahua? No.", "Huawei components: none". */
function answeredNo(whole: string, { start, end }: Span): string | undefined {
  const found = ANSWER_NO.exec(whole.slice(end, end + QUESTION));
  if (!found) return undefined;
  const isAsked =
    /[?？]/.test(found[0]) || ASKED_PARTS.test(whole.slice(Math.max(0, start - QUESTION), end) + found[0]);
  return isAsked ? found[0] : undefined;
}

const GENUINE = phrasePattern(cues.genuine);
const GENUINE_BEFORE = phrasePattern(cues.genuine, {
  at: 'end',
  gap: String.raw`((?:\s+[\p{L}\p{N}-]+){0,4}?)${CLOSE}`,
});
const GENUINE_BEHIND = phrasePattern(cues.genuine, { at: 'start', gap: String.raw`[\s-]*(?:\p{L}+\s+)?` });
/** "Original DJI propellers", "batterie d'origine pour …"; not "Original Othermaker case for …". */
const genuine: Rule = ({ before: half, behind: rest }) => {
  const found = GENUINE_BEFORE.exec(half);
  if (found && !/\p{Lu}/u.test(found[1] ?? '')) return found[0];
  return GENUINE_BEHIND.exec(rest)?.[0];
};

const FOR_WORD = phrasePattern(cues.for, {
  at: 'end',
  gap: String.raw`\s+([\p{Ll}'’-]+)\s+(?:(?:de|von|van|from|by|do|da|od|af|av|fra|från)\s+)?(?:(?:o\.a\.|u\.a\.|m\.in\.|bl\.a\.)\s+)?${CLOSE}`,
});
const FOR = phrasePattern(cues.for, { at: 'end', gap: CLOSE });
/** Words that are "for" in one language and another word, or a model's, elsewhere; small, and told by its letters. */
const FOR_IN = cues.forIn.map(({ word, signs }) => ({
  ends: new RegExp(String.raw`(?<!\p{L})${word}${CLOSE}$`, 'u'),
  language: new RegExp(signs, 'u'),
}));
/** "Swapped for a new Huawei": it comes in. */
const SWAPPED_FOR =
  /(?:swapped|exchanged|traded|switched|getauscht|échangée?s?|cambiad[oa]s?|trocad[oa]s?)\s(?:out\s|in\s)?(?:for|gegen|contre|por)\s(?:\p{L}+\s){0,2}$/u;
/** "The goods are for Wah Chemical Product Plant": who gets them. */
const GOODS_ARE_FOR = new RegExp(
  String.raw`(?<!\p{L})(?:${cues.sentGoods.join('|')})(?!\p{L})[^.;]{0,60}\s(?:are|is|sont|est|sind|ist|son|es|são|é|sono|è)\s(?:\p{L}+\s)?(?:for|pour|für|para|per|предназначены?\sдля)\s+(?:the\s)?$`,
  'iu',
);
const FOR_EXCEPT: ReadonlySet<string> = new Set(cues.forExcept);
const OFFERS = phrasePattern(cues.offers);
/** How far before "for" an offer stands: "quotation no. 2026/14 for". */
const OFFER_REACH = 40;
/** "for Dahua", "für Kameras von Dahua"; not "quotation for Dahua cameras", nor "for sale". */
const meantFor: Rule = ({ befores, text }) => {
  const [all = ''] = befores;
  if (SWAPPED_FOR.test(all) || GOODS_ARE_FOR.test(all)) return undefined;
  const local = FOR_IN.find(({ language }) => language.test(text))?.ends;
  for (const half of befores) {
    const product = FOR_WORD.exec(half);
    const found =
      FOR.exec(half) ?? local?.exec(half) ?? (product && !FOR_EXCEPT.has(product[1] ?? '') ? product : null);
    if (found && !OFFERS.test(half.slice(Math.max(0, found.index - OFFER_REACH), found.index)))
      return found[0];
  }
  return undefined;
};

const EITHER = phrasePattern(cues.either);
const NEXT_EITHER = phrasePattern(cues.either, { at: 'start', gap: String.raw`[\s,]*` });
const CONTEST = phrasePattern(cues.contest);
const joined = either(
  before([...cues.either, ...cues.joins], String.raw`\s*`, String.raw`\s*`),
  behind([...cues.either, ...cues.joins], String.raw`\s*`),
);
/** "Dahua or Axis: which …?", "Dahua und Axis im Vergleich". */
const contested: Rule = (place) => {
  const join = joined({ ...place, befores: [place.before] });
  if (join === undefined) return undefined;
  if (/[?？؟]/u.test(place.text) && EITHER.test(join)) return join;
  return CONTEST.exec(place.text)?.[0];
};

const CONTEST_FIRST = phrasePattern(cues.contest, { at: 'start', gap: String.raw`\W*(?:\p{L}+\s)?` });
/** "Comparison of antivirus: Kaspersky, Norton …". */
const comparedBelow: Rule = ({ before: half }) =>
  /[:：]\s*(?:[^:：]*,\s*)?$/u.test(half) ? CONTEST_FIRST.exec(half)?.[0] : undefined;

const SUPPORTED = phrasePattern(cues.supportedBehind);
/** "Huawei and ZTE sticks are supported". */
const supported: Rule = (place) => SUPPORTED.exec(place.behind)?.[0];

const told = anywhere([...cues.legal, ...cues.editorial]);
/** A book, a report or an advisory on a maker: few words, and none of its goods. */
const published = either(anywhere(cues.published), before(cues.reports, CLOSE));
/** "Huawei SFP-10G-LR compatible transceiver"; not "Dahua XVR5108HS, compatible with AHD", which is Dahua's. */
const MODEL_COPIED =
  /^\s+(?=[A-Z\d./+-]*[\d-])[A-Z\d./+-]{3,24}\s+(?:(?:footprint|pin|form|plug)[\s-])?(?:compatib|kompatib|drop-in|equivalent|alternative)\p{L}*(?!\p{L}|\s(?:with|to|mit|avec|con|com|z|s)\s|\s\p{Lu}{3})/u;
/** "NVR Hikvision compatible toutes marques", "Hikvision dış ortam için kamera": what the maker's own goods are fit for. */
const ALL_MAKES = new RegExp(
  String.raw`^\s*(?:with|avec|con|com|mit|z)?\s*(?:${cues.allMakes.join('|')})(?!\p{L})`,
  'iu',
);
const FOR_PREMISES = new RegExp(String.raw`(?:${cues.premises.join('|')})\s+için`, 'iu');
const fitsBehind = either(
  behind(cues.behind, String.raw`[\s-]*`),
  behind(cues.behindNear, String.raw`[^.,、。，]{0,10}?`),
  behind(cues.behindModel, MODEL_WORDS),
);
const fitted: Rule = (place) => {
  const found = fitsBehind(place);
  if (found === undefined || FOR_PREMISES.test(found)) return undefined;
  return ALL_MAKES.test(place.behind.slice(found.length)) ? undefined : found;
};
const modelCopied: Rule = (place) => MODEL_COPIED.exec(place.behind)?.[0];
const madeBy = before(cues.madeBy);
/** "equipment produced by Huawei or ZTE": a rule's list of makers; a shop knows which it was. */
const madeByEither: Rule = (place) => {
  const last = place.befores.at(-1) ?? '';
  const names = place.before.slice(last.length) + (NEXT_EITHER.exec(place.behind)?.[0] ?? '');
  return EITHER.test(names) ? madeBy(place) : undefined;
};

/** In this order: what a rule before has found is not asked again. */
const RULES: readonly (readonly [EvidenceType, Rule])[] = [
  ['negated', denied],
  ['negated', before(cues.exclusion, String.raw`[^.;。；\n]{0,60}`, String.raw`[^.;。；\n]{0,60}`)],
  ['compatible', aftermarket],
  ...otherGoods.map((rule) => ['compatible', rule] as const),
  ['negated', excepted],
];
const RULES_UNLESS_GENUINE: readonly (readonly [EvidenceType, Rule])[] = [
  ['compatible', before([...cues.compatible, ...cues.connects])],
  // "Hélices compatibles DJI"; not "caméras compatibles ONVIF Hikvision".
  ['compatible', before(cues.compatiblePlural, CLOSE)],
  ['compatible', before(cues.versus, CLOSE)],
  // "Hytera telsize uygun": the word with the ending that says for what.
  ['compatible', behind(cues.suits, String.raw`\s\p{Ll}{3,14}[ae]\s`)],
  ['compatible', fitted],
  ['compatible', modelCopied],
  ['compatible', meantFor],
];
const RULES_OF_SENTENCES: readonly (readonly [EvidenceType, Rule])[] = [
  ['compatible', supported],
  ['compatible', behind(cues.contestBehind, `${MODEL_WORDS}\\s`)],
  ['compatible', contested],
  ['compatible', comparedBelow],
  ['negated', deniedInSentence],
  ['prose', (place) => (isSentence(place.text) ? told(place) : undefined)],
  ['prose', published],
  // What is warned of stands behind: a camera that warns of burglars has its name before.
  ['prose', before(cues.warnings)],
  ['prose', madeByEither],
];

/** The role that the words around a name give it; undefined where they say nothing against maker, seller or product. */
export function roleByCues(whole: string, span: Span, kind: PageKind): Role | undefined {
  const place = placeOf(whole, span, kind);
  const answer = answeredNo(whole, span);
  if (answer !== undefined) return { type: 'negated', detail: answer.trim() };
  const rules = [
    ...RULES,
    ...(genuine(place) === undefined ? RULES_UNLESS_GENUINE : []),
    ...RULES_OF_SENTENCES,
  ];
  for (const [type, rule] of rules) {
    const found = rule(place);
    if (found !== undefined) return { type, detail: found.trim() };
  }
  return undefined;
}

/** The role of a name in a list of makers, by the whole sentence: "Huawei, ZTE and Dahua are not acceptable". */
export function roleByList(whole: string, span: Span, kind: PageKind): Role | undefined {
  const found = excludedTogether(placeOf(whole, span, kind));
  return found === undefined ? undefined : { type: 'negated', detail: found.trim() };
}

/** True where a text says of something that it is its maker's own. */
export function saysGenuine(text: string): boolean {
  return GENUINE.test(text);
}

/** The words by which a part is said to be the maker's own, beside the name. */
export function genuineWord(whole: string, span: Span): string | undefined {
  return genuine(placeOf(whole, span, 'shop'))?.trim();
}

const LABELS = phrasePattern(cues.labels, { at: 'start', gap: String.raw`\W*` });
const LABELS_BEHIND = phrasePattern(cues.labelsBehind, { at: 'end', gap: String.raw`\W*` });
/** Longest label of a field: "Compatible phone models". */
const LABEL_LENGTH = 40;

/** The role that a field's label gives all that stands in the field; undefined where it says nothing of compatibility. */
export function roleByLabel(label: string): Role | undefined {
  const isOne = label.length <= LABEL_LENGTH && (LABELS.test(label) || LABELS_BEHIND.test(label));
  return isOne ? { type: 'compatible', detail: label.trim() } : undefined;
}

const REFERENCE = phrasePattern(cues.reference);
const NEWS = phrasePattern(cues.news);

/** The words of news or of references in a text, where names are told of; undefined in a product's. */
export function proseRole(text: string): Role | undefined {
  const reference = REFERENCE.exec(text);
  if (reference) return { type: 'reference', detail: reference[0] };
  const news = NEWS.exec(text);
  return news ? { type: 'prose', detail: news[0] } : undefined;
}

const SELLER = phrasePattern(cues.seller);

/** The words by which a text names a maker's own shop. */
export function sellerWord(text: string): string | undefined {
  return SELLER.exec(text)?.[0];
}
