/** How sure a match may be at most, by what the brand is to the listed company and where that is known from. */
import type { Candidate } from './candidates.ts';
import { evidence, has, saysParty } from './evidence.ts';
import { foldName } from './fold.ts';
import { coreOfName } from './legal-forms.ts';
import type { Case } from './support.ts';
import type { Evidence, Segment, Tier } from './types.ts';

/** Facts that bound the tier, whatever the sum. */
export function limitsOf(candidate: Candidate, { text }: Segment): Evidence[] {
  const { found } = candidate;
  if (found.kind === 'model') return [];
  const { relation, evidence: basis } = found.entry;
  return [
    ...(basis === 'memory' && !isPrintedShort(candidate, text) ? [evidence('memory')] : []),
    ...(relation === 'oem' || relation === 'former' ? [evidence('relabelled', found.entry.name)] : []),
    // A subsidiary that the list names is listed itself.
    ...(relation === 'related' || (relation === 'subsidiary' && basis !== 'listed')
      ? [evidence('affiliate', found.entry.name)]
      : []),
  ];
}

/**
 * True of a name in Cyrillic, of several words or with its legal form, behind a label, that the list has in Latin letters
 * to the letter: Поставщик: ООО «Инеко».
 */
function isConfirmed({ candidate: { found, start, end }, segment }: Case, why: readonly Evidence[]): boolean {
  if (found.kind !== 'name' || found.isMeant !== 'romanised') return false;
  const isTelling =
    has(why, 'legal_form') || coreOfName(foldName(segment.text.slice(start, end))).includes(' ');
  return isTelling && saysParty(why);
}

/**
 * True of a family's brand that is the listed name itself, less its legal form and "Group" (Zijin Mining, of Zijin Mining
 * Group Co.), or its beginning, "Xinjiang Daqo": the list has it, whoever remembers the brand. A name in small letters is words.
 */
function isPrintedShort({ found, start, end }: Candidate, text: string): boolean {
  if (found.kind !== 'name' || found.entry.relation !== 'own-brand') return false;
  const surface = text.slice(start, end);
  if (/(?:^|\s)\p{Ll}/u.test(surface)) return false;
  const folded = foldName(surface);
  const listed = foldName(found.head.name);
  const core = coreOfName(listed);
  if (folded === core || folded === core.replace(/ group$/, '')) return true;
  return folded !== foldName(found.entry.name) && listed.startsWith(`${folded} `);
}

/** The highest tier that such a match may have, whatever speaks for it. */
export function ceilingOf(subject: Case, why: readonly Evidence[]): Tier {
  const { candidate, family } = subject;
  const { found } = candidate;
  if (isConfirmed(subject, why)) return 'listed';
  // A word with a letter less may be another's; and what the facts know from memory alone is never more.
  if (found.kind === 'name' && found.isMeant) return 'possible';
  if (has(why, 'memory')) return 'possible';
  const via = found.kind === 'model' ? found.pattern.via : undefined;
  const brand = found.kind === 'name' ? found.entry : family?.family.brands.find(({ name }) => name === via);
  if (brand?.relation === undefined) return 'listed';
  if (brand.relation === 'oem' || brand.relation === 'former') return 'possible';
  // A model number is its maker's, whoever remembers the brand.
  if (brand.evidence === 'memory') return 'listed';
  if (brand.relation === 'related') return 'related';
  // The company's own name in another script is its name, whoever documents it.
  const isNativeName =
    found.kind === 'name' && found.entry.source === 'native-brand' && brand.relation === 'own-brand';
  const isOwnName = isNativeName || isPrintedShort(candidate, subject.segment.text);
  return brand.evidence === 'listed' || isOwnName ? 'listed' : 'related';
}
