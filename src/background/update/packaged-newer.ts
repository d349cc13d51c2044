import { isImportOnly } from '../../lists/import-only.ts';
import { CSL_LISTS } from '../../lists/sources/csl/official-row.ts';
import type { Programme } from '../../lists/types.ts';

/** True where the package's copy of a list that updates renew is as new as the kept one, or newer. */
export function isPackagedNewer(packaged: readonly Programme[], kept: readonly Programme[]): boolean {
  return CSL_LISTS.filter((id) => !isImportOnly(id)).some((id) => {
    const ours = packaged.find((each) => each.id === id);
    const theirs = kept.find((each) => each.id === id);
    return ours !== undefined && (theirs === undefined || ours.asOf >= theirs.asOf);
  });
}
