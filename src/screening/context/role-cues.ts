/** The role that the words around a name give it: one layer for all languages, its words in `data/role-cues.json`. */
import cues from '../data/role-cues.json' with { type: 'json' };
import type { EvidenceType } from '../evidence.ts';
import type { PageKind } from '../types.ts';
import { isUnspaced, phrasePattern, type Phrases } from './phrases.ts';
import {
  clauseAround,
  type Halves,
  isSentence,
  sentenceAround,
  type Span,
  withoutNames,
} from './sentences.ts';

/** What the words around a name say of its role. */
export interface Role {
  type: EvidenceType;
  /** The words that say it. */
  detail: string;
}

/** A name's surroundings, as the rules look at them. */
interface Place extends Halves {
  /** The sentence, with some of what is around it. */
  text: string;
  /** What stands before the name, and the same less other names of its list. */
  befores: readonly string[];
  clause: Halves;
  isSentence: boolean;
  kind: PageKind;
}

/** A rule answers with the words that it found. */
type Rule = (place: Place) => string | undefined;

/** Characters to either side that are looked at: a long sentence, never a whole page. */
const WINDOW = 160;
/** From a cue to the name, or to the list of makers in which it stands: a noun phrase without a comma. */
const PHRASE = String.raw`[^.,;:|。；，、\n]{0,50}`;
/** In a script without spaces the name follows at once, or behind others and their marks. */
const PHRASE_UNSPACED = String.raw`[\s:：]*(?:[^\s。；，,]{1,10}[、/及和与或・,]\s*)*\s*`;
const CLOSE = String.raw`[\s:("'“-]*`;
const ARTICLE = String.raw`(?:an?\s|any\s|the\s)?`;
const OF = String.raw`\s+(?:by|from|of|von|de|da|do|от|из)\s+`;
const MODEL_WORDS = String.raw`[\p{Script=Latin}\p{N} .+-]{0,24}`;

/** Phrases that stand before the name, at the reach that their scripts have. */
function before(phrases: readonly string[], gap = PHRASE, gapUnspaced = PHRASE_UNSPACED): Rule {
  const parts = [
    { words: phrases.filter((phrase) => !isUnspaced(phrase)), gap },
    { words: phrases.filter(isUnspaced), gap: gapUnspaced },
  ].filter(({ words }) => words.length > 0);
  const patterns = parts.map((part) => phrasePattern(part.words, { at: 'end', gap: part.gap }));
  return ({ befores }) => firstOf(patterns, befores);
}

function behind(phrases: readonly string[], gap: string): Rule {
  const pattern = phrasePattern(phrases, { at: 'start', gap });
  return ({ behind: half }) => pattern.exec(half)?.[0];
}

function anywhere(phrases: readonly string[]): Rule {
  const pattern = phrasePattern(phrases);
  return ({ text }) => pattern.exec(text)?.[0];
}

function firstOf(patterns: readonly Phrases[], texts: readonly string[]): string | undefined {
  for (const pattern of patterns)
    for (const text of texts) {
      const found = pattern.exec(text);
      if (found) return found[0];
    }
  return undefined;
}

/** The first rule that finds something. */
function either(...rules: readonly Rule[]): Rule {
  return (place) => {
    for (const rule of rules) {
      const found = rule(place);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

function inSentences(rule: Rule): Rule {
  return (place) => (place.isSentence ? rule(place) : undefined);
}

const DENIALS = [...cues.negation, ...cues.denial];
/** "no Dahua", "keine Kameras Dahua", "none of the parts in it is made by Dahua". */
const denied = either(
  before(DENIALS, String.raw`[\s-]*${ARTICLE}${CLOSE}`, CLOSE),
  before(DENIALS, String.raw`\s+[\p{Ll}-]+\s+${CLOSE}`, CLOSE),
  before(DENIALS, String.raw`(?:\s+[\p{L}\p{N}-]+){0,8}${OF}${CLOSE}`, CLOSE),
);

/** "Don't miss …", "nothing beats …": a negation that praises. */
const RHETORIC = phrasePattern(cues.rhetoric);
function unlessPraised(rule: Rule): Rule {
  return (place) => (RHETORIC.test(place.before + place.behind) ? undefined : rule(place));
}

const NEGATION = phrasePattern(cues.negation);
const BUT = phrasePattern(cues.but);
/** A negation with "but" between it and the name denies something else. */
function negatedIn(half: string): string | undefined {
  const found = NEGATION.exec(half);
  return found && !BUT.test(half.slice(found.index)) ? found[0] : undefined;
}

const EXCLUSION = phrasePattern(cues.exclusion);
const TAXES = phrasePattern(cues.taxes.map((word) => `${word}*`));
/** How near a tax must stand to "excluded" to be what is excluded. */
const TAX_REACH = 16;
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
  (kind === 'shop' ? undefined : (excludedIn(clause.behind) ?? negatedIn(clause.behind))) ??
  ABSENT.exec(clause.behind)?.[0];

const SWAPPED = phrasePattern(cues.swaps);
const SWAPPED_BY = phrasePattern(cues.swapsBy, { at: 'end', gap: String.raw`\s+(?:\p{L}{1,5}\s+)?` });
const replaces = before(cues.replaces);
/** "replaces Dahua"; not "replace your camera with a Dahua". */
const replaced: Rule = (place) =>
  SWAPPED.test(place.before) && SWAPPED_BY.test(place.before) ? undefined : replaces(place);

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
  gap: String.raw`\s+([\p{Ll}-]+)\s+(?:(?:de|von|from|by|do|da)\s+)?${CLOSE}`,
});
const FOR = phrasePattern(cues.for, { at: 'end', gap: CLOSE });
const FOR_EXCEPT: ReadonlySet<string> = new Set(cues.forExcept);
const OFFERS = phrasePattern(cues.offers);
/** How far before "for" an offer stands: "quotation no. 2026/14 for". */
const OFFER_REACH = 40;
/** "for Dahua", "für Kameras von Dahua"; not "quotation for Dahua cameras", nor "for sale". */
const meantFor: Rule = ({ befores }) => {
  for (const half of befores) {
    const product = FOR_WORD.exec(half);
    const found = FOR.exec(half) ?? (product && !FOR_EXCEPT.has(product[1] ?? '') ? product : null);
    if (found && !OFFERS.test(half.slice(Math.max(0, found.index - OFFER_REACH), found.index)))
      return found[0];
  }
  return undefined;
};

const EITHER = phrasePattern(cues.either);
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

/** In this order: what a rule before has found is not asked again. */
const RULES: readonly (readonly [EvidenceType, Rule])[] = [
  ['negated', unlessPraised(denied)],
  ['negated', before(cues.exclusion, String.raw`[^.;。；\n]{0,60}`, String.raw`[^.;。；\n]{0,60}`)],
  ['compatible', replaced],
  ['compatible', anywhere(cues.aftermarket)],
];
const RULES_UNLESS_GENUINE: readonly (readonly [EvidenceType, Rule])[] = [
  ['compatible', before([...cues.compatible, ...cues.connects])],
  ['compatible', behind(cues.behind, String.raw`[\s-]*`)],
  ['compatible', behind(cues.behindNear, String.raw`[^.,、。，]{0,10}?`)],
  ['compatible', behind(cues.behindModel, MODEL_WORDS)],
  ['compatible', meantFor],
];
const RULES_OF_SENTENCES: readonly (readonly [EvidenceType, Rule])[] = [
  ['compatible', behind(cues.contestBehind, String.raw`\s+`)],
  ['compatible', contested],
  ['negated', inSentences(unlessPraised(deniedInClause))],
  ['prose', inSentences(anywhere([...cues.legal, ...cues.editorial]))],
];

/** The role that the words around a name give it; undefined where they say nothing against maker, seller or product. */
export function roleByCues(whole: string, span: Span, kind: PageKind): Role | undefined {
  const place = placeOf(whole, span, kind);
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

function placeOf(whole: string, span: Span, kind: PageKind): Place {
  const from = Math.max(0, span.start - WINDOW);
  const text = whole.slice(from, span.end + WINDOW);
  const sentence = sentenceAround(text, { start: span.start - from, end: span.end - from });
  return {
    ...sentence,
    text,
    befores: withoutNames(sentence),
    clause: clauseAround(sentence),
    isSentence: isSentence(`${sentence.before}${whole.slice(span.start, span.end)}${sentence.behind}`),
    kind,
  };
}

/** The words by which a part is said to be the maker's own, beside the name. */
export function genuineWord(whole: string, span: Span): string | undefined {
  return GENUINE.test(whole) ? genuine(placeOf(whole, span, 'shop'))?.trim() : undefined;
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
