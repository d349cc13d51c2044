/** Universities and institutes, whose names go on in ways that make another of them. */
import { foldName } from './fold.ts';
import { isPlace, isTown } from './places.ts';

const UNIVERSITY = /(?:^|\s)univ(?:ersity)?$/i;
const OF_WORD = /^\.?\s+of\s+(\p{L}+)/u;
/** What says of a folded name that it is a school's or an institute's. */
const SCHOOL = /(?:^| )(?:universit(?:y|et)|univ|institute|inst|academy)(?: |$)|大学$|学院$|研究[所院]$/;

/** True of a folded name that is a school's or an institute's. */
export function isSchool(folded: string): boolean {
  return SCHOOL.test(folded);
}

/**
 * True where a university's name goes on in what stands behind it, and not with its place: "Tianjin University of
 * Technology" is another than Tianjin University.
 */
export function goesOnAsOtherSchool(name: string, behind: string): boolean {
  if (!UNIVERSITY.test(name)) return false;
  const [, word] = OF_WORD.exec(behind) ?? [];
  return word !== undefined && !isPlace(foldName(word)) && !isTown(foldName(word));
}
