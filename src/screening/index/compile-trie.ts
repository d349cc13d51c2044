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

function placeNodes(sorted: readonly string[], order: readonly number[], alphabet: readonly number[]) {
  const codes = new Map(alphabet.map((unit, at) => [unit, at + 1]));
  let cells = makeCells(1024);
  const tails: number[] = [0];
  const tailPlaces = new Map([['', NO_TAIL]]);
  let nodes = 1;
  let firstFree = 1;
  const pending = [{ node: 0, from: 0, to: sorted.length, depth: 0 }];

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

  function findBase(children: readonly number[], first: number, last: number): number {
    while (cells.check[firstFree] !== 0) reserve(++firstFree + 1);
    // Crowded beginnings are given up: searching them again for each node would make the build quadratic.
    for (let base = Math.max(1, firstFree - first), tries = 0; ; base++, tries++) {
      reserve(base + last + 1);
      if (children.every((code) => cells.check[base + code] === 0)) {
        if (tries > 256) firstFree += tries >> 3;
        return base;
      }
    }
  }

  // Breadth first: the upper levels, which every walk passes through, then lie together in the processor's cache.
  for (const { node, from, to, depth: start } of pending) {
    const first = sorted[from] ?? '';
    const depth = node === 0 ? 0 : sharedLength(first, sorted[to - 1] ?? '', start);
    cells.tail[node] = addTail(first.slice(start, depth));
    const isKey = from < to && first.length === depth;
    if (isKey) cells.key[node] = (order[from] ?? 0) + 1;
    const groups: { code: number; from: number; to: number }[] = [];
    for (let at = isKey ? from + 1 : from; at < to; at++) {
      const code = codes.get(sorted[at]?.charCodeAt(depth) ?? 0) ?? 0;
      const group = groups.at(-1);
      if (group?.code === code) group.to = at + 1;
      else groups.push({ code, from: at, to: at + 1 });
    }
    if (groups.length === 0) continue;
    const children = groups.map((group) => group.code);
    const base = findBase(children, Math.min(...children), Math.max(...children));
    cells.base[node] = base;
    for (const group of groups) {
      const child = base + group.code;
      cells.check[child] = node + 1;
      nodes = Math.max(nodes, child + 1);
      pending.push({ node: child, from: group.from, to: group.to, depth: depth + 1 });
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
