/** The role that the words around a name give it: one layer for all languages, its words in `data/role-cues.json`. */
import cues from '../data/role-cues.json' with { type: 'json' };
import type { EvidenceType } from '../evidence.ts';
import type { PageKind } from '../types.ts';
import { denied, deniedInSentence, excepted, excludedTogether } from './denials.ts';
import { aftermarket, genuine, madeFor } from './made-for.ts';
import { otherGoods } from './other-goods.ts';
import { phrasePattern } from './phrases.ts';
import {
  anywhere,
  before,
  behind,
  CLOSE,
  either,
  MODEL_WORDS,
  placeOf,
  type Rule,
  unless,
} from './role-rules.ts';
import { isSentence, type Span } from './sentences.ts';
import { told } from './told.ts';

/** What the words around a name say of its role. */
export interface Role {
  type: EvidenceType;
  /** The words that say it. */
  detail: string;
}

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

const TABULATION = phrasePattern(cues.tabulations);
/** "Comparative statement: Alpha Ltd Rs 2,100": bids side by side are bids. */
function unlessTabulated(rule: Rule): Rule {
  return unless(rule, ({ text }) => TABULATION.test(text));
}

const CONTEST_FIRST = phrasePattern([...cues.contest, ...cues.compares], {
  at: 'start',
  gap: String.raw`\W*(?:\p{L}+\s)?`,
});
/** "Comparison of antivirus: Kaspersky, Norton …". */
const comparedBelow: Rule = ({ before: half }) =>
  /[:：]\s*(?:[^:：]*,\s*)?$/u.test(half) ? CONTEST_FIRST.exec(half)?.[0] : undefined;

const against = before(cues.against);
/** "Comparatif : 940 Mb/s (…) contre 910 Mb/s pour la box ZTE". */
const comparedFurther: Rule = (place) =>
  /[:：]/u.test(place.before) && CONTEST_FIRST.test(place.before) ? against(place) : undefined;

const SUPPORTED = phrasePattern(cues.supportedBehind);
/** "Huawei and ZTE sticks are supported". */
const supported: Rule = (place) => SUPPORTED.exec(place.behind)?.[0];

const legalOrEditorial = anywhere([...cues.legal, ...cues.editorial]);
/** A book, a report or an advisory on a maker: few words, and none of its goods. */
const published = either(
  anywhere(cues.published),
  before(cues.reports, String.raw`(?:\s(?:the|die|la|le|el))?${CLOSE}`),
);
const madeBy = before(cues.madeBy);
/** "equipment produced by Huawei or ZTE": a rule's list of makers; a shop knows which it was. */
const madeByEither: Rule = (place) => {
  const last = place.befores.at(-1) ?? '';
  const names = place.before.slice(last.length) + (NEXT_EITHER.exec(place.behind)?.[0] ?? '');
  return EITHER.test(names) ? madeBy(place) : undefined;
};

type RoleRule = readonly [EvidenceType, Rule];
const compatible = (rules: readonly Rule[]): RoleRule[] => rules.map((rule) => ['compatible', rule]);

/** In this order: what a rule before has found is not asked again. */
const RULES: readonly RoleRule[] = [
  ['negated', denied],
  ['negated', before(cues.exclusion, String.raw`[^.;。；\n]{0,60}`, String.raw`[^.;。；\n]{0,60}`)],
  ...compatible([aftermarket, ...otherGoods]),
  ['negated', excepted],
];
const RULES_UNLESS_GENUINE = compatible(madeFor);
const RULES_OF_SENTENCES: readonly RoleRule[] = [
  ['compatible', supported],
  ['compatible', behind(cues.contestBehind, `${MODEL_WORDS}\\s`)],
  ...compatible([contested, comparedBelow, comparedFurther].map(unlessTabulated)),
  ['negated', deniedInSentence],
  ['prose', (place) => (isSentence(place.text) ? legalOrEditorial(place) : undefined)],
  ['prose', published],
  // What is warned of, and where somebody studied, stands behind: a camera that warns of burglars has its name before.
  ...told.map((rule): RoleRule => ['prose', rule]),
  ['prose', before(cues.toldBefore)],
  ['prose', behind(cues.topicsBehind, String.raw`[\s-]*`)],
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

const LABELS = phrasePattern(cues.labels, { at: 'start', gap: String.raw`(\W*)` });
const LABELS_BEHIND = phrasePattern(cues.labelsBehind, { at: 'end', gap: String.raw`\W*` });
/** Longest label of a field: "Compatible phone models". */
const LABEL_LENGTH = 40;

/** The role that a field's label gives all that stands in the field; undefined where it says nothing of compatibility. */
export function roleByLabel(label: string): Role | undefined {
  const isOne = label.length <= LABEL_LENGTH && (LABELS.test(label) || LABELS_BEHIND.test(label));
  return isOne ? { type: 'compatible', detail: label.trim() } : undefined;
}

/** The same of a label that says nothing else, where it may as well be any line before. */
export function roleByBareLabel(label: string): Role | undefined {
  const found = label.length <= LABEL_LENGTH ? LABELS.exec(label) : null;
  const isBare =
    found &&
    !/[\p{L}\p{N}]/u.test(found[1] ?? '') &&
    /^(?:\s\p{L}{1,4})?[\s:：]*$/u.test(label.slice(found[0].length));
  return isBare ? roleByLabel(label) : undefined;
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
