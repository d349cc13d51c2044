/** Pictures that may hold what an offer says: a scan pasted into a document is not read, and its reader must know. */
import type { Line } from '../types.ts';
import { hearXml } from './office-xml.ts';
import { unreadLine } from './unread-line.ts';

/** From this share of a page on a picture is no logo. */
export const LARGE_PICTURE = 0.4;
/** A document with less text than this says nothing of its own: what its pictures show is what was sent. */
const SHORT_TEXT = 200;

/** A4 in the units of Word's drawings, and the least a browser's window shows of a page, in its pixels. */
const PAGE_EMU = 7_560_000 * 10_692_000;
const PAGE_PIXELS = 800 * 600;
/** A picture with fewer points (320 × 156) shows a logo or a sign; a legible page or table has more. */
export const DECORATION_AREA = 50_000;
/** The same as a share of a window. */
export const DECORATION_SHARE = DECORATION_AREA / PAGE_PIXELS;
/** Narrower pictures track, or draw lines. */
const NARROW = 48;

/** Lines of a document with one more where pictures of these shares of a page were not read. */
export function withPictures(lines: readonly Line[], shares: readonly number[]): Line[] {
  const isShort = lines.reduce((sum, { text }) => sum + text.length, 0) < SHORT_TEXT;
  const isUnread = shares.some((share) => isShort || share >= LARGE_PICTURE);
  return isUnread ? [...lines, unreadLine('scanned-image', (lines.at(-1)?.line ?? 0) + 1)] : [...lines];
}

/** Shares of a page that the pictures of a part of Word or of a drawing take; 0 where it does not say. */
export function picturesIn(xml: Uint8Array | undefined): number[] {
  const shares: number[] = [];
  let share = 0;
  let fallback = 0;
  hearXml(xml, {
    open(name, { cx, cy }) {
      if (name === 'Fallback') fallback++;
      else if ((name === 'extent' || name === 'ext') && cx !== undefined)
        share = (Number(cx) * Number(cy)) / PAGE_EMU;
      else if (fallback === 0 && name === 'imagedata') shares.push(share || 0);
    },
    close(name) {
      if (name === 'Fallback') fallback--;
      // Spreadsheets say within a picture how large it is.
      else if (fallback === 0 && name === 'pic') shares.push(share || 0);
      else if (name === 'drawing') share = 0;
    },
  });
  return shares;
}

/** A picture of a web page that does not say in words what it shows. */
export interface WebPicture {
  /** Share of a window that it takes; 0 where it does not say. */
  share: number;
  source: string;
}

/** The picture that an element shows, by its attributes; null where it tracks, draws a line, or is small and has words. */
export function webPicture({
  alt = '',
  width = '',
  height = '',
  src = '',
}: Readonly<Record<string, string>>): WebPicture | null {
  const [across = 0, down = 0] = [width, height].map((each) => Number.parseInt(each, 10) || 0);
  if ((width !== '' && across < NARROW) || (height !== '' && down < NARROW)) return null;
  const share = (across * down) / PAGE_PIXELS;
  return alt.trim() === '' || share >= LARGE_PICTURE ? { share, source: src } : null;
}
