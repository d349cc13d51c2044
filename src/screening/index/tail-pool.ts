import { release, withRoom } from '../../lists/with-room.ts';
import { NO_TAIL } from './trie-layout.ts';

/** Tails of a trie, each once: many names end alike. */
export interface TailPool {
  /** The offset of what stands from `from` to `to`. */
  put(from: number, to: number): number;
  /** All of them as they lie in the trie: its length, then its units. */
  units(): Uint16Array;
  /** Gives the memory back. */
  release(): void;
}

/** Opens a pool of tails of keys that lie in `keys`. */
export function openTailPool(keys: Uint16Array): TailPool {
  // The empty tail comes first.
  let tails: Uint16Array<ArrayBuffer> = new Uint16Array(0);
  tails = withRoom(tails, 1);
  let length = NO_TAIL + 1;
  /** Offset of the tail whose hash leads here, or whose place was taken; 0: none. */
  let places: Uint32Array<ArrayBuffer> = new Uint32Array(0);
  let mask = (1 << 10) - 1;
  places = withRoom(places, mask + 1);
  let size = 0;

  function isSame(place: number, from: number, to: number): boolean {
    if (tails[place] !== to - from) return false;
    for (let at = from; at < to; at++) if (tails[place + 1 + at - from] !== keys[at]) return false;
    return true;
  }

  function rehash(): void {
    const known = places.filter((place) => place !== 0);
    mask = 2 * mask + 1;
    places = withRoom(places, mask + 1);
    places.fill(0);
    for (const place of known) {
      const end = place + 1 + (tails[place] ?? 0);
      let at = hashOf(tails, place + 1, end) & mask;
      while (places[at] !== 0) at = (at + 1) & mask;
      places[at] = place;
    }
  }

  return {
    put: (from, to) => {
      if (from === to) return NO_TAIL;
      let at = hashOf(keys, from, to) & mask;
      for (; places[at] !== 0; at = (at + 1) & mask)
        if (isSame(places[at] ?? 0, from, to)) return places[at] ?? 0;
      const place = length;
      places[at] = place;
      tails = withRoom(tails, length + 1 + to - from);
      tails[length++] = to - from;
      tails.set(keys.subarray(from, to), length);
      length += to - from;
      if (2 * ++size > mask) rehash();
      return place;
    },
    units: () => tails.subarray(0, length),
    release: () => release(tails, places),
  };
}

function hashOf(units: Uint16Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (units[at] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}
