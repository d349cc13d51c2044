/**
 * A bound for pdf.js, which unpacks each stream whole, whatever it grows to, and takes none. Its options bound pictures
 * alone, its modules export nothing of what unpacks, and no file says truly what a stream will grow to. A worker of its own
 * is no bound either: browsers neither limit the memory of one nor tell it in time. What is left is the arrays that it
 * unpacks into, and their constructors in this realm, which is a worker of ours or a command and no page's.
 */
import { ReadError } from './read-error.ts';

type BytesConstructor = Uint8ArrayConstructor | Int8ArrayConstructor;

interface Bounded<T> {
  done: T;
  /** An array was refused, and the work went on without it. */
  isCut: boolean;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Carries out `work`, during which arrays of bytes of at most `most` in all can be made in this realm; a further one is
 * refused with a RangeError. Throws ReadError `zip-bomb` where the work could not go on without. One work waits for the
 * other; what else runs meanwhile is counted with it.
 */
export function withBoundedArrays<T>(most: number, work: () => Promise<T>): Promise<Bounded<T>> {
  const turn = last.then(() => carryOut(most, work));
  last = turn.catch(() => undefined);
  return turn;
}

async function carryOut<T>(most: number, work: () => Promise<T>): Promise<Bounded<T>> {
  const { Uint8Array, Int8Array, DecompressionStream } = globalThis;
  let left = most;
  const counted = (arrays: BytesConstructor): BytesConstructor =>
    new Proxy(arrays, {
      construct(target, given: unknown[]) {
        if (typeof given[0] === 'number' && (left -= given[0]) < 0)
          throw new RangeError('unpacks to too much');
        // Not under the proxy's name: what an engine makes of a proxy it reads three times slower.
        return Reflect.construct(target, given) as object;
      },
    });
  Object.assign(globalThis, {
    Uint8Array: counted(Uint8Array),
    Int8Array: counted(Int8Array),
    // It would unpack outside of arrays that are counted; without it pdf.js unpacks by itself.
    DecompressionStream: undefined,
  });
  try {
    const done = await work();
    return { done, isCut: left < 0 };
  } catch (error) {
    throw left < 0 ? new ReadError('zip-bomb') : error;
  } finally {
    Object.assign(globalThis, { Uint8Array, Int8Array, DecompressionStream });
  }
}
