import type { Line } from '../types.ts';
import { openFlow } from './flow.ts';
import { LIMITS } from './limits.ts';
import { pageRows } from './pdf-layout.ts';
import type { PdfRun } from './pdf-layout.ts';
import { ReadError } from './read-error.ts';

/** The part of pdf.js that is used; the page's worker and Node each load their own build of it. */
export type PdfJs = Pick<typeof import('pdfjs-dist'), 'getDocument'>;

export interface PdfSetting {
  load: () => Promise<PdfJs>;
  /** Folders of the packaged character maps and standard fonts, with a slash at the end. */
  cMapUrl: string;
  standardFontDataUrl: string;
  /** True in the browser's worker, where pdf.js fetches them itself; false in Node, where it reads files. */
  useWorkerFetch: boolean;
}

/**
 * Lines of a PDF by page, text put together by its position. A page without text is one line marked
 * `scanned-image`. Throws ReadError `encrypted` (ask for the password and try again), `damaged`, `too-many-rows`.
 */
export async function readPdf(
  bytes: Uint8Array,
  setting: PdfSetting,
  password: string | undefined,
  progress: (share: number) => void,
): Promise<Line[]> {
  const { getDocument } = await setting.load();
  const task = getDocument({
    // pdf.js takes the buffer over: the caller's bytes stay whole.
    data: bytes.slice(),
    cMapUrl: setting.cMapUrl,
    cMapPacked: true,
    standardFontDataUrl: setting.standardFontDataUrl,
    useWorkerFetch: setting.useWorkerFetch,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
    ...(password === undefined ? {} : { password }),
  });
  try {
    const document = await task.promise;
    if (document.numPages > LIMITS.pages) throw new ReadError('too-many-rows');
    const lines: Line[] = [];
    const flow = openFlow();
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const content = await page.getTextContent();
      const runs = content.items.flatMap((item) => ('str' in item ? [runOf(item)] : []));
      const rows = pageRows(runs).map((row, i) => ({ ...row, line: i + 1, top: -row.y }));
      lines.push(...(rows.length > 0 ? flow(number, rows) : [unreadable(number)]));
      page.cleanup();
      progress(number / document.numPages);
    }
    return lines;
  } catch (error) {
    throw readErrorOf(error);
  } finally {
    await task.destroy();
  }
}

function runOf(item: { str: string; transform: number[]; width: number; height: number }): PdfRun {
  const [a = 1, b = 0, , scale = 0, x = 0, y = 0] = item.transform;
  // To whole steps of five degrees: scanners and printers turn pages, not by a hair.
  const turn = Math.round((Math.atan2(b, a) * 180) / Math.PI / 5) * 5;
  return { text: item.str, x, y, width: item.width, height: item.height || Math.abs(scale), turn };
}

function unreadable(page: number): Line {
  return { line: 1, sheet: null, page, text: '', unreadable: 'scanned-image' };
}

function readErrorOf(error: unknown): ReadError {
  if (error instanceof ReadError) return error;
  const isPassword = error instanceof Error && error.name === 'PasswordException';
  return new ReadError(isPassword ? 'encrypted' : 'damaged');
}
