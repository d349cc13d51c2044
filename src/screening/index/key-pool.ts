/** Folded names as UTF-16 units one behind the other, and the keys that they make. */
import { release, withRoom } from '../../lists/with-room.ts';
import { MIN_KEY } from './trie-layout.ts';

/** Different keys in the order of their units: key number `k` is what stands from `starts[k]` to `ends[k]`. */
export interface SortedKeys {
  units: Uint16Array;
  starts: Uint32Array<ArrayBuffer>;
  ends: Uint32Array<ArrayBuffer>;
}

/** Names in the order of their keys, those that are too short for one last; of one key as they came. */
export interface SortedNames {
  keys: SortedKeys;
  order: Uint32Array<ArrayBuffer>;
  /** Number of the key of `order[at]`, for as many as have one. */
  numbers: Uint32Array<ArrayBuffer>;
}

export interface KeyPool {
  add(folded: string): void;
  /** Sorts all that were added; valid until `release`. */
  sorted(): SortedNames;
  /** Gives the memory back. */
  release(): void;
}

/** Opens an empty pool. */
export function openKeyPool(): KeyPool {
  let units: Uint16Array<ArrayBuffer> = new Uint16Array(0);
  let ends: Uint32Array<ArrayBuffer> = new Uint32Array(0);
  let size = 0;
  let length = 0;
  let sorted: SortedNames | undefined;
  return {
    add: (folded) => {
      units = withRoom(units, length + folded.length);
      for (let at = 0; at < folded.length; at++) units[length++] = folded.charCodeAt(at);
      ends = withRoom(ends, size + 1);
      ends[size++] = length;
    },
    sorted: () => (sorted ??= sortNames(units.subarray(0, length), ends.subarray(0, size))),
    release: () => {
      release(units, ends);
      if (sorted) release(sorted.order, sorted.numbers, sorted.keys.starts, sorted.keys.ends);
    },
  };
}

function sortNames(units: Uint16Array, ends: Uint32Array): SortedNames {
  const startOf = (name: number): number => (name === 0 ? 0 : (ends[name - 1] ?? 0));
  const lengthOf = (name: number): number => (ends[name] ?? 0) - startOf(name);
  const compare = (a: number, b: number): number =>
    compareUnits(units, startOf(a), ends[a] ?? 0, startOf(b), ends[b] ?? 0);
  const order = new Uint32Array(ends.length);
  let count = 0;
  for (let name = 0; name < ends.length; name++) if (lengthOf(name) >= MIN_KEY) order[count++] = name;
  const named = order.subarray(0, count).sort((a, b) => compare(a, b) || a - b);
  for (let name = 0; name < ends.length; name++) if (lengthOf(name) < MIN_KEY) order[count++] = name;
  const numbers = new Uint32Array(named.length);
  let keys = 0;
  named.forEach((name, at) => {
    const isNew = at === 0 || compare(named[at - 1] ?? 0, name) !== 0;
    if (isNew) keys++;
    numbers[at] = keys - 1;
  });
  const starts = new Uint32Array(keys);
  const keyEnds = new Uint32Array(keys);
  named.forEach((name, at) => {
    starts[numbers[at] ?? 0] = startOf(name);
    keyEnds[numbers[at] ?? 0] = ends[name] ?? 0;
  });
  return { keys: { units, starts, ends: keyEnds }, order, numbers };
}

function compareUnits(units: Uint16Array, a: number, aEnd: number, b: number, bEnd: number): number {
  const shared = Math.min(aEnd - a, bEnd - b);
  for (let at = 0; at < shared; at++) {
    const difference = (units[a + at] ?? 0) - (units[b + at] ?? 0);
    if (difference !== 0) return difference;
  }
  return aEnd - a - (bEnd - b);
}
