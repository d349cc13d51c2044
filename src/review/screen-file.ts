/** One file from bytes to verdicts: the same code in the page's worker and on the command line. */
import type { Screener } from '../screening/screen.ts';
import { findHeads } from './columns.ts';
import { partsOf } from './parts.ts';
import { readFile } from './readers/read-file.ts';
import type { ReadFile, ReadSetting } from './readers/read-file.ts';
import { screenLines } from './screen-lines.ts';
import { sha256 } from './sha256.ts';
import { isSheetName, withSheetNames } from './sheet-names.ts';
import type { Line, ScreenedFile, ScreenedLine, TableHead } from './types.ts';

type Progress = (share: number) => void;

/** Reads and screens a file and what is packed in it. Never rejects: what can't be read carries its error. */
export async function screenFile(
  screener: Screener,
  name: string,
  bytes: Uint8Array,
  setting: ReadSetting,
): Promise<ScreenedFile[]> {
  const read = await readFile(name, bytes, setting);
  return Promise.all(read.map((file) => screenedFile(screener, file, setting.progress)));
}

/** Screens a file's lines anew, under the heads it carries now or with other lists; nothing is read again. */
export function screenAgain(screener: Screener, file: ScreenedFile, progress: Progress): ScreenedFile {
  return { ...file, lines: screenUnder(screener, file.lines, file.heads ?? [], progress) };
}

async function screenedFile(screener: Screener, file: ReadFile, progress: Progress): Promise<ScreenedFile> {
  const head = { file: file.name, sha256: await sha256(file.bytes), size: file.bytes.length };
  if (file.error)
    return { ...head, lines: [], error: { code: file.error.code, message: file.error.message } };
  const heads = findHeads(file.lines);
  return { ...head, lines: screenUnder(screener, file.lines, heads, progress), heads };
}

function screenUnder(
  screener: Screener,
  lines: readonly (Line & { part?: unknown })[],
  heads: readonly TableHead[],
  progress: Progress,
): ScreenedLine[] {
  const bare = withSheetNames(lines.map(({ part: _before, ...line }) => line));
  const parts = partsOf(bare, heads);
  return screenLines(screener, bare, heads, progress).flatMap((line, i) => {
    // A name in which nothing is found is no line of the quote: it stands as the place of the others.
    if (line.matches.length === 0 && isSheetName(line)) return [];
    const part = parts[i];
    return [part ? { ...line, part } : line];
  });
}
