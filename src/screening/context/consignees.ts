/** Companies, airlines and schools that goods are for: who gets them, not what they fit. */
import type { Candidate } from '../candidates.ts';
import words from '../data/context-words.json' with { type: 'json' };
import cues from '../data/role-cues.json' with { type: 'json' };
import { foldName } from '../fold.ts';
import { withoutLegalForm } from '../legal-forms.ts';
import { isInstitution } from '../institutions.ts';
import { phrasePattern } from './phrases.ts';
import { CLOSE } from './role-rules.ts';
import { legalFormBefore, legalFormBeside } from './surroundings.ts';

/** How far before a name the word begins. */
const REACH = 30;
const FOR = phrasePattern(cues.for, { at: 'end', gap: CLOSE });
const FOR_FORM = phrasePattern(cues.for, { at: 'end', gap: String.raw`\s\p{L}{2,4}${CLOSE}` });
const CONSIGNEES = phrasePattern(words.consignees);

/**
 * The "for" before a company that has no goods: "wheel assembly for Cham Wings Airlines". A family's name stands for its
 * devices, unless it is a school's: "bracket for Hangzhou Hikvision Co.".
 */
export function consigneeWord(text: string, candidate: Candidate): string | undefined {
  const { family, found, start, end } = candidate;
  if (found.kind !== 'name') return undefined;
  const before = text.slice(Math.max(0, start - REACH), start);
  const word = FOR.exec(before) ?? (legalFormBefore(text, candidate) ? FOR_FORM.exec(before) : null);
  if (!word) return undefined;
  const surface = text.slice(start, end);
  const folded = foldName(surface);
  const isCompany = (): boolean =>
    withoutLegalForm(folded) !== folded || CONSIGNEES.test(surface) || legalFormBeside(text, candidate);
  return isInstitution(folded) || (family === undefined && isCompany()) ? word[0].trim() : undefined;
}
