import type { ProgrammeId } from '../lists/types.ts';
import type { Translate } from './translate.ts';

/** Official lists that are never held. */
const NEVER = ['sam', 'fascsa', 'states', 'kaspersky', 'bytedance', 'drones'] as const;

/** Names of the official lists that were not looked at, given those in force. */
export function notScreened(held: readonly ProgrammeId[], t: Translate): string[] {
  return [
    t(held.includes('OFAC-SDN') ? 'not_screened_ofac_others' : 'not_screened_ofac'),
    ...(held.includes('BIS-DPL') ? [] : [t('not_screened_dpl')]),
    ...(held.includes('BIS-UVL') ? [] : [t('not_screened_uvl')]),
    ...NEVER.map((gap) => t(`not_screened_${gap}`)),
  ];
}

/** The same as a sentence. */
export function notScreenedWords(held: readonly ProgrammeId[], t: Translate): string {
  return t('fixed_not_screened', notScreened(held, t).join(', '));
}
