import { readdirSync, readFileSync, statSync } from 'node:fs';
import { LIMITS } from '../../review/readers/limits.ts';
import { ReadError } from '../../review/readers/read-error.ts';
import type { ReadErrorCode, ScreenedFile } from '../../review/types.ts';

/**
 * What the operating system says, as far as it asks for another deed than a damaged file does. A path that leads through
 * a file or round in a circle leads to none.
 */
const CODES: Readonly<Record<string, ReadErrorCode>> = {
  EACCES: 'no-access',
  EPERM: 'no-access',
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  ELOOP: 'not-found',
};

/** A file's bytes, or why there are none; what is too large is told by its size alone, a folder is one without files. */
export function bytesOf(path: string): Uint8Array | ScreenedFile {
  let size = 0;
  try {
    const found = statSync(path);
    if (found.isDirectory()) {
      // It throws where nobody may look.
      readdirSync(path);
      throw new ReadError('no-files');
    }
    if (!found.isFile()) throw new ReadError('unknown-format');
    ({ size } = found);
    if (size > LIMITS.fileBytes) throw new ReadError('too-large');
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    const { code, message } = new ReadError(codeOfFailure(error));
    return { file: path, sha256: '', size, lines: [], error: { code, message } };
  }
}

/** The code of an error that reading a file ended with. */
export function codeOfFailure(error: unknown): ReadErrorCode {
  if (error instanceof ReadError) return error.code;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return CODES[code] ?? 'damaged';
}
