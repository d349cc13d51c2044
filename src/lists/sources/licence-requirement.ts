import type { OfficialRow } from './types.ts';

/** Code of an Entity List entry's licence requirement (15 CFR part 744, Supplement No. 4, third column). */
export function licenceRequirementOf(text: string): NonNullable<OfficialRow['licenceRequirement']> {
  if (/\bexcept\b/i.test(text)) return 'all-items-with-exceptions';
  if (!/^for all items subject to the EAR/i.test(text.trim())) return 'see-citation';
  return /734\.9\(/.test(text) ? 'all-items+fdp' : 'all-items';
}

/**
 * Footnotes of a licence requirement: raised digits anywhere, plain ones behind 15 CFR 734.9 alone, e.g. 3 in
 * `§§ 734.9(g),3 746.8`; each once.
 */
export function footnotesOf(text: string): number[] {
  const plain = [...text.matchAll(/734\.9\([a-z]\)(?:\(\d\))?,?\s?([1-9])(?![\d.])/g)].map((mark) =>
    Number(mark[1]),
  );
  const raised = [...text.matchAll(/[¹²³⁴⁵⁶⁷⁸⁹]/g)].map(([mark]) => Number(mark.normalize('NFKC')));
  return [...new Set([...plain, ...raised])].sort((a, b) => a - b);
}
