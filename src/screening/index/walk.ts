import { MARK } from '../fold-class.ts';
import type { Trie } from './open-trie.ts';

/** Walks of one trie; what the last one found stands in `ends` and `keys`. */
export interface Walk {
  /** Walks from unit `start`, notes every key that ends on a boundary, shortest first, and answers how many. */
  from(units: Uint16Array, marks: Uint8Array, length: number, start: number): number;
  readonly ends: number[];
  readonly keys: number[];
  /** The first unit that the last walk did not look at. */
  reach(): number;
}

/** Makes a walk; nothing is allocated for each start. */
export function openWalk({ codes, nodes, tails }: Trie): Walk {
  const ends: number[] = [];
  const keys: number[] = [];
  let reached = 0;

  function from(units: Uint16Array, marks: Uint8Array, length: number, start: number): number {
    let count = 0;
    let node = 0;
    let at = start;
    while (at < length) {
      const code = codes[units[at++] ?? 0] ?? 0;
      const child = (nodes[4 * node] ?? 0) + code;
      if (code === 0 || nodes[4 * child + 1] !== node + 1) break;
      node = child;
      const tail = nodes[4 * node + 3] ?? 0;
      const same = sameUnits(units, at, tail);
      if (same < (tails[tail] ?? 0)) {
        at += same + 1;
        break;
      }
      at += same;
      const key = nodes[4 * node + 2] ?? 0;
      if (key > 0 && at <= length && marks[at] !== MARK.inside) {
        ends[count] = at;
        keys[count++] = key - 1;
      }
      if (nodes[4 * node] === 0) break;
    }
    reached = at;
    return count;
  }

  /** How many units of the tail stand at `at`. */
  function sameUnits(units: Uint16Array, at: number, tail: number): number {
    const size = tails[tail] ?? 0;
    let place = 0;
    while (place < size && tails[tail + 1 + place] === units[at + place]) place++;
    return place;
  }

  return { from, ends, keys, reach: () => reached };
}
