/**
 * Three sets of hashes of how keys begin: by their first two units, four or six, whichever a key has. What is in none
 * of them begins no key, and most words of a text are in none: they never reach the trie.
 */
const PAIR_BITS = 1 << 16;
/** Bits for each different beginning: fewer let more text through, more leave the processor's cache. */
const BITS_EACH = 8;
const LEAST_BITS = 1024;

/** Units that the filters look at. */
export const FILTER_UNITS = 6;

/** Bit sets whose sizes are powers of two. */
export interface Filters {
  readonly pairs: Uint32Array;
  readonly quads: Uint32Array;
  readonly sixes: Uint32Array;
}

/** Makes the filters of folded keys. */
export function compileFilters(keys: readonly string[]): Filters {
  const of = (from: number, to: number, length: number): string[] => [
    ...new Set(
      keys.filter((key) => key.length >= from && key.length < to).map((key) => key.slice(0, length)),
    ),
  ];
  const [short, middle, long] = [of(2, 4, 2), of(4, 6, 4), of(6, Infinity, 6)];
  const filters = {
    pairs: new Uint32Array(PAIR_BITS / 32),
    quads: new Uint32Array(sizeFor(middle.length) / 32),
    sixes: new Uint32Array(sizeFor(long.length) / 32),
  };
  for (const each of short) add(filters.pairs, hashOf(each));
  for (const each of middle) add(filters.quads, hashOf(each));
  for (const each of long) add(filters.sixes, hashOf(each));
  return filters;
}

function sizeFor(count: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(LEAST_BITS, count * BITS_EACH)));
}

function hashOf(beginning: string): number {
  let hash = 0;
  for (let at = 0; at < beginning.length; at += 2)
    hash = mix(hash, beginning.charCodeAt(at), beginning.charCodeAt(at + 1));
  return hash;
}

function add(bits: Uint32Array, hash: number): void {
  const bit = hash & (bits.length * 32 - 1);
  bits[bit >> 5] = (bits[bit >> 5] ?? 0) | (1 << (bit & 31));
}

function mix(hash: number, first: number, second: number): number {
  const mixed = Math.imul(hash ^ ((first << 16) | second), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** False where no key begins with these units. */
export function mayBegin(
  { pairs, quads, sixes }: Filters,
  first: number,
  second: number,
  third: number,
  fourth: number,
  fifth: number,
  sixth: number,
): boolean {
  const two = mix(0, first, second);
  const four = mix(two, third, fourth);
  const six = mix(four, fifth, sixth);
  // One test of all three: which of them lets a start through can't be foretold, and a wrong guess costs more.
  return ((bitOf(pairs, two) | bitOf(quads, four) | bitOf(sixes, six)) & 1) === 1;
}

function bitOf(bits: Uint32Array, hash: number): number {
  const bit = hash & (bits.length * 32 - 1);
  return (bits[bit >> 5] ?? 0) >>> (bit & 31);
}
