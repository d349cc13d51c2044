/**
 * Arrays of numbers that grow, and whose memory is given back at once: what is only let go of lies there until the
 * browser collects it, and that is late.
 */

/** Any of the arrays that compiling uses. */
export type Numbers =
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;

/** Bytes of the smallest. */
const LEAST = 1 << 12;

/** The array where it has room for `length` numbers, else its numbers in a larger one, which takes its place. */
export function withRoom<T extends Numbers>(array: T, length: number): T {
  if (length <= array.length) return array;
  const bytes = Math.max(LEAST, length * array.BYTES_PER_ELEMENT, Math.ceil(1.5 * array.byteLength));
  const Kind = array.constructor as new (buffer: ArrayBuffer) => T;
  return new Kind(resized(array.buffer, (bytes + 7) & ~7));
}

/** Gives the memory of arrays back, which are empty then. */
export function release(...arrays: readonly Numbers[]): void {
  for (const { buffer } of arrays) resized(buffer, 0);
}

function resized(buffer: ArrayBuffer, bytes: number): ArrayBuffer {
  // Node 20 has no `transfer`; it only costs memory there.
  if (!('transfer' in ArrayBuffer.prototype)) {
    const copy = new Uint8Array(bytes);
    copy.set(new Uint8Array(buffer, 0, Math.min(bytes, buffer.byteLength)));
    return copy.buffer;
  }
  return buffer.transfer(bytes);
}
