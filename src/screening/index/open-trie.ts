import type { Filters } from './filters.ts';
import { HEADER_WORDS } from './trie-layout.ts';

/** A trie over its bytes: views, nothing parsed. Layout: trie-layout.ts. */
export interface Trie {
  /** Code of each UTF-16 unit, 0 where no key has it. */
  readonly codes: Uint16Array;
  /** 1 for each unit that begins a key. */
  readonly firsts: Uint8Array;
  readonly nodes: Int32Array;
  readonly tails: Uint16Array;
  readonly filters: Filters;
  /** Number of keys. */
  readonly keys: number;
}

/** Opens what `compileTrie` made; throws a RangeError where the lengths do not add up. */
export function openTrie(bytes: Uint8Array): Trie {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset } = aligned;
  if (aligned.length < HEADER_WORDS * 4 || aligned.length % 4 !== 0) throw new RangeError('trie: bad length');
  const header = new Uint32Array(buffer, byteOffset, HEADER_WORDS);
  const [alphabetLength = 0, nodeCount = 0, tailLength = 0, keys = 0, ...filterLengths] = header;
  const alphabetAt = byteOffset + HEADER_WORDS * 4;
  const nodesAt = alphabetAt + 4 * Math.ceil(alphabetLength / 2);
  const tailsAt = nodesAt + 16 * nodeCount;
  const filtersAt = tailsAt + 4 * Math.ceil(tailLength / 2);
  const filters = openFilters(buffer, filtersAt, filterLengths, byteOffset + aligned.length);
  const nodes = new Int32Array(buffer, nodesAt, 4 * nodeCount);
  const codes = new Uint16Array(0x10000);
  const firsts = new Uint8Array(0x10000);
  new Uint16Array(buffer, alphabetAt, alphabetLength).forEach((unit, at) => {
    codes[unit] = at + 1;
    const child = (nodes[0] ?? 0) + at + 1;
    firsts[unit] = nodes[4 * child + 1] === 1 ? 1 : 0;
  });
  return {
    codes,
    firsts,
    nodes,
    tails: new Uint16Array(buffer, tailsAt, tailLength),
    filters,
    keys,
  };
}

function openFilters(
  buffer: ArrayBufferLike,
  from: number,
  lengths: readonly number[],
  end: number,
): Filters {
  let at = from;
  const open = (length = 0): Uint32Array => {
    const bits = new Uint32Array(buffer, at, length);
    at += bits.byteLength;
    return bits;
  };
  const [pairs, threes, quads, sixes, twos] = lengths;
  const filters = {
    pairs: open(pairs),
    threes: open(threes),
    quads: open(quads),
    sixes: open(sixes),
    twos: open(twos),
  };
  if (at !== end) throw new RangeError('trie: bad length');
  return filters;
}
