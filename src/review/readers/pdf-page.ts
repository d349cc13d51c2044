/** One page of a PDF into lines: its text, what was filled in and noted on it, and a mark for what is a picture. */
import type { PDFPageProxy } from 'pdfjs-dist';
import type { Content } from './content.ts';
import type { PageReader } from './flow.ts';
import { readAnnotations } from './pdf-annotations.ts';
import { withoutDrawnForms } from './pdf-direction.ts';
import { pageRows } from './pdf-layout.ts';
import type { PdfRun } from './pdf-layout.ts';
import { readPainted } from './pdf-painted.ts';
import type { PdfOperators } from './pdf-painted.ts';
import { LARGE_PICTURE } from './pictures.ts';
import { withoutRadicals } from './radicals.ts';
import { unreadLine } from './unread-line.ts';

/** A page with less text than this (a stamp, a fax line, a letterhead) and a large picture is a scan. */
const SHORT_TEXT = 600;
/** Numbers of paths from which on such a page may hold a text turned into outlines; a logo has fewer. */
const OUTLINED = 40_000;
/** More notes and fields than this are no page that somebody filled in. */
const MOST_ANNOTATIONS = 5_000;

/**
 * Lines of a page by its number from 1 and the files attached to it; what of it can't be read is a line with its reason
 * behind the others. A page without text that shows nothing has none, where `looks` says to look at what it paints;
 * else it is taken for a scan.
 */
export async function readPage(
  page: PDFPageProxy,
  number: number,
  flow: PageReader,
  ops: PdfOperators,
  looks: boolean,
): Promise<Content> {
  const { items } = await page.getTextContent();
  const own = items.flatMap((item) => ('str' in item ? [runOf(item)] : []));
  // A page whose fields or pictures pdf.js fails at keeps its text, and says that there was more.
  const given: readonly unknown[] | null = await page.getAnnotations().catch(() => null);
  const { runs, notes, drawn, files } = readAnnotations((given ?? []).slice(0, MOST_ANNOTATIONS));
  const units = own.reduce((sum, { text }) => sum + text.trim().length, 0);
  const isShort = units < SHORT_TEXT;
  const painted =
    drawn.size > 0 || (units > 0 ? isShort : looks)
      ? await page.getOperatorList().then(
          (list) => readPainted(list, ops, page.view, drawn),
          () => null,
        )
      : { pictured: 0, drawn: 0, isBlank: false, words: new Map<string, string>() };
  const rows = pageRows([...own, ...runs]).map((row, i) => ({ ...row, line: i + 1, top: -row.y }));
  const lines = flow(number, rows);
  const next = (): number => (lines.at(-1)?.line ?? 0) + 1;
  for (const note of [...notes, ...(painted?.words.values() ?? [])]) {
    const text = note.replace(/\s+/g, ' ').trim();
    if (text !== '') lines.push({ line: next(), sheet: null, page: number, text });
  }
  const isPicture = painted && (painted.pictured >= LARGE_PICTURE || painted.drawn >= OUTLINED);
  const isScan = units === 0 ? !(looks && painted?.isBlank) : isShort && isPicture;
  if (isScan) lines.push(unreadLine('scanned-image', next(), { page: number }));
  if (!given || given.length > MOST_ANNOTATIONS || !painted)
    lines.push(unreadLine('undecodable', next(), { page: number }));
  return { lines, packed: files };
}

/** A damaged matrix places text nowhere; it is read all the same. */
const finite = (number: number): number => (Number.isFinite(number) ? number : 0);

function runOf(item: { str: string; transform: number[]; width: number; height: number }): PdfRun {
  const [a = 1, b = 0, , scale = 0, x = 0, y = 0] = item.transform.map(finite);
  // To whole steps of five degrees: scanners and printers turn pages, not by a hair.
  const turn = Math.round((Math.atan2(b, a) * 180) / Math.PI / 5) * 5;
  const [width = 0, height = 0] = [item.width, item.height].map(finite);
  return {
    text: withoutDrawnForms(withoutRadicals(item.str)),
    x,
    y,
    width,
    height: height || Math.abs(scale),
    turn,
  };
}
