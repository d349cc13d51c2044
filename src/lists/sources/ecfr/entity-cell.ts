/** The entity column of Supplements No. 4, 6 and 7: name, aliases and addresses in one cell. */

import { withoutReferences } from '../clean-name.ts';

/** Names in a cell, without addresses, cross-references and footnote marks. */
export interface EntityNames {
  name: string;
  aliases: string[];
}

const DASH = /^[—–-]\s*/;
const ALSO_KNOWN = /,?\s*\(?\b(?:a\.\s?k\.\s?a|f\.\s?k\.\s?a|d\.\s?b\.\s?a|also known as)\b\.?,?\s*/i;
const ALIAS_HEADING = /^the following\b[^:]*:?\s*$/i;
const MARKS = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g;
/** What may follow a comma and still belong to the name. */
const LEGAL_FORM =
  /^(?:Co|Company|Corp|Corporation|Inc|Incorporated|Ltd|Ltda|Limited|LLC|L\.L\.C|LLP|LP|L\.P|PLC|Pte|Pty|Pvt|Private|Sdn|Bhd|GmbH|AG|A\.G|B\.?V|N\.?V|S\.?A|S\.?L|S\.?A\.?S|S\.?A\.?R\.?L|S\.?R\.?L|S\.?p\.?A|A\.?S|A\.?Ş|d\.?o\.?o|K\.?K|JSC|PJSC|OJSC|CJSC|OOO|OAO|AO|PAO|ZAO|FZE|FZC|FZCO|FZ-LLC|DMCC|Jr|Sr|II|III)\b/i;

/**
 * Takes a cell's lines apart. A name of which `isKnown` is true is taken whole, however many commas it has; else the
 * name ends at the first comma that no legal form follows. Undefined where the cell names nobody.
 */
export function entityNames(
  lines: readonly string[],
  isKnown: (name: string) => boolean,
): EntityNames | undefined {
  const [first = '', ...rest] = lines.map(plainLine).filter(Boolean);
  const [head = '', ...inline] = first.split(ALSO_KNOWN);
  const name = leadingName(head, isKnown);
  if (name.length < 2 || /^\[?reserved\b/i.test(name)) return undefined;
  const aliases = [
    ...inline.filter((text) => !ALIAS_HEADING.test(text)).map((text) => leadingName(text, isKnown)),
    ...rest.filter((line) => DASH.test(line)).map(aliasOf),
  ];
  return { name, aliases: [...new Set(aliases)].filter((alias) => alias.length > 1 && alias !== name) };
}

/** True for a cell that only says what the rows below it are. */
export function isSubheading(lines: readonly string[]): boolean {
  return /^(?:subordinate institut\w*|affiliated entit\w*|the following .*:)[:.]?$/i.test(lines.join(' '));
}

function plainLine(line: string): string {
  return withoutReferences(line).replace(MARKS, '').replace(/\s+/g, ' ').trim();
}

function aliasOf(line: string): string {
  const [alias = ''] = line.replace(DASH, '').split(ALSO_KNOWN);
  return trimmed(alias.replace(/[;,]?\s*\b(?:and|or)\s*$/i, ''));
}

function leadingName(text: string, isKnown: (name: string) => boolean): string {
  const pieces = text.split(/,\s+/);
  for (let length = pieces.length; length > 0; length--) {
    const name = trimmed(pieces.slice(0, length).join(', '));
    if (isKnown(name)) return name;
  }
  const end = pieces.findIndex((piece, at) => at > 0 && !LEGAL_FORM.test(piece));
  return trimmed(pieces.slice(0, end < 0 ? pieces.length : end).join(', '));
}

/** A stop stays where it ends a legal form or an initial. */
function trimmed(text: string): string {
  const name = text.replace(/[\s;,:]+$/, '').trim();
  return /(?:\b(?:Co|Corp|Inc|Ltd|Ltda|Bros|Jr|Sr)|[A-Z]|\.\w+)\.$/i.test(name)
    ? name
    : name.replace(/\.$/, '');
}
