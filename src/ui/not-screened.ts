import type { ProgrammeId } from '../lists/types.ts';
import { besideEnglish, legalWords, type BesideEnglish } from './beside-english.ts';
import type { Translate } from './translate.ts';

/** Official lists that are never held. */
const NEVER = ['sam', 'fascsa', 'states', 'kaspersky', 'bytedance', 'drones'] as const;

/** Names of the official lists that were not looked at, given those in force. */
export function notScreened(held: readonly ProgrammeId[], t: Translate): string[] {
  return gaps(held, t).map(({ text }) => text);
}

/** The same as a sentence. */
export function notScreenedWords(held: readonly ProgrammeId[], t: Translate): string {
  const names = gaps(held, t);
  const [own, english] = [names.map(({ text }) => text), names.map((name) => name.english)];
  return legalWords('fixed_not_screened', own.join(', '), english.join(', '), t);
}

function gaps(held: readonly ProgrammeId[], t: Translate): BesideEnglish[] {
  const parts = [
    held.includes('OFAC-SDN') ? 'ofac_others' : 'ofac',
    ...(held.includes('BIS-DPL') ? [] : ['dpl']),
    ...(held.includes('BIS-UVL') ? [] : ['uvl']),
    ...NEVER,
  ];
  return parts.map((part) => besideEnglish(t(`not_screened_${part}`)));
}
