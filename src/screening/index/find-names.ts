import type { Folded } from '../fold.ts';
import { type Boundary, boundaryOf, MARK } from '../fold-class.ts';
import { beginnings } from './filters.ts';
import type { Trie } from './open-trie.ts';
import { openWalk } from './walk.ts';

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
  const { filters } = trie;
  const { units, marks, length } = folded;
  const at = (index: number): number => units[index] ?? 0;
  const walk = openWalk(trie);
  for (let start = 0; start < length; start++) {
    if (marks[start] === MARK.inside) continue;
    const lengths = beginnings(
      filters,
      at(start),
      at(start + 1),
      at(start + 2),
      at(start + 3),
      at(start + 4),
      at(start + 5),
    );
    if (lengths === 0) continue;
    let count = walk.from(units, marks, length, start);
    while (count-- > 0) {
      const end = walk.ends[count] ?? 0;
      const edges = { before: boundaryOf(marks[start] ?? 0), after: boundaryOf(marks[end] ?? 0) };
      if (emit(walk.keys[count] ?? 0, start, end, edges) === false) continue;
      start = end - 1;
      break;
    }
  }
}
