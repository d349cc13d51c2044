import { compileFilters, type Filters } from './filters.ts';
import { release, withRoom } from '../../lists/with-room.ts';
import { openKeyPool, type SortedKeys } from './key-pool.ts';
import { openTailPool } from './tail-pool.ts';
import { HEADER_WORDS, MIN_KEY } from './trie-layout.ts';

/** Numbers of a node: base, parent + 1, key + 1, tail, as they lie in the trie. */
const NODE = 4;
const CHECK = 1;
const KEY = 2;
const TAIL = 3;
/** Nodes that are placed level by level: every walk passes through some of them, and they stay in the processor's cache. */
const UPPER_NODES = 1024;

/**
 * Compiles folded keys into a double-array trie (layout: trie-layout.ts); a key's number is its place in `keys`.
 * Throws a RangeError on a duplicate or on a key of fewer than two units.
 */
export function compileTrie(keys: readonly string[]): Uint8Array<ArrayBuffer> {
  const pool = openKeyPool();
  for (const key of keys) {
    if (key.length < MIN_KEY) throw new RangeError(`key too short: "${key}"`);
    pool.add(key);
  }
  const { keys: sorted, order } = pool.sorted();
  if (sorted.starts.length < keys.length) throw new RangeError('duplicate key');
  const bytes = compileSortedTrie(sorted, order);
  pool.release();
  return bytes;
}

/** The same of keys in order; key number `numbers[at]` is the one that stands at `at`. */
export function compileSortedTrie(keys: SortedKeys, numbers?: Uint32Array): Uint8Array<ArrayBuffer> {
  const alphabet = alphabetOf(keys);
  const { cells, nodes, tails } = placeNodes(keys, numbers, alphabet);
  const bytes = layOut(
    alphabet,
    cells.subarray(0, NODE * nodes),
    tails.units(),
    keys.starts.length,
    compileFilters(keys),
  );
  release(cells);
  tails.release();
  return bytes;
}

/** Units by falling frequency, so that frequent ones lie close together. */
function alphabetOf({ units, starts, ends }: SortedKeys): number[] {
  const counts = new Uint32Array(0x10000);
  const used: number[] = [];
  starts.forEach((start, key) => {
    for (let at = start; at < (ends[key] ?? 0); at++) {
      const unit = units[at] ?? 0;
      const count = counts[unit] ?? 0;
      if (count === 0) used.push(unit);
      counts[unit] = count + 1;
    }
  });
  return used.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
}

/** Without an object a node: an import places tens of thousands while a page waits for the worker. */
function placeNodes(
  { units, starts, ends }: SortedKeys,
  numbers: Uint32Array | undefined,
  alphabet: readonly number[],
) {
  const codes = new Uint16Array(0x10000);
  alphabet.forEach((unit, at) => (codes[unit] = at + 1));
  let cells: Int32Array<ArrayBuffer> = new Int32Array(0);
  cells = withRoom(cells, NODE);
  const tails = openTailPool(units);
  let nodes = 1;
  let firstFree = 1;
  // A node has two ways on, or ends a key: there are at most twice as many as keys. Four numbers each.
  let pending: Int32Array<ArrayBuffer> = new Int32Array(0);
  pending = withRoom(pending, 4 * (2 * starts.length + 1));
  let pendingEnd = 0;
  const children = new Uint16Array(alphabet.length);
  const begins = new Int32Array(alphabet.length + 1);
  const lengthOf = (at: number): number => (ends[at] ?? 0) - (starts[at] ?? 0);

  function postpone(node: number, from: number, to: number, depth: number): void {
    pending[pendingEnd++] = node;
    pending[pendingEnd++] = from;
    pending[pendingEnd++] = to;
    pending[pendingEnd++] = depth;
  }

  function makeRoom(size: number): void {
    if (cells.length < NODE * size) cells = withRoom(cells, NODE * size);
  }

  function isFree(base: number, count: number): boolean {
    for (let at = 0; at < count; at++)
      if (cells[NODE * (base + (children[at] ?? 0)) + CHECK] !== 0) return false;
    return true;
  }

  function findBase(count: number): number {
    let least = 0xffff;
    let most = 0;
    for (let at = 0; at < count; at++) {
      least = Math.min(least, children[at] ?? 0);
      most = Math.max(most, children[at] ?? 0);
    }
    while (cells[NODE * firstFree + CHECK] !== 0) makeRoom(++firstFree + 1);
    // Crowded beginnings are given up: searching them again for each node would make the build quadratic.
    for (let base = Math.max(1, firstFree - least), tries = 0; ; base++, tries++) {
      makeRoom(base + most + 1);
      if (isFree(base, count)) {
        if (tries > 256) firstFree += tries >> 3;
        return base;
      }
    }
  }

  /** How many units two keys share, which are known to share `from`. */
  function sharedLength(a: number, b: number, from: number): number {
    if (a === b) return lengthOf(a);
    const most = Math.min(lengthOf(a), lengthOf(b));
    let length = from;
    while (length < most && units[(starts[a] ?? 0) + length] === units[(starts[b] ?? 0) + length]) length++;
    return length;
  }

  /** Puts the units that follow at `depth` into `children`, and where each begins into `begins`; answers how many. */
  function branch(from: number, to: number, depth: number): number {
    let count = 0;
    for (let at = from; at < to; at++) {
      const code = codes[units[(starts[at] ?? 0) + depth] ?? 0] ?? 0;
      if (count > 0 && children[count - 1] === code) continue;
      children[count] = code;
      begins[count++] = at;
    }
    begins[count] = to;
    return count;
  }

  postpone(0, 0, starts.length, 0);
  for (let front = 0; front < pendingEnd;) {
    // Below the upper nodes each branch is placed to its end before the next: a walk then finds its nodes close together.
    const isUpper = front < 4 * UPPER_NODES;
    const at = isUpper ? front : pendingEnd - 4;
    const node = pending[at] ?? 0;
    const from = pending[at + 1] ?? 0;
    const to = pending[at + 2] ?? 0;
    const start = pending[at + 3] ?? 0;
    if (isUpper) front += 4;
    else pendingEnd -= 4;
    const depth = node === 0 ? 0 : sharedLength(from, to - 1, start);
    cells[NODE * node + TAIL] = tails.put((starts[from] ?? 0) + start, (starts[from] ?? 0) + depth);
    const isKey = from < to && lengthOf(from) === depth;
    if (isKey) cells[NODE * node + KEY] = (numbers?.[from] ?? from) + 1;
    const count = branch(isKey ? from + 1 : from, to, depth);
    if (count === 0) continue;
    const base = findBase(count);
    cells[NODE * node] = base;
    for (let at = 0; at < count; at++) {
      const child = base + (children[at] ?? 0);
      cells[NODE * child + CHECK] = node + 1;
      nodes = Math.max(nodes, child + 1);
      postpone(child, begins[at] ?? 0, begins[at + 1] ?? 0, depth + 1);
    }
  }
  release(pending);
  return { cells, nodes, tails };
}

function layOut(
  alphabet: readonly number[],
  nodes: Int32Array,
  tails: Uint16Array,
  keys: number,
  { pairs, threes, quads, sixes, twos }: Filters,
): Uint8Array<ArrayBuffer> {
  const filters = [pairs, threes, quads, sixes, twos];
  const even = (count: number): number => count + (count & 1);
  const words = HEADER_WORDS + even(alphabet.length) / 2 + nodes.length + even(tails.length) / 2;
  const buffer = new ArrayBuffer(4 * (words + sum(filters.map((bits) => bits.length))));
  const u32 = new Uint32Array(buffer);
  u32.set([alphabet.length, nodes.length / NODE, tails.length, keys, ...filters.map((bits) => bits.length)]);
  let at = HEADER_WORDS * 4;
  new Uint16Array(buffer, at, alphabet.length).set(alphabet);
  at += even(alphabet.length) * 2;
  new Int32Array(buffer, at, nodes.length).set(nodes);
  at += nodes.byteLength;
  new Uint16Array(buffer, at, tails.length).set(tails);
  at += even(tails.length) * 2;
  for (const bits of filters) {
    u32.set(bits, at / 4);
    at += bits.byteLength;
  }
  return new Uint8Array(buffer);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
