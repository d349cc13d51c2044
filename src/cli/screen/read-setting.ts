import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { ReadSetting } from '../../review/readers/read-file.ts';

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
