import { inflateSync } from 'fflate';
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

/**
 * Parts of a zipped document by path. The sizes that the archive declares are summed before anything is unpacked, and an
 * entry that unpacks to more than it declared is cut off. Throws ReadError `zip-bomb`, `damaged`, and what an entry of
 * `filesIn` may have.
 */
export function unpack(
  bytes: Uint8Array,
  wanted: (path: string) => boolean = () => true,
): Map<string, Uint8Array> {
  const entries = bounded(zipEntries(bytes).filter(({ path }) => wanted(path)));
  return new Map(entries.map((entry) => [entry.path, contentOf(bytes, entry)]));
}

/**
 * Files of an archive (those `wanted`) in its order, each with its bytes or with why it has none: `encrypted`,
 * `other-packing`, `damaged`; it then keeps its bytes as they lie in the archive. What operating systems put there for
 * themselves is passed over. Throws ReadError `zip-bomb`, `damaged` for the archive as a whole.
 */
export function filesIn(bytes: Uint8Array, wanted: (path: string) => boolean = () => true): Attached[] {
  return bounded(zipEntries(bytes).filter(({ path }) => wanted(path)))
    .map((entry) => fileOf(bytes, entry))
    .filter(({ name, bytes: content }) => !isSystemFile(name, () => content));
}

function bounded(entries: ZipEntry[]): ZipEntry[] {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > LIMITS.unpackedBytes) throw new ReadError('zip-bomb');
  return entries;
}

function fileOf(bytes: Uint8Array, entry: ZipEntry): Attached {
  const name = entry.path;
  try {
    const content = contentOf(bytes, entry);
    if (crc32(content) !== entry.crc) throw new ReadError('damaged');
    return { name, bytes: content };
  } catch (error) {
    return {
      name,
      bytes: packedBytes(bytes, entry),
      error: error instanceof ReadError ? error : new ReadError('damaged'),
    };
  }
}

function contentOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.isEncrypted) throw new ReadError('encrypted');
  const packed = packedBytes(bytes, entry);
  if (packed.length < entry.packedSize) throw new ReadError('damaged');
  if (entry.method === STORED) return packed.slice();
  if (entry.method !== DEFLATED) throw new ReadError('other-packing');
  try {
    return inflateSync(packed, { out: new Uint8Array(entry.size) });
  } catch {
    throw new ReadError('damaged');
  }
}

/** An entry's bytes as they lie in the archive; none where the directory does not lead to it. */
function packedBytes(bytes: Uint8Array, { at, packedSize }: ZipEntry): Uint8Array {
  if (at + LOCAL_HEADER_BYTES > bytes.length) return new Uint8Array(0);
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, LOCAL_HEADER_BYTES);
  if (view.getUint32(0, true) !== LOCAL_HEADER) return new Uint8Array(0);
  const from = at + LOCAL_HEADER_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
  return bytes.subarray(from, from + packedSize);
}
