import type { ProgrammeId } from '../lists/types.ts';
import type { LookupResult } from '../screening/types.ts';

export interface Suggestion {
  /** Goes into the address bar when chosen. */
  content: string;
  description: string;
}

const MARKUP: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as it must stand in markup; control characters, which XML forbids, become blanks. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (each) => MARKUP[each] ?? '').replace(/\p{Cc}/gu, ' ');
}

/**
 * One line a result for the address bar: the listed name, how it is known, its programmes. `asMarkup`: Chromium reads
 * descriptions as XML (https://developer.chrome.com/docs/extensions/reference/api/omnibox), Firefox as plain text.
 */
export function suggestionsFor(
  results: readonly LookupResult[],
  chip: (programme: ProgrammeId) => string,
  asMarkup: boolean,
): Suggestion[] {
  const seen = new Set<string>();
  return results.flatMap(({ name, via, programmes }) => {
    if (seen.has(name)) return [];
    seen.add(name);
    const known = via && via !== name ? `${name} (${via})` : name;
    const line = [known, programmes.map(chip).join(', ')].filter((part) => part !== '').join(' – ');
    return [{ content: name, description: asMarkup ? escaped(line) : line }];
  });
}
