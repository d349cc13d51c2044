/** Roles that go from one name of a list to the next: what is "for Hikvision, Dahua" is for both. */
import type { Candidate } from '../candidates.ts';
import { memo } from '../memo.ts';
import type { PageKind, Segment } from '../types.ts';
import { consigneeWord } from './consignees.ts';
import { type Role, roleByCues } from './role-cues.ts';
import { isJoined, isListedWith } from './sentences.ts';

/** Gives the role that the words around a candidate give it, or those around others of its list. */
export type RoleFinder = (candidate: Candidate) => Role | undefined;

/** Nothing but this between a maker and its number: "ZTE F609", "Huawei (HG8245H". */
const AT_ONCE = /^[\s("'“«-]*$/u;
/** Or between a number and its maker: "RTN 380 (Huawei)", "Mavic 3 Pro from DJI". */
const IN_BRACKETS = /^\s*[(（[]\s*$|^\s(?:from|by|von|de|van|di|da|от|od)\s$/u;

/** Prepares the roles of a batch's candidates: by the number of their segment, in order of place. */
export function openRoles(
  segments: readonly Segment[],
  bySegment: ReadonlyMap<number, readonly Candidate[]>,
  kind: PageKind,
): RoleFinder {
  const rolesOf = memo((segment: number) =>
    rolesIn(segments[segment]?.text ?? '', bySegment.get(segment) ?? [], kind),
  );
  return (candidate) => rolesOf(candidate.segment)(candidate);
}

function rolesIn(text: string, candidates: readonly Candidate[], kind: PageKind): RoleFinder {
  const own = memo((candidate: Candidate) => {
    const role = roleByCues(text, candidate, kind);
    // Goods "for" an airline are sent to it: only the "for" is no role then.
    const isSent =
      kind !== 'shop' && role?.type === 'compatible' && role.detail === consigneeWord(text, candidate);
    return isSent ? undefined : role;
  });
  const places = new Map(candidates.map((candidate, at) => [candidate, at]));
  const before = memo((candidate: Candidate) => walk(candidate, -1));
  const behind = memo((candidate: Candidate) => walk(candidate, 1));

  /** The role of the nearest candidate of the same list in one direction, of those that hold for a list. */
  function walk(from: Candidate, step: 1 | -1): Role | undefined {
    let at = places.get(from) ?? 0;
    for (let left = LONGEST_LIST; left > 0; left--) {
      const [one, other] = [candidates[at], candidates[at + step]];
      if (!one || !other || !goesOn(one, other, step)) return undefined;
      const role = own(other);
      if (role) return role.type === 'compatible' || role.type === 'negated' ? role : undefined;
      at += step;
    }
    return undefined;
  }

  function goesOn(to: Candidate, from: Candidate, step: 1 | -1): boolean {
    // Of what stands behind, only an "and" says that it goes with what stands before.
    if (step > 0) return isJoined(text, to, from);
    if (isNumberOf(to, from) || isMakerBehind(to, from)) return true;
    if (!isListedWith(text, from, to)) return false;
    return isJoined(text, from, to) || !beginsAnItem(to, from);
  }

  function isNumberOf(number: Candidate, maker: Candidate): boolean {
    return isFrom(maker, number) && AT_ONCE.test(text.slice(maker.end, number.start));
  }

  function isMakerBehind(maker: Candidate, number: Candidate): boolean {
    return isFrom(maker, number) && IN_BRACKETS.test(text.slice(number.end, maker.start));
  }

  /** "Bracket for Dahua, Hikvision DS-2CD2143 camera": a maker with its number behind one without is the next thing. */
  function beginsAnItem(candidate: Candidate, last: Candidate): boolean {
    const next = candidates[(places.get(candidate) ?? 0) + 1];
    return last.found.kind === 'name' && next !== undefined && isNumberOf(next, candidate);
  }

  return (candidate) => own(candidate) ?? before(candidate) ?? behind(candidate);
}

function isFrom(maker: Candidate, number: Candidate): boolean {
  return number.found.kind === 'model' && number.family === maker.family;
}

/** Longer lists are what a shop sells. */
const LONGEST_LIST = 30;
