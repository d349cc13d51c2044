import type { Candidate } from './candidates.ts';
import type { FamilyContext } from './context/families.ts';
import type { Group } from './context/group.ts';
import type { PageFacts } from './context/page-facts.ts';
import { type Role, roleByBareLabel, roleByLabel, roleByList } from './context/role-cues.ts';
import {
  isNamedFirst,
  isOthersNumber,
  isSureNumber,
  otherMaker,
  strangerOf,
} from './context/other-makers.ts';
import { standsAlone } from './context/sentences.ts';
import { isMeasure, isOtherThing, isUnit } from './context/surroundings.ts';
import { ceilingOf, limitsOf } from './ceiling.ts';
import { ENOUGH, evidence, type EvidenceType, has, saysParty, sumOf } from './evidence.ts';
import { foldName } from './fold.ts';
import { coreOfName, isLongName } from './legal-forms.ts';
import { isBestKnown, isGenericName } from './name-words.ts';
import { hasOwnForm } from './own-form.ts';
import { goesOnAsOtherSchool, isInstitution } from './institutions.ts';
import { type Case, isOrdinaryWord, supportOf } from './support.ts';
import { type Evidence, isPartyField, type NameEntry, type Segment, type Tier } from './types.ts';

export interface Verdict {
  tier: Tier;
  why: Evidence[];
}

/** A text this long is prose, where names are told of rather than sold. */
const PROSE_LENGTH = 160;
/** Weak numbers of this length have a form that few makers share. */
const TELLING_NUMBER = 7;
/** A cell of its own is where quotes put model numbers; shorter ones stand for anything there too. */
const CELL_NUMBER = 5;

/** Judges one candidate; undefined where it is another thing of the same name. */
export function judge(subject: Case): Verdict | undefined {
  const { candidate, segment, page } = subject;
  const { found } = candidate;
  const isOthers = found.kind === 'name' ? isAnother(subject) : isOthersModel(subject);
  if (isOthers) return undefined;
  const support = supportOf(subject);
  if (isOtherWord(subject, support)) return undefined;
  const stranger = strangerOf(subject, page.kind);
  const role =
    found.kind === 'name' && isOperator(subject) ? operatorRole(page) : roleIn(subject, support, stranger);
  const why = [...support, ...limitsOf(candidate, segment)];
  if (role?.type === 'prose' && isUnsupported(subject, why)) return undefined;
  if (role) return { tier: 'mention', why: [evidence(role.type, role.detail), ...why] };
  // A weak number is shared with other makers: without a name of the family near, it says nothing.
  const isLoneNumber =
    found.kind === 'model' &&
    (found.pattern.strength === 'weak' || isWordAndNumber(subject, why)) &&
    !has(why, 'name_near');
  const length = candidate.end - candidate.start;
  const isShort = length < TELLING_NUMBER;
  const isPlaced = has(why, 'product_word') || (length >= CELL_NUMBER && has(why, 'stands_alone'));
  if (isLoneNumber && isShort && !isPlaced) return undefined;
  const isAnybodys = has(why, 'fitted') && !SETTLES_MAKER.some((type) => has(why, type));
  const isEnough =
    sumOf(why) >= ENOUGH &&
    !isLoneNumber &&
    !isAnybodys &&
    stranger === undefined &&
    !isBareName(subject, why);
  if ((!isEnough && isUnsupported(subject, why)) || isLoneWord(subject, why)) return undefined;
  const tier = isEnough && !isPlain(subject, why) ? ceilingOf(subject, why) : 'possible';
  return { tier: segment.role === 'control' && tier !== 'possible' ? 'mention' : tier, why };
}

/** True of an everyday word and a bare number without a word for the goods: "Ascend 310 camp chair". */
function isWordAndNumber(
  { candidate: { start, end }, segment, family }: Case,
  why: readonly Evidence[],
): boolean {
  const word = /^(\p{L}+)\s\d+$/u.exec(segment.text.slice(start, end))?.[1]?.toLowerCase();
  const isWord = family?.family.brands.some(
    ({ name, ordinary, use }) => ordinary && use === 'lookup' && name.toLowerCase() === word,
  );
  return isWord === true && !has(why, 'product_word');
}

/** What says that a name of everyday words is a family's: Semiconductor Manufacturing International, of chips. */
const SETTLES_FAMILY: readonly EvidenceType[] = [
  'product_word',
  'name_near',
  'brand_field',
  'party_field',
  'maker_said',
  'party_said',
  'full_name',
  'legal_form',
];

/** True for a name of everyday words, which another company may bear too. */
function isPlain(subject: Case, why: readonly Evidence[]): boolean {
  const { candidate, family } = subject;
  if (candidate.found.kind !== 'name' || candidate.found.entry.class !== 'whole') return false;
  return family ? !SETTLES_FAMILY.some((type) => has(why, type)) : isAnybodys(subject, candidate.found, why);
}

/** Letters from which a made-up word is hardly another's, and from which its town or its goods make it sure. */
const LONG_WORD = 10;
const TELLING_WORD = 7;
/** Written as the list prints it, an acronym with its town or its goods is sure as well. */
const ACRONYM = /^\p{Lu}{4,}$/u;
const OF_NATION =
  /^(?:Russian?|Iran(?:ian)?|Chin(?:a|ese)|Belarus(?:ian)?|Syrian?|Pakistan|Myanmar|Cuban?)\s/iu;

/** The same of a name of no family. */
function isAnybodys(
  { candidate: { start, end }, segment: { text } }: Case,
  { entry, head, isMeant }: Extract<Candidate['found'], { kind: 'name' }>,
  why: readonly Evidence[],
): boolean {
  const surface = text.slice(start, end);
  const folded = foldName(surface);
  const core = coreOfName(folded);
  const isSaid = saysParty(why) && !isGenericName(folded);
  // Several words, or one that the build took for made up.
  if (isMeant) return !(isSaid && (core.includes(' ') || entry.source === 'generated'));
  const isOwnForm = hasOwnForm(text, { start, end }, head.name);
  // What the build made and has a legal form is the printed name with the same form, otherwise written.
  const isPrinted = entry.source !== 'generated' || core !== folded || isOwnForm;
  if (has(why, 'full_name')) return !((isSaid && isPrinted) || isLongName(surface));
  if (!isSaid || (!isPrinted && has(why, 'legal_form'))) return true;
  if (isLongName(surface)) return false;
  const isOneWord = /^\p{L}+$/u.test(surface);
  if (isOneWord && surface.length >= LONG_WORD) return false;
  // "Buyer: Parto System Tehran", "Seller Kral Aviation, Istanbul".
  const isOwnWord =
    (isOneWord && surface.length >= TELLING_WORD) ||
    (isPrinted && ACRONYM.test(surface) && text !== text.toUpperCase());
  // "Eagle Aviation" has to do with aircraft whoever bears the name; of "Russian Helicopters" there is one.
  if (has(why, 'product_word') && (isOwnWord || OF_NATION.test(surface))) return false;
  return !(has(why, 'town') && (isOwnWord || /\s/.test(surface) || has(why, 'legal_form')));
}

/** True for a single word that is no everybody's name: a shop's brand may be called so too. */
function isLoneWord(
  { candidate: { found, start, end }, segment, page }: Case,
  why: readonly Evidence[],
): boolean {
  if (found.kind !== 'name' || found.entry.class !== 'whole' || page.kind !== 'shop') return false;
  const folded = foldName(segment.text.slice(start, end));
  return !folded.includes(' ') && !isBestKnown(folded) && !has(why, 'legal_form');
}

/** What says who made a case or a film, whose phone it is for being said by the name alone. */
const SETTLES_MAKER: readonly EvidenceType[] = [
  'brand_field',
  'party_field',
  'maker_said',
  'structured_brand',
  'genuine',
  'legal_form',
];

/** A price stands beside anything: it makes no ordinary word the company's. */
const SAYS_NOTHING: ReadonlySet<string> = new Set([
  'ambiguous_name',
  'product_card',
  'price',
  'accessory',
  'fitted',
  'lone_syllables',
  'memory',
  'other_trade',
  'other_form',
]);

/** True for an ambiguous name with nothing but a card and a price about it: "pay slips, SMIC included, €199". */
function isBareName(
  { candidate: { found, start, end }, segment, family }: Case,
  why: readonly Evidence[],
): boolean {
  const isAmbiguous = found.kind === 'name' && found.entry.class === 'contextual';
  if (!isAmbiguous || !why.every(({ type }) => SAYS_NOTHING.has(type))) return false;
  return !(family && isPrintedName(family, segment.text.slice(start, end)));
}

/** Where an ordinary word stands alone, or again, it says no more than the word itself. */
const SAYS_LITTLE: ReadonlySet<string> = new Set(['stands_alone', 'page_brand']);

/** True for an ordinary word with nothing of the family's trade beside it. */
function isOtherWord({ candidate, segment, family }: Case, why: readonly Evidence[]): boolean {
  return (
    isOrdinaryWord(candidate, family) &&
    (isUnit(segment.text, candidate) ||
      why.every(({ type }) => SAYS_NOTHING.has(type) || SAYS_LITTLE.has(type)))
  );
}

/** True for an ambiguous name with nothing to say for it: in running text and outside of families it is another's. */
function isUnsupported(
  { candidate: { found, start, end }, segment, group, page, family }: Case,
  why: readonly Evidence[],
): boolean {
  if (found.kind !== 'name' || found.entry.class !== 'contextual') return false;
  const surface = segment.text.slice(start, end);
  if (isWholeName(surface, found.entry)) return false;
  if (!family) {
    // A name alone in a line of a quote is a party's, as in a signature or an address; a word may be a heading.
    const isLine = page.kind === 'quote' && surface.includes(' ') && standsAlone(segment.text, surface);
    return !isLine && !has(why, 'maker_said') && !has(why, 'party_said') && !has(why, 'town');
  }
  if (isPrintedName(family, surface)) return false;
  const isText = page.kind === 'other' || group.factsOf(segment).isSentence();
  return isText && why.every(({ type }) => SAYS_NOTHING.has(type));
}

/**
 * True of a company's name with its legal form, an institution's, a long one, and of the capitals and number that stand
 * for one ("SUPARCO", "CETC 29"): not a word that stands for other things too.
 */
function isWholeName(surface: string, { source }: NameEntry): boolean {
  if (source === 'generated') return false;
  if (source === 'spelling' && surface === surface.toUpperCase()) return true;
  const folded = foldName(surface);
  return coreOfName(folded) !== folded || isLongName(surface) || isInstitution(folded);
}

/** "ZTE" in capitals, as the list has it: enough to be told of, if not to warn of. "SMIC" is a wage as well. */
function isPrintedName({ family }: FamilyContext, surface: string): boolean {
  const brand = family.brands.find(({ name }) => name === surface);
  return brand?.evidence === 'listed' && !brand.contextual && surface === surface.toUpperCase();
}

function isOthersModel({ candidate, segment: { text } }: Case): boolean {
  return isMeasure(text, candidate) || isOthersNumber(text, candidate);
}

function isAnother({ candidate, segment, group, page, family }: Case): boolean {
  const { text } = segment;
  const surface = text.slice(candidate.start, candidate.end);
  const isOneWord = !/\s/.test(surface);
  const isDistinctive = candidate.found.kind === 'name' && candidate.found.entry.class === 'distinctive';
  if (family?.isPartOfOther(text, candidate)) return true;
  if (family && group.hasOtherSense(family, page.title)) return true;
  if (goesOnAsOtherSchool(surface, text.slice(candidate.end))) return true;
  return !isPartyField(segment.role) && isOtherThing(text, candidate, { isOneWord, isDistinctive });
}

function roleIn(
  { segment, group, candidate, isInList, textBefore, page, family, roleOf }: Case,
  support: readonly Evidence[],
  stranger: string | undefined,
): Role | undefined {
  if (isPartyField(segment.role)) return undefined;
  const { text } = segment;
  const role =
    roleOf(candidate) ??
    (has(support, 'maker_said')
      ? undefined
      : (roleByLabel(labelOf(segment, group, candidate)) ?? roleByBareLabel(textBefore))) ??
    // A shop lists the makers that it sells, and in the same sentence what a price does not hold.
    (isInList && page.kind !== 'shop' ? roleByList(text, candidate, page.kind) : undefined);
  if (role) return role;
  const isFitted = has(support, 'fitted');
  const other = isFitted ? otherMaker(group, family) : stranger;
  // "Dome (OEM: Dahua) | Bosch": the text says who made it, or a part of it, whoever sells it as his.
  const isOthers = other && !has(support, 'maker_said') && !isSureNumber(candidate);
  if (isOthers && (isFitted || !isNamedFirst(text, candidate))) return { type: 'compatible', detail: other };
  const isProse = segment.text.length > PROSE_LENGTH || page.kind === 'other';
  const prose = isProse ? group.factsOf(segment).prose() : undefined;
  if (prose) return prose;
  // "Better than my last Dahua": customers tell of what they have and had.
  if (segment.role === 'opinion') return { type: 'prose', detail: '' };
  const isProduct = SOLD.some((type) => has(support, type));
  const isTold = !isProduct || group.factsOf(segment).isSentence();
  return page.kind === 'other' && isTold ? { type: 'prose', detail: '' } : undefined;
}

/** What stands before a colon in front of the name, or alone in the cell before. */
function labelOf(segment: Segment, { segments }: Group, { start }: Candidate): string {
  const own = /^([^:：]{0,80})[:：]/u.exec(segment.text.slice(0, start))?.[1];
  return own ?? segments[segments.indexOf(segment) - 1]?.text ?? '';
}

/** What shows that a product is sold, on a page that is no shop. */
const SOLD: readonly EvidenceType[] = ['price', 'structured_brand', 'model_near'];

function isOperator({ candidate, page }: Case): boolean {
  const { found, family } = candidate;
  return found.kind === 'name' && page.isOperator(found.entry.name, family);
}

function operatorRole(page: PageFacts): Role {
  return { type: 'operator', detail: page.host };
}
