import { unzipSync } from 'fflate';
import { LIMITS } from './limits.ts';
import { ReadError } from './read-error.ts';

/**
 * Entries of a ZIP by path. The sizes that the archive declares are summed before anything is unpacked, and an
 * entry that unpacks to more than it declared is cut off by the library. Throws ReadError `zip-bomb`, `damaged`.
 */
export function unpack(
  bytes: Uint8Array,
  wanted: (path: string) => boolean = () => true,
): Map<string, Uint8Array> {
  let total = 0;
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/') || !wanted(name)) return false;
        total += originalSize;
        if (total > LIMITS.unpackedBytes) throw new ReadError('zip-bomb');
        return true;
      },
    });
    return new Map(Object.entries(entries));
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw new ReadError('damaged');
  }
}
