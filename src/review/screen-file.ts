/** One file from bytes to verdicts: the same code in the page's worker and on the command line. */
import type { Screener } from '../screening/screen.ts';
import { readFile } from './readers/read-file.ts';
import type { ReadFile, ReadSetting } from './readers/read-file.ts';
import { screenLines } from './screen-lines.ts';
import { sha256 } from './sha256.ts';
import type { ScreenedFile } from './types.ts';

/** Reads and screens a file and what is packed in it. Never rejects: what can't be read carries its error. */
export async function screenFile(
  screener: Screener,
  name: string,
  bytes: Uint8Array,
  setting: ReadSetting,
): Promise<ScreenedFile[]> {
  const read = await readFile(name, bytes, setting);
  return Promise.all(read.map((file) => screenedFile(screener, file)));
}

async function screenedFile(screener: Screener, file: ReadFile): Promise<ScreenedFile> {
  const head = { file: file.name, sha256: await sha256(file.bytes), size: file.bytes.length };
  if (file.error)
    return { ...head, lines: [], error: { code: file.error.code, message: file.error.message } };
  return { ...head, lines: screenLines(screener, file.lines) };
}
