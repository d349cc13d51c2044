import type { Folded } from '../fold.ts';
import { type Boundary, boundaryOf, MARK } from '../fold-class.ts';
import type { Trie } from './open-trie.ts';
import { pairHash, quadHash } from './trie-layout.ts';

/** The edges of a match: see `MARK`. */
export interface Edges {
  before: Boundary;
  after: Boundary;
}

/**
 * Hears of key number `key` at units `start` (inclusive) to `end` (exclusive) of the folded text. To answer `false`
 * refuses it: the next shorter key from the same start is offered, then the search goes on behind the start.
 */
export type Emit = (key: number, start: number, end: number, edges: Edges) => boolean | void;

/** Finds keys that start and end on a boundary: leftmost first, longest first, none overlapping an accepted one. */
export function findNames(trie: Trie, folded: Folded, emit: Emit): void {
  const { pairs, quads } = trie;
  const { units, marks, length } = folded;
  const quadMask = quads.length * 32 - 1;
  const walk = openWalk(trie, folded);
  let pair = 0;
  for (let start = 0; start < length; start++) {
    if (marks[start] === MARK.inside) continue;
    pair = pairHash(units[start] ?? 0, units[start + 1] ?? 0);
    const kinds = ((pairs[pair >> 4] ?? 0) >>> (2 * (pair & 15))) & 3;
    if (kinds === 0) continue;
    if (kinds === 1) {
      const quad = quadHash(pair, units[start + 2] ?? 0, units[start + 3] ?? 0) & quadMask;
      if ((((quads[quad >> 5] ?? 0) >>> (quad & 31)) & 1) === 0) continue;
    }
    let count = walk.from(start);
    while (count-- > 0) {
      const end = walk.ends[count] ?? 0;
      const edges = { before: boundaryOf(marks[start] ?? 0), after: boundaryOf(marks[end] ?? 0) };
      if (emit(walk.keys[count] ?? 0, start, end, edges) === false) continue;
      start = end - 1;
      break;
    }
  }
}

/** A walk from one start notes every key that ends on a boundary, shortest first, and answers how many. */
function openWalk({ codes, nodes, tails }: Trie, { units, marks, length }: Folded) {
  const ends: number[] = [];
  const keys: number[] = [];
  function from(start: number): number {
    let count = 0;
    let node = 0;
    for (let at = start; at < length;) {
      const code = codes[units[at] ?? 0] ?? 0;
      const child = (nodes[4 * node] ?? 0) + code;
      if (code === 0 || nodes[4 * child + 1] !== node + 1) return count;
      node = child;
      at++;
      const key = nodes[4 * node + 2] ?? 0;
      if (key === 0) continue;
      const tail = nodes[4 * node + 3] ?? 0;
      const end = tail === 0 ? at : at + tailEnd(tail, at);
      if (end >= at && end <= length && marks[end] !== MARK.inside) {
        ends[count] = end;
        keys[count++] = key - 1;
      }
      if (tail !== 0) return count;
    }
    return count;
  }
  /** Length of the tail if it stands at `at`, else -1. */
  function tailEnd(tail: number, at: number): number {
    const size = tails[tail] ?? 0;
    for (let place = 0; place < size; place++) if (tails[tail + 1 + place] !== units[at + place]) return -1;
    return size;
  }
  return { from, ends, keys };
}
