/** What official lists print around a name within the name's own field. */

export interface CleanName {
  name: string;
  /** Further names that stood in the same field. */
  aliases: string[];
  /** Organisation of which the list makes it a part. */
  parent?: string;
}

const PART_OF =
  /^(.+?)[.,;]?\s+(?:and\s+)?(?:subordinate (?:institution|entity)|affiliated entity)s?\s*[:–-]?\s+(.+)$/i;
const CROSS_REFERENCE = /\s*\(?\bsee (?:also )?(?:alternate |the )*address(?:es)?\b[^);]*\)?;?/gi;
const ALSO_KNOWN =
  /\s*[,;(]*\s*\b(?:a\.\s?k\.\s?a|f\.\s?k\.\s?a|d\.\s?b\.\s?a)\b\.?[,:]?\s*|\s*[,;(]+\s*also known as[,:]?\s*/gi;

/** What stands in each of those, and in hardly another name: to look for all that may stand around it takes long. */
const MAY_BE_KNOWN = /[kb]\.\s?a|known/i;

/** A name without cross-references, second names and the organisation above it; the same where it has none. */
export function cleanName(printed: string): CleanName {
  const names = withoutReferences(printed);
  const [whole = '', ...others] = MAY_BE_KNOWN.test(names)
    ? names.split(ALSO_KNOWN).map(balanced)
    : [balanced(names)];
  const [, parent, part] = PART_OF.exec(whole) ?? [];
  return {
    name: part ?? whole,
    aliases: others.filter((name) => name.length > 1),
    ...(parent !== undefined && part !== undefined ? { parent } : {}),
  };
}

/** A text without what it says of addresses elsewhere in the list: `(See alternate address under Singapore)`. */
export function withoutReferences(text: string): string {
  return /see/i.test(text) ? text.replace(CROSS_REFERENCE, '') : text;
}

/** A second name in brackets leaves its closing one behind. */
function balanced(name: string): string {
  const text = name.trim();
  if (!text.endsWith(')')) return text;
  const opened = text.split('(').length;
  return text.split(')').length > opened ? text.slice(0, -1).trim() : text;
}
