/** Words by which goods are named aside: they were there before, stay, are measured against, or are told for information. */
import cues from '../data/role-cues.json' with { type: 'json' };
import { phrasePattern } from './phrases.ts';
import { before, behind, endingClause, NUMBER, type Rule, unless, unlessShop } from './role-rules.ts';

/** Brackets, quotes and colons of all scripts. */
const NEAR = String.raw`[\s:：(（"'“”„«‘‚「『-]*`;
/** A word of any script: those of India have marks, Persian ones may have a joiner. */
const WORD = String.raw`[\p{L}\p{M}\p{N}\u200c'’-]+`;
/** Words by which another thing comes in, or a stock of goods; alternatives of an expression. */
export const COMING = [...cues.swapsBy, ...cues.hadBeforeExcept].join('|');
/** One of them, with what ends it. */
export const COMES_IN = String.raw`(?:${COMING})[\s:]`;
/** "8x", "12 Stk." */
const COUNT = String.raw`(?:\p{N}+\s*[x×]?\s*(?:\p{L}{1,4}\.?\s+)?)?`;
/** "12台". */
export const COUNTER = String.raw`(?:\p{N}+\s*[台部套个個只支대]?\s*)?`;

const UPKEEP = phrasePattern(cues.upkeep);
/** Who keeps up what a site has buys parts for it; what "stays in service" is not serviced. */
function unlessKeptUp(rule: Rule): Rule {
  return unless(rule, ({ text }, found) => UPKEEP.test(text.replace(found, ' ')));
}

const FORMERLY = phrasePattern(cues.formerlyNear, { at: 'end', gap: String.raw`(\s*[:：])?[\s(（"'“„«‘-]*` });
/** "(antes Kaspersky)", "Before: Dahua"; not "cheaper than before: Dahua", nor the former name of a company. */
const formerlyNear: Rule = (place) => {
  for (const half of place.befores) {
    const found = FORMERLY.exec(half);
    if (!found) continue;
    const starts = /(?:^|[(（\[.,;|–—])\s*$/u.test(half.slice(0, found.index)) || found[0].startsWith('(');
    if (starts && !FORM_BEHIND.test(place.behind)) return found[0];
  }
  return undefined;
};
/** "(formerly Dahua Technology Co., Ltd.)" says who a party was. */
const FORM_BEHIND =
  /^[\s,]*(?:[\p{L}&.-]+\s+){0,3}(?:co|company|corp|corporation|inc|llc|ltd|limited|gmbh|group|jsc|pjsc|oao|s\.?a|b\.?v)(?![\p{L}\p{N}])/iu;

/** "Huawei S5720 (bisher)". */
const formerlyBehind = behind(cues.formerlyBehind, String.raw`${NUMBER}\s*[(（]`);

const siteHas = before(
  cues.siteHas,
  String.raw`\s*[:：]\s*${COUNT}(?:(?!${COMES_IN})${WORD}\s+){0,2}${NEAR}`,
  String.raw`[\s:：为為はが은는]*${COUNTER}${NEAR}`,
);
const CLAUSES =
  'and|but|so|while|where|with|for|und|aber|während|mit|für|et|mais|avec|pour|y|con|para|e|com|i|z|dla|a|s|pro|en|met|voor|и|с|для|і|з';
const stays = before(
  cues.stays,
  String.raw`\s*[:：]?\s*${COUNT}(?:(?!${COMES_IN})${WORD}\s+){0,2}${NEAR}`,
  String.raw`[\s:：]*(?:原有|现有|既设)?${COUNTER}${NEAR}`,
);
const STAYING = String.raw`(?:[\s-]+(?!(?:${CLAUSES})\s)${WORD}){0,5}?[\s(（–—-]+`;
const staysBehind = behind(
  cues.staysBehind,
  STAYING,
  String.raw`\s*[\p{L}\p{N}-]{0,12}?\s*[をはの을를은는이가（(]?\s*`,
);
/** "The Dahua recorder remains"; not "… remains our property", nor "is kept in stock". */
const staysLast = endingClause(behind(cues.staysLast, STAYING));

/** "Ref. performance: Sugon"; not "benchmark price list: CATL". */
const measures = before(
  cues.measures,
  String.raw`[,:]?(?:\s+(?!${COMES_IN})${WORD}){0,2}?${NEAR}`,
  String.raw`[\s:：为為はが은는]*${COUNTER}${NEAR}`,
);
const measuresBehind = endingClause(
  behind(
    cues.measuresBehind,
    String.raw`(?:[\s-]+(?!(?:${CLAUSES})\s)${WORD}){0,4}?[\s(（,–—-]+`,
    String.raw`\s*[\p{L}\p{N}-]{0,10}?\s*[をはの을를은는（(]?\s*`,
  ),
);

/** "Uniview IPC3614 (not supplied)", "Hikvision, for information only". */
const asideBehind = endingClause(behind(cues.asideBehind, String.raw`${NUMBER}\s*[(（,–—-]+\s*`));
/** "The present unit stays outside this contract"; not "Hikvision dome, its mounting is out of scope". */
const outside = behind(
  cues.outside,
  String.raw`(?:[\s-]+(?!(?:${[CLAUSES, ...cues.extras.map((stem) => String.raw`${stem}\p{L}*`)].join('|')})\s)${WORD}){0,5}?[\s(（–—-]+`,
  String.raw`\s*[\p{L}\p{N}-]{0,10}?\s*[をはの을를은는이가（(]?\s*`,
);
/** "FiberHome OLTs, to be replaced by Nokia": they are there, and go. */
const goesSoon = behind(
  cues.replacedBehind,
  String.raw`(?:[\s-]+(?!(?:${CLAUSES})\s)${WORD}){0,3}?(?:[\s(（–—-]+|,\s)`,
  String.raw`\s*[\p{L}\p{N}-]{0,10}?\s*(?:は|가|는|은)?\s*`,
);
const crossRefers = before(cues.crossRefers, String.raw`\s*(?:to|no)?${NEAR}`);

/** In the order in which they are asked. */
export const asides: readonly Rule[] = [
  formerlyNear,
  formerlyBehind,
  ...[siteHas, stays, staysBehind, staysLast, outside, goesSoon].map((rule) =>
    unlessShop(unlessKeptUp(rule)),
  ),
  measures,
  measuresBehind,
  unlessShop(asideBehind),
  crossRefers,
];
