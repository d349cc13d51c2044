import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Line } from '../types.ts';
import { withBoundedArrays } from './bounded-arrays.ts';
import type { Attached, Content } from './content.ts';
import { openFlow } from './flow.ts';
import { LIMITS } from './limits.ts';
import { attachedFiles } from './pdf-attached.ts';
import { readPage } from './pdf-page.ts';
import { ReadError } from './read-error.ts';
import { unreadLine } from './unread-line.ts';

/** Scans behind which a page without text is taken for one more: to look at its picture takes half a second. */
const MOST_LOOKED_AT = 10;
/** Bytes at the end of a file within which its last mark stands. */
const END_BYTES = 1024;

/** The part of pdf.js that is used; the page's worker and Node each load their own build of it. */
export type PdfJs = Pick<typeof import('pdfjs-dist'), 'getDocument' | 'OPS'>;

export interface PdfSetting {
  load: () => Promise<PdfJs>;
  /** Folders of the packaged character maps and standard fonts, with a slash at the end. */
  cMapUrl: string;
  standardFontDataUrl: string;
  /** True in the browser's worker, where pdf.js fetches them itself; false in Node, where it reads files. */
  useWorkerFetch: boolean;
}

/**
 * Lines of a PDF by page, text put together by its position. A page without text that is not blank, or with little
 * beside a large picture, has a line marked `scanned-image`; what can't be read beside it, one marked `undecodable`. Files
 * attached to it or to its pages are packed in it. Throws ReadError `encrypted` (ask for the password and try again),
 * `damaged`, `zip-bomb`, `too-many-rows`.
 */
export async function readPdf(
  bytes: Uint8Array,
  setting: PdfSetting,
  password: string | undefined,
  progress: (share: number) => void,
): Promise<Content> {
  const { getDocument, OPS } = await setting.load();
  const begin = () =>
    getDocument({
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
  // Begun in its turn: what it unpacks is counted, and how it fails is heard.
  let task: ReturnType<typeof begin> | undefined;
  try {
    const bounded = <T>(work: () => Promise<T>) => withBoundedArrays(LIMITS.pdfBytes, work);
    const { done: document } = await bounded(() => (task = begin()).promise);
    if (document.numPages > LIMITS.pages) throw new ReadError('too-many-rows');
    const lines: Line[] = [];
    const packed: Attached[] = [];
    const flow = openFlow();
    // What is blank in a file that breaks off may have lost what it showed.
    const isWhole = new TextDecoder('latin1').decode(bytes.subarray(-END_BYTES)).includes('%%EOF');
    let scans = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { done: read, isCut } = await bounded(() =>
        readPage(page, number, flow, OPS, isWhole && scans < MOST_LOOKED_AT),
      );
      if (read.lines.some(isScanned)) scans++;
      for (const line of read.lines) lines.push(line);
      if (isCut && !read.lines.some(isUndecodable))
        lines.push(unreadLine('undecodable', (read.lines.at(-1)?.line ?? 0) + 1, { page: number }));
      for (const file of read.packed) packed.push(file);
      page.cleanup();
      progress(number / document.numPages);
    }
    // A document whose attachments pdf.js fails at keeps its text, and says that there was more.
    const attached: unknown = await bounded(() => document.getAttachments()).then(
      ({ done }): unknown => done,
      () => undefined,
    );
    if (attached === undefined || (await isDrawnByForm(document)))
      lines.push(unreadLine('undecodable', lines.length + 1));
    return { lines, packed: [...attachedFiles(attached), ...packed] };
  } catch (error) {
    throw readErrorOf(error);
  } finally {
    await task?.destroy();
  }
}

function isScanned({ unreadable }: Line): boolean {
  return unreadable === 'scanned-image';
}

function isUndecodable({ unreadable }: Line): boolean {
  return unreadable === 'undecodable';
}

/** A form of XFA alone is drawn by Adobe's program; what its pages hold is a request to open it there. */
async function isDrawnByForm(document: PDFDocumentProxy): Promise<boolean> {
  const { info } = await document.getMetadata();
  return (
    'IsXFAPresent' in info &&
    info.IsXFAPresent === true &&
    'IsAcroFormPresent' in info &&
    !info.IsAcroFormPresent
  );
}

function readErrorOf(error: unknown): ReadError {
  if (error instanceof ReadError) return error;
  const isPassword = error instanceof Error && error.name === 'PasswordException';
  return new ReadError(isPassword ? 'encrypted' : 'damaged');
}
