import type { EntityKind } from './types.ts';

const GOVERNMENT =
  /\b(?:ministry|(?:public|state) security (?:bureau|committee)|government(?! trading)|police|armed forces|army|navy|air force|intelligence (?:service|directorate)|department of|executive committee|federal (?:security )?service|people's republic$)\b/i;
const INSTITUTE =
  /\b(?:universit\w+|institut\w*|academ\w+|colleges?|laborator(?:y|ies)|research (?:cent(?:er|re)|station)|polytechnic\w*)\b/i;
/** Forms anywhere, and words that name a business. */
const COMPANY =
  /\b(?:co|company|companies|corp|corporation|inc|incorporated|ltd|ltda|limited|llc|l\.l\.c|llp|plc|pte|pty|pvt|sdn|bhd|gmbh|ag|b\.?v|n\.?v|s\.?a|s\.?l|s\.?a\.?s|sarl|s\.?r\.?l|s\.?p\.?a|d\.?o\.?o|jsc|pjsc|ojsc|cjsc|ooo|oao|ao|pao|zao|fze|fzc|fzco|dmcc|sirketi|şirketi|enterprises?|group|trading|industr(?:y|ies)|holdings?|factory|plant|works|technolog(?:y|ies)|electronics|logistics|shipping|airlines?|bank)\b\.?/i;

/** Forms that end a name. */
const LEGAL_FORM =
  /\b(?:co|company|corp|corporation|inc|ltd|limited|llc|gmbh|jsc|pjsc|ojsc|cjsc|ooo|oao|pao|zao|fze|fzco|s\.r\.l|s\.a|plc|pte)\b\.?\)?$/i;

/** True for a name that ends in the legal form of a company. */
export function hasLegalForm(name: string): boolean {
  return LEGAL_FORM.test(name);
}

/**
 * What a name says of its bearer: a legal form beats a word for a school, since schools own firms. `other` where it says
 * nothing; a person is never told from a name.
 */
export function kindOf(name: string): EntityKind {
  const isInstitute = INSTITUTE.test(name);
  if (GOVERNMENT.test(name) && !LEGAL_FORM.test(name)) return isInstitute ? 'institute' : 'government';
  if (LEGAL_FORM.test(name)) return 'company';
  if (isInstitute) return 'institute';
  return COMPANY.test(name) ? 'company' : 'other';
}
