import { createRequire } from 'node:module';
import path from 'node:path';
import type { ReadSetting } from '../../src/review/readers/read-file.ts';

const pdfHome = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** How tests read files: pdf.js and its data come from node_modules. */
export const readSetting: ReadSetting = {
  pdf: {
    load: () => import('pdfjs-dist/legacy/build/pdf.mjs'),
    cMapUrl: `${pdfHome}/cmaps/`,
    standardFontDataUrl: `${pdfHome}/standard_fonts/`,
    useWorkerFetch: false,
  },
  progress: () => undefined,
};
