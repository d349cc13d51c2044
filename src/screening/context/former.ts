/** Words by which a name is that of what was bought, run or had before, or is moved away from. */
import cues from '../data/role-cues.json' with { type: 'json' };
import { isRegion } from '../places.ts';
import { COMES_IN } from './asides.ts';
import { phrasePattern } from './phrases.ts';
import { before, CLOSE, type Rule, unlessShop } from './role-rules.ts';

const { former, moves } = cues;
/** "Previous supplier", "précédent titulaire", "предыдущий подрядчик": the one and the other, with what ends them. */
const ADJECTIVE = String.raw`(?:${former.adjectives.join('|')})\p{L}{0,4}`;
const PARTY = String.raw`(?:${former.parties.join('|')})\p{L}{0,6}`;
const ONE = String.raw`[\p{L}\p{M}\u200c'’-]+`;
const FORMER_PARTY = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${ADJECTIVE}(?:\s+|-)(?:${ONE}\s+)?${PARTY}|${PARTY}\s+(?:${former.behind.join('|')})\p{L}{0,2}|ex-?${PARTY})(?!\p{L})(?:\s+(?!${COMES_IN})${ONE}){0,5}?\s*[:：=–—-]?\s*${CLOSE}$`,
  'iu',
);
/** "原中标商为", "従来の納入業者は", "이전 납품업체:". */
const FORMER_UNSPACED = new RegExp(
  String.raw`(?:${former.unspacedFirst.join('|')})[的の]?\s?(?:${former.unspacedParties.join('|')})[\s:：]*(?:[为為是系はがも은는이]|に?だった)*[\s:：]*${CLOSE}$`,
  'u',
);
/** "Previous supplier: Nuctech", "le précédent titulaire du marché était Nuctech". */
const formerParty: Rule = ({ befores }) => {
  for (const half of befores) {
    const found = FORMER_PARTY.exec(half) ?? FORMER_UNSPACED.exec(half);
    if (found) return found[0];
  }
  return undefined;
};

/** Not "formerly known as": what a party was called; nor "previously owned", as goods are sold. */
const NO_USE = cues.notUsedBefore.join('|');
const USED = phrasePattern(
  cues.formerlyNear.filter((word) => /^\p{L}/u.test(word) && !cues.notUsedBefore.includes(word)),
  { at: 'end', gap: String.raw`(?:\s+(?!(?:${NO_USE})(?!\p{L}))${ONE}){1,3}?${CLOSE}` },
);
/** The end of what says who did something: no word that goods follow, as in "invoice for previously delivered …". */
const SUBJECT = new RegExp(
  String.raw`(?<!\p{L})(?!(?:${cues.notSubjects.join('|')})\s+$)\p{L}{2,}\)?,?\s+$`,
  'iu',
);
/** Words with which something is offered instead. */
export const PROPOSES = phrasePattern(cues.proposes);
/** "(the agency previously flew Autel)", "завод раньше применял Hytera"; not "as agreed earlier, we offer …". */
const usedBefore: Rule = ({ before: half }) => {
  const found = USED.exec(half);
  return found && !PROPOSES.test(found[0]) && SUBJECT.test(half.slice(0, found.index)) ? found[0] : undefined;
};

/** "Moving the work away from WuXi", or from one maker to another, whose name follows. */
const FROM = new RegExp(
  String.raw`(?<!\p{L})(?:${moves.stems.join('|')})\p{L}*(?:\s[^.;|]{0,60})?\s(?:(${moves.away.join('|')})|${moves.from.join('|')})\s+(?:(?:the|der|die|den|la|le|el|il|o|a)\s)?${CLOSE}$`,
  'iu',
);
const TO = new RegExp(
  String.raw`^(?:[\s-]+[\p{Ll}\p{N}-]+){0,3}\s(?:${moves.to.join('|')})\s+(?:\p{Ll}{1,3}\s)?(\p{Lu}[\p{L}\p{N}-]*)`,
  'u',
);
const movedFrom: Rule = ({ before: half, behind }) => {
  const found = FROM.exec(half);
  if (!found) return undefined;
  const to = TO.exec(behind)?.[1];
  return found[1] !== undefined || (to !== undefined && !isRegion(to)) ? found[0] : undefined;
};

/** "Previous supplier: Nuctech", "customer currently runs Hikvision": it was bought before. */
const boughtBefore = before(
  cues.formerly,
  String.raw`(?:[:：]?\s+(?!${COMES_IN})[\p{L}-]+){0,5}?\s*[:：]?${CLOSE}`,
);

/** In the order in which they are asked. */
export const formerly: readonly Rule[] = [boughtBefore, formerParty, unlessShop(usedBefore), movedFrom];
