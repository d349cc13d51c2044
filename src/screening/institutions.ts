/** Universities, institutes, authorities: how their names are told, and where one goes on as another's. */
import { foldName } from './fold.ts';
import { isLongName } from './legal-forms.ts';
import { isPlace, isTown } from './places.ts';

const UNIVERSITY = /(?:^|\s)univ(?:ersity)?$/i;
const OF_WORD = /^\.?\s+of\s+(\p{L}+)/u;
/** What says of a folded name that it is a school's, an institute's or an authority's. */
const INSTITUTION =
  /(?:^| )(?:universit(?:y|et)|univ|institute|inst|academy|cent(?:er|re)|commission|laborator(?:y|ies)|bureau)(?: |$)|大学$|学院$|研究[所院]$|中心$|实验室$|公安[厅局]$/;

/** True of a folded name that is a school's, an institute's or an authority's. */
export function isInstitution(folded: string): boolean {
  return INSTITUTION.test(folded);
}

/** Characters of an unspaced script from which such a name is hardly another's. */
const LONG_UNSPACED = 6;

/** Of four words and more with its country, of which there is one: "Commercial Aircraft Corporation of China". */
const OF_ITS_COUNTRY = /^(?:\S+ ){3,}of (?:china|iran|russia|belarus|syria|pakistan|myanmar|cuba)$/;

/** True of an institution's name that says more than a town: "Northwestern Polytechnical University", not "Lanzhou University". */
export function isLongInstitution(name: string): boolean {
  const folded = foldName(name);
  if (OF_ITS_COUNTRY.test(folded)) return true;
  if (!isInstitution(folded)) return false;
  return isLongName(name) || (!folded.includes(' ') && folded.length >= LONG_UNSPACED);
}

const SCHOOL = String.raw`(?:the )?((?:[\w.'-]+ ){1,3}University(?: of \w+(?: and \w+)?)?|(?:[\w.'-]+ ){0,3}Academy of (?:\w+ ){0,3}Sciences?)`;
const HOUSE = String.raw`(?:the )?((?:[^\s,]+ ){0,5}(?:Institute|Cent(?:er|re)|Laboratory|Station|Academy)(?: (?:of|for) [^,]+)?)`;
const SCHOOL_FIRST = new RegExp(
  String.raw`^${SCHOOL}(?:, | (?=(?:Institute|Center|Laboratory) (?:of|for) ))${HOUSE}$`,
  'i',
);
const HOUSE_FIRST = new RegExp(String.raw`^${HOUSE}(?:, | of )${SCHOOL}$`, 'i');

/** A school's institute told in its other orders: "Institute of Physics, Chinese Academy of Sciences"; none of another name. */
export function otherOrders(name: string): string[] {
  const first = SCHOOL_FIRST.exec(name);
  const [, one = '', other = ''] = first ?? HOUSE_FIRST.exec(name) ?? [];
  const [school, house] = first ? [one, other] : [other, one];
  if (!house.includes(' ')) return [];
  return [`${school}, ${house}`, `${house}, ${school}`, `${house} of ${school}`, `${house} of the ${school}`];
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
