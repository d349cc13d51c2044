import { readKeptIndex } from './list-store.ts';

/**
 * Opens the index in force: the kept one, else the packaged one. A kept one that does not open (another version, or
 * damaged) is passed over. Rejects where the packaged one can't be had.
 */
export async function openListInForce<T>(
  open: (index: Uint8Array) => T,
  packaged: () => Promise<Uint8Array>,
): Promise<{ opened: T; isKept: boolean }> {
  // Fetched meanwhile: few have a kept one, and a page waits.
  const fetched = packaged();
  fetched.catch(() => undefined);
  const kept = await readKeptIndex();
  if (kept) {
    try {
      return { opened: open(kept), isKept: true };
    } catch {
      // The packaged list below is always one that this version can open.
    }
  }
  return { opened: open(await fetched), isKept: false };
}
