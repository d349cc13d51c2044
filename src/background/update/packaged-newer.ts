import { JOINED_PROGRAMMES } from '../../lists/join-official.ts';
import type { Programme } from '../../lists/types.ts';

/** True where the package's copy of a list that updates renew is as new as the kept one, or newer. */
export function isPackagedNewer(packaged: readonly Programme[], kept: readonly Programme[]): boolean {
  return JOINED_PROGRAMMES.some((id) => {
    const ours = packaged.find((each) => each.id === id);
    const theirs = kept.find((each) => each.id === id);
    return ours !== undefined && (theirs === undefined || ours.asOf >= theirs.asOf);
  });
}
