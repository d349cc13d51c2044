/**
 * Sets of hashes of how keys begin: by their first two, three, four or six units, as many as a key has. What is in none
 * of them begins no key, and most words of a text are in none: they never reach the trie.
 */
/** Bits for each different beginning: fewer let more text through, more leave the processor's cache. */
const BITS_EACH = 16;
const LEAST_BITS = 1024;

/** Units that the filters look at. */
export const FILTER_UNITS = 6;

/** Bit sets whose sizes are powers of two. */
export interface Filters {
  readonly pairs: Uint32Array;
  readonly threes: Uint32Array;
  readonly quads: Uint32Array;
  readonly sixes: Uint32Array;
}

/** Makes the filters of folded keys. */
export function compileFilters(keys: readonly string[]): Filters {
  const of = (from: number, to: number, length: number): Set<string> => {
    const beginnings = new Set<string>();
    for (const key of keys) if (key.length >= from && key.length < to) beginnings.add(key.slice(0, length));
    return beginnings;
  };
  return {
    pairs: bitsOf(of(2, 3, 2)),
    threes: bitsOf(of(3, 4, 3)),
    quads: bitsOf(of(4, 6, 4)),
    sixes: bitsOf(of(6, Infinity, 6)),
  };
}

function bitsOf(beginnings: ReadonlySet<string>): Uint32Array {
  const size = 2 ** Math.ceil(Math.log2(Math.max(LEAST_BITS, beginnings.size * BITS_EACH)));
  const bits = new Uint32Array(size / 32);
  for (const each of beginnings) {
    const bit = hashOf(each) & (size - 1);
    bits[bit >> 5] = (bits[bit >> 5] ?? 0) | (1 << (bit & 31));
  }
  return bits;
}

function hashOf(beginning: string): number {
  let hash = 0;
  for (let at = 0; at < beginning.length; at += 2)
    hash = mix(hash, beginning.charCodeAt(at), at + 1 < beginning.length ? beginning.charCodeAt(at + 1) : 0);
  return hash;
}

function mix(hash: number, first: number, second: number): number {
  const mixed = Math.imul(hash ^ ((first << 16) | second), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** False where no key begins with these units. */
export function mayBegin(
  { pairs, threes, quads, sixes }: Filters,
  first: number,
  second: number,
  third: number,
  fourth: number,
  fifth: number,
  sixth: number,
): boolean {
  const two = mix(0, first, second);
  const three = mix(two, third, 0);
  const four = mix(two, third, fourth);
  const six = mix(four, fifth, sixth);
  // One test of all: which of them lets a start through can't be foretold, and a wrong guess costs more.
  return ((bitOf(pairs, two) | bitOf(threes, three) | bitOf(quads, four) | bitOf(sixes, six)) & 1) === 1;
}

function bitOf(bits: Uint32Array, hash: number): number {
  const bit = hash & (bits.length * 32 - 1);
  return (bits[bit >> 5] ?? 0) >>> (bit & 31);
}
