/** Files with long lists of lines, taken apart for a message or the store, and put together again. */
import type { ScreenedFile, ScreenedLine } from './types.ts';

/** A slice takes a few milliseconds to copy. */
const LINES = 2_000;

export interface Slice {
  /** Which of the files, from 0. */
  file: number;
  lines: ScreenedLine[];
}

/** The files without their lines, and the lines in slices, in order. */
export function takeApart(files: readonly ScreenedFile[]): { bare: ScreenedFile[]; slices: Slice[] } {
  const slices = files.flatMap(({ lines }, file) =>
    Array.from({ length: Math.ceil(lines.length / LINES) }, (_, i) => ({
      file,
      lines: lines.slice(i * LINES, (i + 1) * LINES),
    })),
  );
  return { bare: files.map((file) => ({ ...file, lines: [] })), slices };
}

/** Puts slices, in order, back into their files; one of a file that is not there is passed over. */
export function putTogether(bare: readonly ScreenedFile[], slices: readonly Slice[]): ScreenedFile[] {
  const files = bare.map((file) => ({ ...file, lines: [...file.lines] }));
  for (const { file, lines } of slices) for (const line of lines) files[file]?.lines.push(line);
  return files;
}
