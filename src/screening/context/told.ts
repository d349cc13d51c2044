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
/** "Motorola v. Hytera": two parties, and the small letter. */
const sued: Rule = (place: Place) =>
  /\p{Lu}[\p{L}.&-]+\sv\.?\s$/u.exec(place.before)?.[0] ?? /^\sv\.?\s\p{Lu}\p{Ll}/u.exec(place.behind)?.[0];

/** In the order in which they are asked. */
export const told: readonly Rule[] = [
  labelled,
  guided,
  guidedBehind,
  sued,
  inCourt,
  before(cues.employers, String.raw`(?:\s(?:the|der|die|la|el|o|a))?${CLOSE}`),
  behind(cues.employersBehind, String.raw`(?:\s\p{L}+)?\s?`),
];
