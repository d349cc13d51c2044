import { strToU8, zipSync } from 'fflate';
import { crc32 } from '../../review/readers/crc32.ts';
import { joined } from '../../review/readers/joined.ts';

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

/** What the directory says of each entry of a pile. */
export interface Piled {
  entries: number;
  /** Bytes that it is said to unpack to. */
  size: number;
  isDeflated?: boolean;
}

/** A ZIP whose directory names one place of it over and over; `packed` lies there. */
export function makePile(
  packed: Uint8Array,
  content: Uint8Array,
  { entries, size, isDeflated }: Piled,
): Uint8Array {
  const name = strToU8('00000.txt');
  const crc = crc32(content);
  const fields = (bytes: number, values: readonly (readonly [at: number, value: number])[]): Uint8Array => {
    const header = new Uint8Array(bytes);
    const view = new DataView(header.buffer);
    for (const [at, value] of values) view.setUint32(at, value, true);
    return header;
  };
  const said = (at: number): [number, number][] => [
    [at, crc],
    [at + 4, packed.length],
    [at + 8, size],
    [at + 12, name.length],
  ];
  // Version and flags, method and time stand in one word each.
  const method = isDeflated ? 8 : 0;
  const local = fields(30, [[0, 0x04034b50], [8, method], ...said(14)]);
  const directory = Array.from({ length: entries }, (_, i) =>
    joined([
      fields(46, [[0, 0x02014b50], [10, method], ...said(16), [42, 0]]),
      strToU8(`${String(i).padStart(5, '0')}.txt`),
    ]),
  );
  const at = local.length + name.length + packed.length;
  const bytes = entries * (46 + name.length);
  const end = fields(22, [[0, 0x06054b50], [8, entries | (entries << 16)], [12, bytes], [16, at]]); // prettier-ignore
  return joined([local, name, packed, ...directory, end]);
}
