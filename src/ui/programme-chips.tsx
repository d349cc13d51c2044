import type { ProgrammeId } from '../lists/types.ts';
import { programmeKey } from './listing-words.ts';
import type { Translate } from './translate.ts';

/** Short names of the programmes on which an entity stands. */
export function ProgrammeChips({ programmes, t }: { programmes: readonly ProgrammeId[]; t: Translate }) {
  return (
    <span class="chips">
      {programmes.map((id) => (
        <span key={id} class="chip" title={t(programmeKey(id, 'name'))}>
          {t(programmeKey(id, 'short'))}
        </span>
      ))}
    </span>
  );
}
