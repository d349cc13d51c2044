/**
 * The directory at the end of a ZIP (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.12 to 4.3.16). The
 * library's own reading of it tells neither encrypted entries nor two of one name.
 */
import { LIMITS } from './limits.ts';
import { ReadError } from './read-error.ts';

/** An entry as the directory declares it. */
export interface ZipEntry {
  path: string;
  isEncrypted: boolean;
  /** 0: stored, 8: deflated. */
  method: number;
  crc: number;
  packedSize: number;
  size: number;
  /** Offset of the entry's own header. */
  at: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_BYTES = 20;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
/** What stands where a number is too large for its field: the number is in the entry's extra field. */
const ELSEWHERE = 0xffffffff;

/** Entries in the order of the directory, folders left out. Throws ReadError `damaged`, `zip-bomb` for too many. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    let { at, count } = directoryOf(view);
    if (count > LIMITS.entries) throw new ReadError('zip-bomb');
    const entries: ZipEntry[] = [];
    for (; count > 0; count--) {
      if (view.getUint32(at, true) !== ENTRY) throw new ReadError('damaged');
      const nameBytes = view.getUint16(at + 28, true);
      const extraBytes = view.getUint16(at + 30, true);
      const entry = entryAt(view, at, bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes));
      if (!entry.path.endsWith('/')) entries.push(entry);
      at += ENTRY_BYTES + nameBytes + extraBytes + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (error) {
    // A number of the file that leads out of it.
    if (error instanceof RangeError) throw new ReadError('damaged');
    throw error;
  }
}

/** Where the directory begins, and how many entries it has. */
function directoryOf(view: DataView): { at: number; count: number } {
  let end = view.byteLength - END_BYTES;
  const last = Math.max(0, end - LONGEST_COMMENT);
  while (end >= last && view.getUint32(end, true) !== END) end--;
  if (end < last) throw new ReadError('damaged');
  const locator = end - LOCATOR_64_BYTES;
  const at64 = locator >= 0 && view.getUint32(locator, true) === LOCATOR_64 ? longAt(view, locator + 8) : -1;
  if (at64 >= 0 && view.getUint32(at64, true) === END_64)
    return { at: longAt(view, at64 + 48), count: longAt(view, at64 + 32) };
  return { at: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true) };
}

function entryAt(view: DataView, at: number, name: Uint8Array): ZipEntry {
  let long = longNumbers(view, at + ENTRY_BYTES + name.length, view.getUint16(at + 30, true));
  const numberAt = (field: number): number => {
    const short = view.getUint32(at + field, true);
    if (short !== ELSEWHERE || long < 0) return short;
    long += 8;
    return longAt(view, long - 8);
  };
  const flags = view.getUint16(at + 8, true);
  // The extra field holds those numbers that are too large, in this order.
  const size = numberAt(24);
  const packedSize = numberAt(20);
  return {
    path: nameOf(name),
    isEncrypted: (flags & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    at: numberAt(42),
  };
}

/** Offset of the long numbers in an extra field; -1 where it has none. */
function longNumbers(view: DataView, from: number, length: number): number {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === 1) return at + 4;
  return -1;
}

function longAt(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

/** Names are UTF-8 where they can be, for macOS does not say so; else a byte a character, as long as they differ. */
function nameOf(name: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name);
  } catch {
    return new TextDecoder('windows-1252').decode(name);
  }
}
