import { release, withRoom } from './with-room.ts';
import { bytesOf, readText, writeText } from './utf8.ts';

/** Strings, each once, as UTF-8 one behind the other: as objects, each with its place in a Map, they take five times that. */
export interface StringPool {
  /** Number of strings. */
  readonly size: number;
  /** The number of a string, which is put down if it is new. */
  put(text: string): number;
  /** The number of a string that is there. */
  find(text: string): number | undefined;
  get(number: number): string;
  /** How many bytes a string has. */
  length(number: number): number;
  /** Writes a string's bytes to a place in others; answers where they end. */
  copy(number: number, to: Uint8Array, at: number): number;
  /** Gives the memory back. */
  release(): void;
}

/** Opens an empty pool. */
export function openStringPool(): StringPool {
  let text: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  let ends: Uint32Array<ArrayBuffer> = new Uint32Array(0);
  /** Number + 1 of the string whose hash leads here, or whose place was taken. */
  let places: Uint32Array<ArrayBuffer> = new Uint32Array(0);
  let mask = (1 << 13) - 1;
  let size = 0;
  let length = 0;
  places = withRoom(places, mask + 1);

  const startOf = (number: number): number => (number === 0 ? 0 : (ends[number - 1] ?? 0));

  function hashOf(from: number, to: number): number {
    let hash = 0x811c9dc5;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ (text[at] ?? 0), 0x01000193);
    return hash ^ (hash >>> 15);
  }

  function isSame(number: number, from: number, to: number): boolean {
    const start = startOf(number);
    if ((ends[number] ?? 0) - start !== to - from) return false;
    for (let at = 0; at < to - from; at++) if (text[start + at] !== text[from + at]) return false;
    return true;
  }

  /** Where the string of these bytes stands in `places`, or would. */
  function placeOf(from: number, to: number): number {
    let at = hashOf(from, to) & mask;
    while (places[at] !== 0 && !isSame((places[at] ?? 0) - 1, from, to)) at = (at + 1) & mask;
    return at;
  }

  /** Writes a string behind the last, where it stays if it is new; answers its end. */
  function write(string: string): number {
    text = withRoom(text, length + bytesOf(string));
    return writeText(string, text, length);
  }

  function rehash(): void {
    mask = 2 * mask + 1;
    places = withRoom(places, mask + 1);
    places.fill(0);
    for (let number = 0; number < size; number++)
      places[placeOf(startOf(number), ends[number] ?? 0)] = number + 1;
  }

  return {
    get size() {
      return size;
    },
    put: (string) => {
      const end = write(string);
      const at = placeOf(length, end);
      if (places[at] !== 0) return (places[at] ?? 0) - 1;
      ends = withRoom(ends, size + 1);
      ends[size++] = end;
      places[at] = size;
      length = end;
      if (2 * size > mask) rehash();
      return size - 1;
    },
    find: (string) => {
      const number = places[placeOf(length, write(string))] ?? 0;
      return number === 0 ? undefined : number - 1;
    },
    get: (number) => readText(text.subarray(startOf(number), ends[number])),
    length: (number) => (ends[number] ?? 0) - startOf(number),
    copy: (number, to, at) => {
      let end = at;
      for (let from = startOf(number); from < (ends[number] ?? 0); from++) to[end++] = text[from] ?? 0;
      return end;
    },
    release: () => release(text, ends, places),
  };
}
