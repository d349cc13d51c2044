/** Whose a row of goods is, where a field of it names a maker. */
import cues from '../data/role-cues.json' with { type: 'json' };
import knownMakers from '../data/known-makers.json' with { type: 'json' };
import type { Candidate } from '../candidates.ts';
import type { PageKind, Segment } from '../types.ts';
import type { FamilyContext } from './families.ts';
import type { Group } from './group.ts';
import { phrasePattern } from './phrases.ts';
import { isMakersName } from './surroundings.ts';

interface Row {
  candidate: Candidate;
  segment: Segment;
  group: Group;
  isInOwnField: boolean;
  family: FamilyContext | undefined;
}

/** The maker in the group's brand field, where it is not one of the family's. */
export function otherMaker(group: Group, family: FamilyContext | undefined): string | undefined {
  const field = group.brandField();
  return field === undefined || !family || family.isOwn(field) ? undefined : field;
}

/**
 * The maker of a row of a quote, where its column names another than the candidate's: "SIMCom | … compatible w/ Quectel";
 * of a number also what its maker has sold since: "xFusion FusionServer 2288H".
 */
export function strangerOf(
  { candidate, segment, group, isInOwnField, family }: Row,
  kind: PageKind,
): string | undefined {
  const buyer = candidate.found.kind === 'model' ? family?.formerIn(segment.text) : undefined;
  if (buyer) return buyer;
  if (kind === 'shop' || segment.role !== 'row' || isInOwnField || !family) return undefined;
  const field = group.brandField();
  if (field === undefined || !isMakersName(field) || family.isLike(field)) return undefined;
  // A column of goods was taken for the makers'.
  return family.productWord(field) === undefined ? field : undefined;
}

const KNOWN_BEFORE = phrasePattern(knownMakers, { at: 'end', gap: String.raw`[®™]?[\s　]+` });
/** How far before a number its maker's name begins. */
const NAME_REACH = 24;

/** True of a number whose form several makers use, right behind another's name: "SONY MD-390". */
export function isOthersNumber(text: string, { found, start }: Candidate): boolean {
  const isWeak = found.kind === 'model' && found.pattern.strength === 'weak';
  return isWeak && KNOWN_BEFORE.test(text.slice(Math.max(0, start - NAME_REACH), start));
}

/** A number that no other maker uses: it may stand on relabelled goods. */
export function isSureNumber({ found }: Candidate): boolean {
  return found.kind === 'model' && found.pattern.strength === 'strong';
}

const HOLDS = phrasePattern(cues.holds, { at: 'end', gap: String.raw`\s+(?:\p{L}{1,5}\s+)?` });
const PART = phrasePattern(cues.partsBehind, {
  at: 'start',
  gap: String.raw`(?:\s[\p{Lu}\p{N}][\p{L}\p{N}-]*)?\s+`,
});

/**
 * True where the text itself says whose a thing is, or a part of it, whatever its column of makers says, which may as well name
 * a dealer: "Hikvision dome | ADI Global", "Laptop with Huawei 5G modem | Lenovo", "truck battery, CATL cells | Volvo".
 */
export function isNamedFirst(text: string, { found, start, end }: Candidate): boolean {
  if (found.kind === 'name' && /^[^\p{L}]*(?:x\s)?$/iu.test(text.slice(0, start))) return true;
  return PART.test(text.slice(end)) || (HOLDS.test(text.slice(0, start)) && /^\s\S/u.test(text.slice(end)));
}
