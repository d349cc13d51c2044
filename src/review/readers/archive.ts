import { Inflate } from 'fflate';
import type { Attached } from './content.ts';
import { crc32 } from './crc32.ts';
import { LIMITS } from './limits.ts';
import { ReadError } from './read-error.ts';
import { isSystemFile } from './system-file.ts';
import { zipEntries } from './zip-directory.ts';
import type { ZipEntry } from './zip-directory.ts';

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
/** Packed bytes that are taken at a time: they grow by a thousand times at most before their entry is looked at again. */
const STEP_BYTES = 16 * 1024;
/** Steps in a row that may give nothing: a block that is only stored within a deflated entry takes four, or five. */
const MOST_IDLE = 8;
/**
 * Entries together may be this many times as long as the archive: its own length, and that of one entry that is damaged
 * and claims all that lies behind it.
 */
const MOST_OVERLAP = 2;

/** What is left of the bytes that an archive may unpack to. */
interface Room {
  bytes: number;
}

/**
 * Parts of a zipped document by path. The sizes that the archive declares are summed before anything is unpacked, and an
 * entry that is longer than it declared is damaged. Throws ReadError `zip-bomb`, `damaged`, and what an entry of
 * `filesIn` may have.
 */
export function unpack(
  bytes: Uint8Array,
  wanted: (path: string) => boolean = () => true,
): Map<string, Uint8Array> {
  const entries = bounded(
    bytes,
    zipEntries(bytes).filter(({ path }) => wanted(path)),
  );
  const room = { bytes: LIMITS.unpackedBytes };
  return new Map(entries.map((entry) => [entry.path, contentOf(bytes, entry, room)]));
}

/**
 * Files of an archive (those `wanted`) in its order, each with its bytes or with why it has none: `encrypted`,
 * `other-packing`, `damaged`; it then keeps its bytes as they lie in the archive. What operating systems put there for
 * themselves is passed over. Throws ReadError `zip-bomb`, `damaged` for the archive as a whole.
 */
export function filesIn(bytes: Uint8Array, wanted: (path: string) => boolean = () => true): Attached[] {
  const entries = bounded(
    bytes,
    zipEntries(bytes).filter(({ path }) => wanted(path)),
  );
  const room = { bytes: LIMITS.unpackedBytes };
  return entries
    .map((entry) => fileOf(bytes, entry, room))
    .filter(({ name, bytes: content }) => !isSystemFile(name, () => content));
}

function bounded(bytes: Uint8Array, entries: ZipEntry[]): ZipEntry[] {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const packed = entries.reduce((sum, entry) => sum + packedBytes(bytes, entry).length, 0);
  if (total > LIMITS.unpackedBytes || packed > MOST_OVERLAP * bytes.length) throw new ReadError('zip-bomb');
  return entries;
}

function fileOf(bytes: Uint8Array, entry: ZipEntry, room: Room): Attached {
  const name = entry.path;
  try {
    const content = contentOf(bytes, entry, room);
    if (crc32(content) !== entry.crc) throw new ReadError('damaged');
    return { name, bytes: content };
  } catch (error) {
    const known = error instanceof ReadError ? error : new ReadError('damaged');
    if (known.code === 'zip-bomb') throw known;
    return { name, bytes: packedBytes(bytes, entry), error: known };
  }
}

function contentOf(bytes: Uint8Array, entry: ZipEntry, room: Room): Uint8Array {
  if (entry.isEncrypted) throw new ReadError('encrypted');
  const packed = packedBytes(bytes, entry);
  if (packed.length < entry.packedSize) throw new ReadError('damaged');
  if (entry.method === DEFLATED) return inflated(packed, entry.size, room);
  if (entry.method !== STORED) throw new ReadError('other-packing');
  if (packed.length !== entry.size) throw new ReadError('damaged');
  return packed.slice();
}

/** Unpacks an entry of `size` bytes, by steps: what goes on behind its end is never unpacked whole. */
function inflated(packed: Uint8Array, size: number, room: Room): Uint8Array {
  const content = new Uint8Array(size);
  let length = 0;
  let idle = 0;
  const inflate = new Inflate((piece) => {
    room.bytes -= piece.length;
    if (room.bytes < 0) throw new ReadError('zip-bomb');
    idle = piece.length > 0 ? 0 : idle + 1;
    if (length + piece.length > size || idle > MOST_IDLE) throw new ReadError('damaged');
    content.set(piece, length);
    length += piece.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP_BYTES)
      inflate.push(packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.length);
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError('damaged');
  }
  return content.subarray(0, length);
}

/** An entry's bytes as they lie in the archive; none where the directory does not lead to it. */
function packedBytes(bytes: Uint8Array, { at, packedSize }: ZipEntry): Uint8Array {
  if (at + LOCAL_HEADER_BYTES > bytes.length) return new Uint8Array(0);
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, LOCAL_HEADER_BYTES);
  if (view.getUint32(0, true) !== LOCAL_HEADER) return new Uint8Array(0);
  const from = at + LOCAL_HEADER_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
  return bytes.subarray(from, from + packedSize);
}
