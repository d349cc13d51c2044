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

/** A name without cross-references, second names and the organisation above it; the same where it has none. */
export function cleanName(printed: string): CleanName {
  const [whole = '', ...others] = withoutReferences(printed).split(ALSO_KNOWN).map(balanced);
  const [, parent, part] = PART_OF.exec(whole) ?? [];
  return {
    name: part ?? whole,
    aliases: others.filter((name) => name.length > 1),
    ...(parent !== undefined && part !== undefined ? { parent } : {}),
  };
}

/** A text without what it says of addresses elsewhere in the list: `(See alternate address under Singapore)`. */
export function withoutReferences(text: string): string {
  return text.replace(CROSS_REFERENCE, '');
}

/** A second name in brackets leaves its closing one behind. */
function balanced(name: string): string {
  const text = name.trim();
  const opened = text.split('(').length;
  return text.split(')').length > opened && text.endsWith(')') ? text.slice(0, -1).trim() : text;
}
