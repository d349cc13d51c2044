/** Words by which a text tells of a maker and offers nothing: guides, forums, version notes, courses, careers, cases in court. */
import cues from '../data/role-cues.json' with { type: 'json' };
import { phrasePattern } from './phrases.ts';
import { before, behind, CLOSE, type Place, type Rule } from './role-rules.ts';

const LABEL = phrasePattern(cues.toldLabels, { at: 'start', gap: String.raw`[^\p{L}\p{N}]*` });
/** "Changelog 4.2: fixed … on Quectel modems", "Forum : …": its version at most, and the colon. */
const labelled: Rule = ({ before: half }) => {
  const found = LABEL.exec(half);
  return found && /^[\s\p{N}.v]{0,12}[:：]/u.test(half.slice(found[0].length)) ? found[0] : undefined;
};

/** "Artigo: como …": a guide may have a label. */
const GUIDE_STARTS = String.raw`[^\p{L}\p{N}]*(?:\p{L}{2,12}\s*[:：]\s*)?`;
const HOW_TO = phrasePattern(cues.howTo, { at: 'start', gap: GUIDE_STARTS });
/** Languages whose "how" is their "like" as well: an infinitive follows. "Como novo celular Huawei P30" is an offer. */
const HOW_TO_DO = new RegExp(
  String.raw`^${GUIDE_STARTS}(?:${cues.howToVerbs.map(({ word, verb }) => String.raw`${word}\s${verb}`).join('|')})(?!\p{L})`,
  'iu',
);
/** "How to register your DJI drone"; not "How to save: Hikvision kit", nor "How to choose a camera – Hikvision ColorVu". */
const guided: Rule = ({ before: half }) => {
  const found = HOW_TO.exec(half) ?? HOW_TO_DO.exec(half);
  return found && !/[:：|?!]|\s[–—-]\s/u.test(half.slice(found[0].length)) ? found[0] : undefined;
};
const guidedBehind = behind(cues.howToBehind, String.raw`[\p{L}\p{N} .+-]{0,16}?`);

const COURTS = phrasePattern(cues.courts);
const SUED_BY = phrasePattern(cues.suesBetween, { at: 'end', gap: String.raw`\s+` });
const SUES = phrasePattern(cues.suesBetween, { at: 'start', gap: String.raw`\s+` });
/** "Rechtsstreit Ericsson gegen Huawei". */
const inCourt: Rule = ({ text, before: half, behind: rest }) =>
  COURTS.test(text) ? (SUED_BY.exec(half) ?? SUES.exec(rest))?.[0] : undefined;
/** "Motorola v. Hytera", "Hikvision USA v. FCC": two parties, and the small letter. */
const sued: Rule = (place: Place) =>
  /\p{Lu}[\p{L}.&-]+\sv\.?\s$/u.exec(place.before)?.[0] ??
  /^(?:\s\p{Lu}[\p{L}.&-]+){0,2}\sv\.?\s\p{Lu}\p{L}/u.exec(place.behind)?.[0];
/** "華為訴三星案": the one that sues, and the case. */
const suedInHan: Rule = ({ text, before: half, behind: rest }) =>
  /案|[判诉訴][決决讼訟]|소송/u.test(text)
    ? (/^\s?(?:起?[訴诉]|控告)/u.exec(rest) ?? /(?:起?[訴诉]|控告)\s?$/u.exec(half))?.[0]
    : undefined;

const HEADLINE = phrasePattern(cues.headlines);
const HEADLINE_NEXT = phrasePattern(cues.headlines, { at: 'start', gap: String.raw`\s*` });
/** How far from its beginning a headline says what is done. */
const HEADLINE_REACH = 48;
const MEANWHILE = phrasePattern(cues.meanwhile, { at: 'end', gap: String.raw`\s+` });
const GROWS = phrasePattern(cues.headlineVerbs, { at: 'start', gap: String.raw`\s+` });
/** "… exit as CXMT expands": what else is news. */
const meanwhile: Rule = ({ before: half, behind: rest }) =>
  MEANWHILE.test(half) ? GROWS.exec(rest)?.[0] : undefined;
/** "Ericsson steps up its push, Huawei …": whose headline it is, and then what it does. */
const headline: Rule = ({ before: half, behind: rest, isSentence }) => {
  if (!isSentence) return undefined;
  const head = half.slice(0, HEADLINE_REACH);
  const found = /\p{Lu}|\p{Lo}/u.test(head)
    ? HEADLINE.exec(head)
    : half.trim() === ''
      ? HEADLINE_NEXT.exec(rest)
      : null;
  const said = found?.[0].trim();
  return said !== undefined && said === said.toLowerCase() ? said : undefined;
};

/** "Zhou X. (", "Müller, H.;": an author as references have him. */
const AUTHOR =
  /(?:^|[\s,;&(])\p{Lu}[\p{L}’'-]+,?\s(?:\p{Lu}\.[\s-]?){1,3}(?=\s?[,;&:(（]|\s(?:and|et|und|y|e|i|и)\s|$)/u;
/** "pp. 12–19", "S. 45-52", "vol. 7, no. 2", "in: Proc.". */
const CITED = new RegExp(
  String.raw`(?<!\p{L})(?:(?:pp?|p[aá]gs?|str|s|с|стр|σσ?|lpp|lk|old)\.?\s?\d{1,5}\s?[–—-]\s?\d{1,5}(?!\p{L})|(?:vol|bd|jg|т|tom|roč|cilt)\.?\s?\d{1,4},|(?:in|en|in:|в\s?кн\.?):?\s(?:proc|trans|j|actas|actes|tagungsb|сб)\p{L}*\.)`,
  'iu',
);
/** "[J].", "[C]//": how Chinese references say what they are. */
const CITED_KIND = /\[(?:J|C|M|D|R|EB|N|P)(?:\/OL)?\](?:\.|\/\/|\s)/u;
/** "Zhou X. (Megvii), ShuffleNet, in: Proc. CVPR, pp. 6848–6856": a reference, and where its authors work. */
const cited: Rule = ({ text, behind: rest }) => {
  const tail = rest === '' ? '' : text.slice(text.lastIndexOf(rest));
  return CITED_KIND.exec(tail)?.[0] ?? (AUTHOR.test(text) ? CITED.exec(tail)?.[0] : undefined);
};

/** In the order in which they are asked. */
export const told: readonly Rule[] = [
  labelled,
  headline,
  meanwhile,
  cited,
  guided,
  guidedBehind,
  sued,
  suedInHan,
  inCourt,
  before(cues.employers, String.raw`(?:\s(?:the|der|die|la|el|o|a))?${CLOSE}`),
  behind(cues.employersBehind, String.raw`(?:\s\p{L}+)?\s?`),
];
