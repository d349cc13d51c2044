/**
 * UTF-8 written, and names read, without the browser's encoder and decoder: in Chromium a string that passes through them
 * gets a second body outside of the heap, several times its letters; of a hundred thousand names that is 40 MB.
 */
import { release, withRoom } from './with-room.ts';

/** Text put down as UTF-8, piece by piece: as a string it would take twice that, and its pieces more. */
export interface ByteWriter {
  readonly length: number;
  write(text: string): void;
  /** What was written from `from` to `to`; valid until `release`. */
  bytes(from?: number, to?: number): Uint8Array;
  /** Gives the memory back. */
  release(): void;
}

/** Opens a writer. */
export function openByteWriter(): ByteWriter {
  let held: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  let end = 0;
  return {
    get length() {
      return end;
    },
    write: (text) => {
      held = withRoom(held, end + bytesOf(text));
      end = writeText(text, held, end);
    },
    bytes: (from = 0, to = end) => held.subarray(from, to),
    release: () => release(held),
  };
}

/** Bytes that a text takes at most. */
export function bytesOf(text: string): number {
  return 3 * text.length;
}

/** Writes a text from a place on; answers where it ends. Half a surrogate pair is written as U+FFFD. */
export function writeText(text: string, to: Uint8Array, from: number): number {
  let end = from;
  for (let at = 0; at < text.length; at++) {
    let point = text.charCodeAt(at);
    if (point < 0x80) {
      to[end++] = point;
      continue;
    }
    if (point >= 0xd800 && point < 0xe000) {
      const pair = text.codePointAt(at) ?? 0;
      point = pair > 0xffff ? pair : 0xfffd;
      if (pair > 0xffff) at++;
    }
    if (point >= 0x10000) to[end++] = 0xf0 | (point >> 18);
    if (point >= 0x800) to[end++] = point >= 0x10000 ? 0x80 | ((point >> 12) & 63) : 0xe0 | (point >> 12);
    to[end++] = point >= 0x800 ? 0x80 | ((point >> 6) & 63) : 0xc0 | (point >> 6);
    to[end++] = 0x80 | (point & 63);
  }
  return end;
}

/** More units would be too many arguments of a call. */
export const LONGEST_CALL = 1024;
const units = new Uint16Array(LONGEST_CALL);

/** Reads a text that was written here. */
export function readText(bytes: Uint8Array): string {
  if (bytes.length <= LONGEST_CALL && isAscii(bytes)) return textOfUnits(bytes);
  let text = '';
  for (let at = 0; at < bytes.length;) {
    let length = 0;
    // A character may be two units.
    while (at < bytes.length && length < LONGEST_CALL - 1) {
      const first = bytes[at] ?? 0;
      if (first < 0x80) {
        units[length++] = first;
        at++;
        continue;
      }
      const point = pointAt(bytes, at);
      at += first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
      if (point < 0x10000) units[length++] = point;
      else {
        units[length++] = 0xd7c0 + (point >> 10);
        units[length++] = 0xdc00 + (point & 0x3ff);
      }
    }
    text += textOfUnits(units.subarray(0, length));
  }
  return text;
}

/** The character of two bytes and more that begins at `at`. */
function pointAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const rest = (place: number): number => (bytes[at + place] ?? 0) & 63;
  if (first < 0xe0) return ((first & 31) << 6) | rest(1);
  if (first < 0xf0) return ((first & 15) << 12) | (rest(1) << 6) | rest(2);
  return ((first & 7) << 18) | (rest(1) << 12) | (rest(2) << 6) | rest(3);
}

/** The text of at most `LONGEST_CALL` units, at once: one put together unit by unit is a rope of many times its size. */
export function textOfUnits(codes: Uint8Array | Uint16Array): string {
  return String(Reflect.apply(String.fromCharCode, undefined, codes));
}

function isAscii(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) if ((bytes[at] ?? 0) >= 0x80) return false;
  return true;
}
