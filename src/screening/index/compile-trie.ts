import { compileFilters, type Filters } from './filters.ts';
import { HEADER_WORDS, MIN_KEY, NO_TAIL } from './trie-layout.ts';

interface Cells {
  base: Int32Array;
  check: Int32Array;
  key: Int32Array;
  tail: Int32Array;
}

/**
 * Compiles folded keys into a double-array trie (layout: trie-layout.ts); a key's number is its place in `keys`.
 * Throws a RangeError on a duplicate or on a key of fewer than two units.
 */
export function compileTrie(keys: readonly string[]): Uint8Array {
  const order = keys.map((_, at) => at).sort((a, b) => compareUnits(keys[a] ?? '', keys[b] ?? ''));
  const sorted = order.map((at) => keys[at] ?? '');
  sorted.forEach((key, at) => {
    if (key.length < MIN_KEY) throw new RangeError(`key too short: "${key}"`);
    if (key === sorted[at - 1]) throw new RangeError(`duplicate key: "${key}"`);
  });
  const alphabet = alphabetOf(keys);
  const { cells, nodes, tails } = placeNodes(sorted, order, alphabet);
  return layOut(alphabet, cells, nodes, tails, keys.length, compileFilters(keys));
}

function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Units by falling frequency, so that frequent ones lie close together. */
function alphabetOf(keys: readonly string[]): number[] {
  const counts = new Map<number, number>();
  for (const key of keys)
    for (let at = 0; at < key.length; at++) {
      const unit = key.charCodeAt(at);
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([unit]) => unit);
}

/** Without an object a node: an import places tens of thousands while a page waits for the worker. */
function placeNodes(sorted: readonly string[], order: readonly number[], alphabet: readonly number[]) {
  const codes = new Uint16Array(0x10000);
  alphabet.forEach((unit, at) => (codes[unit] = at + 1));
  let cells = makeCells(1024);
  const tails: number[] = [0];
  const tailPlaces = new Map([['', NO_TAIL]]);
  let nodes = 1;
  let firstFree = 1;
  // A node has two ways on, or ends a key: there are at most twice as many as keys. Four numbers each.
  const queue = new Int32Array(4 * (2 * sorted.length + 1));
  let queued = 0;
  const children = new Uint16Array(alphabet.length);
  const begins = new Int32Array(alphabet.length + 1);

  function enqueue(node: number, from: number, to: number, depth: number): void {
    queue[queued++] = node;
    queue[queued++] = from;
    queue[queued++] = to;
    queue[queued++] = depth;
  }

  function reserve(size: number): void {
    if (size > cells.base.length) cells = makeCells(2 * size, cells);
  }

  /** Many names end alike: a tail is stored once. */
  function addTail(tail: string): number {
    const known = tailPlaces.get(tail);
    if (known !== undefined) return known;
    const place = tails.length;
    tailPlaces.set(tail, place);
    tails.push(tail.length);
    for (let at = 0; at < tail.length; at++) tails.push(tail.charCodeAt(at));
    return place;
  }

  function isFree(base: number, count: number): boolean {
    for (let at = 0; at < count; at++) if (cells.check[base + (children[at] ?? 0)] !== 0) return false;
    return true;
  }

  function findBase(count: number): number {
    let least = 0xffff;
    let most = 0;
    for (let at = 0; at < count; at++) {
      least = Math.min(least, children[at] ?? 0);
      most = Math.max(most, children[at] ?? 0);
    }
    while (cells.check[firstFree] !== 0) reserve(++firstFree + 1);
    // Crowded beginnings are given up: searching them again for each node would make the build quadratic.
    for (let base = Math.max(1, firstFree - least), tries = 0; ; base++, tries++) {
      reserve(base + most + 1);
      if (isFree(base, count)) {
        if (tries > 256) firstFree += tries >> 3;
        return base;
      }
    }
  }

  /** Puts the units that follow at `depth` into `children`, and where each begins into `begins`; answers how many. */
  function branch(from: number, to: number, depth: number): number {
    let count = 0;
    for (let at = from; at < to; at++) {
      const code = codes[sorted[at]?.charCodeAt(depth) ?? 0] ?? 0;
      if (count > 0 && children[count - 1] === code) continue;
      children[count] = code;
      begins[count++] = at;
    }
    begins[count] = to;
    return count;
  }

  // Breadth first: the upper levels, which every walk passes through, then lie together in the processor's cache.
  enqueue(0, 0, sorted.length, 0);
  for (let next = 0; next < queued; next += 4) {
    const node = queue[next] ?? 0;
    const from = queue[next + 1] ?? 0;
    const to = queue[next + 2] ?? 0;
    const start = queue[next + 3] ?? 0;
    const first = sorted[from] ?? '';
    const depth = node === 0 ? 0 : sharedLength(first, sorted[to - 1] ?? '', start);
    cells.tail[node] = addTail(first.slice(start, depth));
    const isKey = from < to && first.length === depth;
    if (isKey) cells.key[node] = (order[from] ?? 0) + 1;
    const count = branch(isKey ? from + 1 : from, to, depth);
    if (count === 0) continue;
    const base = findBase(count);
    cells.base[node] = base;
    for (let at = 0; at < count; at++) {
      const child = base + (children[at] ?? 0);
      cells.check[child] = node + 1;
      nodes = Math.max(nodes, child + 1);
      enqueue(child, begins[at] ?? 0, begins[at + 1] ?? 0, depth + 1);
    }
  }
  return { cells, nodes, tails };
}

/** How many units two keys share, which are known to share `from`. */
function sharedLength(a: string, b: string, from: number): number {
  let length = from;
  while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

function makeCells(size: number, from?: Cells): Cells {
  const copy = (column?: Int32Array): Int32Array => {
    const grown = new Int32Array(size);
    if (column) grown.set(column);
    return grown;
  };
  return { base: copy(from?.base), check: copy(from?.check), key: copy(from?.key), tail: copy(from?.tail) };
}

function layOut(
  alphabet: readonly number[],
  cells: Cells,
  nodes: number,
  tails: readonly number[],
  keys: number,
  { pairs, threes, quads, sixes }: Filters,
): Uint8Array {
  const filters = [pairs, threes, quads, sixes];
  const even = (count: number): number => count + (count & 1);
  const words = HEADER_WORDS + even(alphabet.length) / 2 + nodes * 4 + even(tails.length) / 2;
  const buffer = new ArrayBuffer(4 * (words + sum(filters.map((bits) => bits.length))));
  const u32 = new Uint32Array(buffer);
  u32.set([alphabet.length, nodes, tails.length, keys, ...filters.map((bits) => bits.length)]);
  let at = HEADER_WORDS * 4;
  new Uint16Array(buffer, at, alphabet.length).set(alphabet);
  at += even(alphabet.length) * 2;
  const grid = new Int32Array(buffer, at, nodes * 4);
  for (let node = 0; node < nodes; node++) {
    const { base, check, key, tail } = cells;
    grid.set([base[node] ?? 0, check[node] ?? 0, key[node] ?? 0, tail[node] ?? 0], node * 4);
  }
  at += nodes * 16;
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
