import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ReadSetting } from '../../review/readers/read-file.ts';
import { openScreener } from '../../screening/screen.ts';
import { DIST } from '../paths.ts';

/** The compiled lists of the built extension. Throws, naming the file, where the build is missing. */
export function loadScreener() {
  return openScreener(new Uint8Array(readFileSync(join(DIST, 'lists/name-index.bin'))));
}

/** How files are read on the command line: pdf.js and its data come from node_modules. */
export function readSetting(progress: ReadSetting['progress']): ReadSetting {
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return {
    pdf: {
      load: () => import('pdfjs-dist/legacy/build/pdf.mjs'),
      cMapUrl: `${home}/cmaps/`,
      standardFontDataUrl: `${home}/standard_fonts/`,
      useWorkerFetch: false,
    },
    progress,
  };
}
