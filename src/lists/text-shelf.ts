import { release, withRoom } from './with-room.ts';
import { openByteWriter, readText } from './utf8.ts';

/** Texts of JSON put down one behind the other, apart by commas: as objects they would take ten times the room. */
export interface TextShelf {
  readonly size: number;
  /** Puts a value down; answers its place. */
  add(value: object): number;
  /** Reads the text at a place. */
  get(place: number): string;
  /** UTF-8 of all of them; valid until `release`. */
  bytes(): Uint8Array;
  /** Gives the memory back. */
  release(): void;
}

/** Opens an empty shelf. */
export function openTextShelf(): TextShelf {
  const text = openByteWriter();
  let ends = new Uint32Array(0);
  let size = 0;
  return {
    get size() {
      return size;
    },
    add: (value) => {
      if (size > 0) text.write(',');
      text.write(JSON.stringify(value));
      ends = withRoom(ends, size + 1);
      ends[size++] = text.length;
      return size - 1;
    },
    get: (place) => readText(text.bytes(place === 0 ? 0 : (ends[place - 1] ?? 0) + 1, ends[place])),
    bytes: () => text.bytes(),
    release: () => {
      text.release();
      release(ends);
    },
  };
}
