/**
 * The packaged index. It is asked for as this module is read, the first of the worker's, and the store where another may
 * be kept is opened: hardly anything wakes a worker that does not want the lists, and both come while the rest of the
 * script is still being read.
 */
import { fetchAsset } from '../platform/asset.ts';
import { openListStore } from '../platform/list-store.ts';

const ask = (): Promise<Response> => fetchAsset('name-index.bin');

let early: Promise<Response> | undefined = ask();
// Whoever wants it hears of it.
early.catch(() => undefined);
openListStore();

/** `name-index.bin` of the package, read anew at each call; rejects where it can't be had. */
export async function packagedIndex(): Promise<Uint8Array> {
  const asked = early ?? ask();
  early = undefined;
  return new Uint8Array(await (await asked).arrayBuffer());
}
