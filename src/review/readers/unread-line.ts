import type { Line, Unreadable } from '../types.ts';

/** A line without words, which stands for something in a file that could not be read, and says why. */
export function unreadLine(
  unreadable: Unreadable,
  line: number,
  place: Partial<Pick<Line, 'sheet' | 'page'>> = {},
): Line {
  return { line, sheet: null, page: null, ...place, text: '', unreadable };
}
