/** Words by which a name is that of goods which others replace, leave, remove, have already or are measured by. */
import cues from '../data/role-cues.json' with { type: 'json' };
import { asides, COMES_IN, COMING, COUNTER } from './asides.ts';
import { formerly, PROPOSES } from './former.ts';
import { phrasePattern } from './phrases.ts';
import {
  anywhere,
  before,
  behind,
  CLOSE,
  either,
  endingClause,
  NUMBER,
  type Rule,
  unless,
} from './role-rules.ts';

const SWAPPED = phrasePattern(cues.swaps);
/** An article, and the maker of a number: "with a Hikvision DS-2CD2143". */
const SWAPPED_BY = phrasePattern(cues.swapsBy, {
  at: 'end',
  gap: String.raw`\s+(?:\p{L}{1,5}\s+)?(?:\p{Lu}\p{L}+\s+)?`,
});
/** "Replaces Dahua"; not "replace your camera with a Dahua", nor "in place of the Kenwood we offer a Hytera". */
const replaced = unless(
  before(cues.replaces),
  ({ before: half }, found) => PROPOSES.test(found) || isSwappedBy(half),
);
/** True where what is swapped stands before what comes in: "to replace TP-Link" has its "to" first. */
function isSwappedBy(half: string): boolean {
  const by = SWAPPED_BY.exec(half);
  return by !== null && SWAPPED.test(half.slice(0, by.index));
}

const PROMISED = phrasePattern(cues.promised);
/** Not "Inruil mogelijk: Huawei P30": what a shop does for its customers. */
function unlessPromised(rule: Rule): Rule {
  return unless(rule, (_, found) => PROMISED.test(found));
}

/** "My old Huawei", "coming from a Huawei": what a customer had; not "swap your old recorder for a Dahua". */
const OLD_ONE = String.raw`(?!\s+${COMES_IN})(?:\s+(?!${COMES_IN})[\p{L}-]+){0,3}${CLOSE}`;
/** Not "replaces your old recorder: Dahua NVR4108". */
const hadBefore = unless(
  before(cues.hadBefore, OLD_ONE),
  (place, found) => found.includes(':') && SWAPPED.test(place.before),
);
/** "Remove legacy Huawei switches", "trade-in credit: 12 Hikvision domes"; not "remove old cameras and fit a Hikvision". */
const removed = before(
  cues.removes,
  String.raw`(?::?\s+(?!(?:and|then|und|et|y|e|i|och|og|en|и|та|${COMING})[\s:])[(（]?[\p{L}\p{N}-]+[)）]?\.?){0,4}${CLOSE}`,
  String.raw`[\s:：]*${COUNTER}${CLOSE}`,
);
/** "Hikvision kameraların sökülmesi", "Kaspersky verwijderen", "Trina Solar (withdrawn)". */
const removedAfter = behind(
  cues.removedBehind,
  String.raw`(?:[\s-]*(?:\p{L}[\p{L}-]*\s+){0,2}?|\s?[(–—]\s?)`,
  String.raw`\s*[\p{L}\p{N}]{0,8}?\s*[をはの을를은는]?\s*`,
);
/** "カスペルスキーからESETへの乗り換え": the first is left. */
const leftFor = behind(cues.leftFor, String.raw`(?:から|에서\s)[\p{L}\p{N} ]{1,15}?`);
/** "Competitor price: Dahua 139 €; ours 165 €", "the competitor's bid is based on Inspur". */
const rival = before(
  cues.rivals,
  String.raw`(?:\s+(?!we\s|our\s)[\p{L}\p{M}-]+){0,4}${CLOSE}`,
  String.raw`(?:[\s:：はがの은는]*[\p{Script=Han}\p{Script=Hangul}]{0,4})?[\s:：]*${CLOSE}`,
);
const upkeep = anywhere(cues.upkeep);
/** Of what goods are joined to, one word says enough: "existing coax, Hikvision Turbo HD" sells the camera. */
const existing = before(
  cues.existing,
  String.raw`(?:\s+(?!(?:${[...cues.existingExcept, ...cues.hadBeforeExcept].join('|')})[\s:])[\p{L}-]+)?[\s(（"'“”„«‘‚「『]*`,
);
const existingAre = before(
  [...cues.existing, ...cues.existingBehind],
  String.raw`(?:\s+[\p{L}-]+){0,3}?\s+(?:are|is|were|sont|est|sind|ist|son|es|são|é|sono|è)(?:\s+(?:all|mostly|by|from|todas|todos|tutte|tutti|alle|toutes|tous))?${CLOSE}`,
);
/** "Existing plant uses FiberHome OLTs": a word for the site, one for its use, and the goods. */
const existingUses = before(
  [...cues.existing, ...cues.existingBehind],
  String.raw`(?:\s+[\p{L}-]+){0,3}?\s+(?:${cues.runs.join('|')})(?:\s+(?!${COMES_IN})[\p{L}\p{N}-]+){0,2}${CLOSE}`,
);
/** "NVR Dahua existant"; not "Hikvision existant en deux versions". */
const existingBehind = unless(
  behind(cues.existingBehind, String.raw`[\s-]+(?:\p{Ll}+\s+)?`),
  (place, found) => /^\s(?:en|in|em|dans)\s/iu.test(place.behind.slice(found.length)),
);
/** "14 existing Hikvision cameras", "existing cameras are Hikvision": a site has it, nobody sells it; who keeps it up buys parts. */
const inPlace: Rule = (place) =>
  upkeep(place)
    ? undefined
    : (existing(place) ?? existingAre(place) ?? existingUses(place) ?? existingBehind(place));

const ARTICLE = String.raw`(?:(?:the|an?|die|der|das|den|la|les?|el|los|las|il|lo|os?|az?)\s+)?`;
/** Languages that have no one word for "than", or one that means much else. */
const THAN = new RegExp(
  String.raw`(?<!\p{L})(?:\p{L}+er\s+(?:als|dan)|\p{L}+re\s+end|\p{L}+bb,?\s+mint|(?:plus|moins|mieux|meilleure?s?|supérieure?s?|más|menos|mejor|peor|mais|melhor|pior)(?:\s\p{L}+){0,2}\s+(?:do\s+)?qu[e'’]|(?:più|meno|meglio|migliore)(?:\s\p{L}+){0,2}\s+(?:di|che|del))\s+${ARTICLE}${CLOSE}$`,
  'iu',
);
const than = either(
  before(cues.than, String.raw`\s+${ARTICLE}${CLOSE}`),
  behind(cues.thanBehind, String.raw`\s*`),
);
const RHETORIC = phrasePattern(cues.rhetoric);
/** "Cheaper than Hikvision", "beats the Nuctech price": the goods are another's; not "nothing beats Hikvision". */
const measuredBy: Rule = (place) =>
  RHETORIC.test(place.before) ? undefined : (than(place) ?? THAN.exec(place.before)?.[0]);

/** "Comparée à Pantum", "differs from Hesai": what is measured stands elsewhere. */
const comparedTo = before(
  cues.comparedTo,
  String.raw`(?:\s+\p{L}+)?(?:\s(?:by|de|of|von|van|fra|från|od|от|від))?[\s'’]*${CLOSE}`,
);
/** "Обмен на Autel EVO II": what an owner wants for his goods; not "trade in your recorder for a Dahua". */
const bartered = either(
  before(cues.barters, String.raw`(?:\s+\p{Ll}{1,12})?[\s"'“„«־-]*`),
  behind(cues.bartersBehind, `${NUMBER}\\s*`),
);
/** "Nie wieder Pantum", "Der Pantum hat mich geheilt"; not "nie wieder ein Paket verpassen". */
const swornOff = either(
  before(cues.neverAgain, CLOSE),
  endingClause(behind(cues.swornOff, String.raw`[^.,;:!?|。]{0,30}?[\s:,–—?!]+`, '[^。、，]{0,16}?')),
);

/** "Cross-reference: Dahua DH-PFA130 = JB-130". */
const crossReferenced = anywhere(cues.crossReference);

/** Goods that are not those which the text is about, in the order in which they are asked. */
export const otherGoods: readonly Rule[] = [
  replaced,
  measuredBy,
  comparedTo,
  bartered,
  swornOff,
  hadBefore,
  unlessPromised(removed),
  removedAfter,
  leftFor,
  ...formerly.map(unlessPromised),
  rival,
  crossReferenced,
  inPlace,
  ...asides,
];
