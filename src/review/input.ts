/** What a quote comes in as, and the worker's order for it. */
import { LIMITS } from './readers/limits.ts';
import type { ReadErrorCode, ScreenedFile } from './types.ts';
import type { Wanted } from './use-screening.ts';

/** A file as it was opened, dropped, pasted, or read from a tab. */
export interface Input {
  name: string;
  /** Bytes. */
  size: number;
  bytes: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** Files chosen or dropped. */
export function fileInputs(files: Iterable<File>): Input[] {
  return Array.from(files, (file) => ({
    name: file.name,
    size: file.size,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  }));
}

/** Text as a file of that name, in UTF-8. */
export function textInput(name: string, text: string): Input {
  const bytes = new TextEncoder().encode(text);
  return { name, size: bytes.length, bytes: () => Promise.resolve(bytes.slice()) };
}

/**
 * The order to read and screen an input. One beyond the limit is refused by its size, its bytes never asked for; one
 * whose bytes can't be had (moved away, a folder) says so, and the others go on.
 */
export function wantedOf(input: Input, password?: string): Wanted {
  const { name, size } = input;
  return {
    name,
    order: async () => {
      if (size > LIMITS.fileBytes) return unread(input, 'too-large');
      const bytes = await input.bytes().catch(() => null);
      if (!bytes) return unread(input, 'not-found');
      return { kind: 'read', name, bytes, ...(password === undefined ? {} : { password }) };
    },
  };
}

function unread({ name, size }: Input, code: ReadErrorCode): ScreenedFile {
  return { file: name, sha256: '', size, lines: [], error: { code, message: code } };
}
