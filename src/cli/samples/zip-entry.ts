import { strToU8, zipSync } from 'fflate';

/** Offsets of the directory's entries in a ZIP. */
function* directory(view: DataView): Generator<number> {
  for (let at = 0; at + 46 <= view.byteLength; at++) if (view.getUint32(at, true) === 0x02014b50) yield at;
}

/** A ZIP in which the entry at `index` says that it is encrypted or packed by another method; its bytes stay. */
export function withEntry(
  zip: Uint8Array,
  index: number,
  { isEncrypted = false, method }: { isEncrypted?: boolean; method?: number },
): Uint8Array {
  const changed = zip.slice();
  const view = new DataView(changed.buffer);
  const at = [...directory(view)][index];
  if (at === undefined) throw new Error(`no entry ${index}`);
  if (isEncrypted) view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true);
  if (method !== undefined) view.setUint16(at + 10, method, true);
  return changed;
}

/** A ZIP of two files under one name. */
export function makeTwins(name: string, one: string, two: string): Uint8Array {
  const other = name.replace(/.$/, '~');
  const zip = zipSync({ [name]: strToU8(one), [other]: strToU8(two) }, { mtime: '2026-01-01', level: 0 });
  const [wrong, right] = [strToU8(other), strToU8(name)];
  for (let at = 0; at < zip.length; at++)
    if (wrong.every((byte, i) => zip[at + i] === byte)) zip.set(right, at);
  return zip;
}
