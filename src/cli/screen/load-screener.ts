import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openScreener } from '../../screening/screen.ts';
import { DIST } from '../paths.ts';

/** The compiled lists of the built extension. Throws, naming the file, where the build is missing. */
export function loadScreener() {
  return openScreener(new Uint8Array(readFileSync(join(DIST, 'lists/name-index.bin'))));
}
