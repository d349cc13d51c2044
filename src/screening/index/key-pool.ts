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
  /** Gives the memory of the keys' units back, which only the trie needs. */
  releaseUnits(): void;
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
  const releaseUnits = (): void => {
    release(units, ends);
    units = new Uint16Array(0);
    ends = new Uint32Array(0);
  };
  return {
    add: (folded) => {
      units = withRoom(units, length + folded.length);
      for (let at = 0; at < folded.length; at++) units[length++] = folded.charCodeAt(at);
      ends = withRoom(ends, size + 1);
      ends[size++] = length;
    },
    sorted: () => (sorted ??= sortNames(units.subarray(0, length), ends.subarray(0, size))),
    releaseUnits,
    release: () => {
      releaseUnits();
      if (sorted) release(sorted.order, sorted.numbers, sorted.keys.starts, sorted.keys.ends);
    },
  };
}

function sortNames(units: Uint16Array, ends: Uint32Array): SortedNames {
  const startOf = (name: number): number => (name === 0 ? 0 : (ends[name - 1] ?? 0));
  const lengthOf = (name: number): number => (ends[name] ?? 0) - startOf(name);
  const order = new Uint32Array(ends.length);
  let count = 0;
  for (let name = 0; name < ends.length; name++) if (lengthOf(name) >= MIN_KEY) order[count++] = name;
  const named = order.subarray(0, count);
  sortByUnits(named, { units, startOf, ends });
  for (let name = 0; name < ends.length; name++) if (lengthOf(name) < MIN_KEY) order[count++] = name;
  const numbers = new Uint32Array(named.length);
  let keys = 0;
  let last = 0;
  for (let at = 0; at < named.length; at++) {
    const name = named[at] ?? 0;
    if (at === 0 || !isSame(units, startOf(last), ends[last] ?? 0, startOf(name), ends[name] ?? 0)) keys++;
    numbers[at] = keys - 1;
    last = name;
  }
  const starts = new Uint32Array(keys);
  const keyEnds = new Uint32Array(keys);
  for (let at = 0; at < named.length; at++) {
    const name = named[at] ?? 0;
    starts[numbers[at] ?? 0] = startOf(name);
    keyEnds[numbers[at] ?? 0] = ends[name] ?? 0;
  }
  return { keys: { units, starts, ends: keyEnds }, order, numbers };
}

/** Folded names by their numbers. */
interface Names {
  units: Uint16Array;
  startOf(name: number): number;
  ends: Uint32Array;
}

/** So few are sorted by comparing them. */
const FEW = 12;

/**
 * Sorts the numbers of names by their units, those of one key as they came. By one unit at a time, in three parts: what
 * names share, as most of a list do with their neighbours, is then gone through once and not at each comparison.
 */
function sortByUnits(names: Uint32Array, { units, startOf, ends }: Names): void {
  const unitAt = (name: number, depth: number): number => {
    const at = startOf(name) + depth;
    return at < (ends[name] ?? 0) ? (units[at] ?? 0) : -1;
  };
  const isBefore = (a: number, b: number, depth: number): boolean => {
    for (let at = depth; ; at++) {
      const unit = unitAt(a, at);
      const difference = unit - unitAt(b, at);
      if (difference !== 0 || unit < 0) return difference < 0 || (difference === 0 && a < b);
    }
  };
  const insert = (from: number, to: number, depth: number): void => {
    for (let next = from + 1; next < to; next++) {
      const name = names[next] ?? 0;
      let at = next;
      for (; at > from && isBefore(name, names[at - 1] ?? 0, depth); at--) names[at] = names[at - 1] ?? 0;
      names[at] = name;
    }
  };
  const swap = (a: number, b: number): void => {
    const name = names[a] ?? 0;
    names[a] = names[b] ?? 0;
    names[b] = name;
  };
  /** Ranges that are still to be sorted: from, to, and how many units their names share. */
  const waiting = [0, names.length, 0];
  while (waiting.length > 0) {
    const depth = waiting.pop() ?? 0;
    const to = waiting.pop() ?? 0;
    const from = waiting.pop() ?? 0;
    if (to - from <= FEW) {
      insert(from, to, depth);
      continue;
    }
    const middle = unitAt(names[(from + to) >> 1] ?? 0, depth);
    let less = from;
    let more = to;
    for (let at = from; at < more;) {
      const unit = unitAt(names[at] ?? 0, depth);
      if (unit < middle) swap(less++, at++);
      else if (unit > middle) swap(at, --more);
      else at++;
    }
    if (middle < 0) names.subarray(less, more).sort();
    else waiting.push(less, more, depth + 1);
    waiting.push(from, less, depth, more, to, depth);
  }
}

function isSame(units: Uint16Array, a: number, aEnd: number, b: number, bEnd: number): boolean {
  if (aEnd - a !== bEnd - b) return false;
  for (let at = 0; at < aEnd - a; at++) if (units[a + at] !== units[b + at]) return false;
  return true;
}
