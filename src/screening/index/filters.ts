/**
 * Sets of hashes of how keys begin: by their first two, three, four or six units, as many as a key has. What is in none
 * of them begins no key, and most words of a text are in none: they never reach the trie. A set of the first two
 * units of Chinese keys beside them: there a word may begin at every character.
 */
import type { SortedKeys } from './key-pool.ts';

/** Bits for each different beginning: fewer let more text through, more leave the processor's cache. */
const BITS_EACH = 16;
const LEAST_BITS = 1024;
/** Where Han characters begin; a few other scripts do no harm. */
const FIRST_HAN = 0x2e80;

/** Units that the filters look at. */
export const FILTER_UNITS = 6;

/** Bit sets whose sizes are powers of two. */
export interface Filters {
  readonly pairs: Uint32Array;
  readonly threes: Uint32Array;
  readonly quads: Uint32Array;
  readonly sixes: Uint32Array;
  /** Of the keys that begin with a Han character, whatever their length. */
  readonly twos: Uint32Array;
}

/** Makes the filters of folded keys. */
export function compileFilters(keys: SortedKeys): Filters {
  return {
    pairs: bitsOf(keys, 2, 3, 2),
    threes: bitsOf(keys, 3, 4, 3),
    quads: bitsOf(keys, 4, 6, 4),
    sixes: bitsOf(keys, 6, Infinity, 6),
    twos: bitsOf(keys, 2, Infinity, 2, FIRST_HAN),
  };
}

/** Of the first `length` units of the keys of at least `from` and fewer than `to` that do not begin below `first`. */
function bitsOf(
  { units, starts, ends }: SortedKeys,
  from: number,
  to: number,
  length: number,
  first = 0,
): Uint32Array {
  const beginnings: number[] = [];
  let last = -1;
  starts.forEach((start, key) => {
    const size = (ends[key] ?? 0) - start;
    // Of keys in order those that begin alike stand together.
    if (
      size < from ||
      size >= to ||
      (units[start] ?? 0) < first ||
      (last >= 0 && beginAlike(units, last, start, length))
    )
      return;
    last = start;
    beginnings.push(hashOf(units, start, length));
  });
  const size = 2 ** Math.ceil(Math.log2(Math.max(LEAST_BITS, beginnings.length * BITS_EACH)));
  const bits = new Uint32Array(size / 32);
  for (const hash of beginnings) {
    const bit = hash & (size - 1);
    bits[bit >> 5] = (bits[bit >> 5] ?? 0) | (1 << (bit & 31));
  }
  return bits;
}

function beginAlike(units: Uint16Array, a: number, b: number, length: number): boolean {
  for (let at = 0; at < length; at++) if (units[a + at] !== units[b + at]) return false;
  return true;
}

function hashOf(units: Uint16Array, start: number, length: number): number {
  let hash = 0;
  for (let at = 0; at < length; at += 2)
    hash = mix(hash, units[start + at] ?? 0, at + 1 < length ? (units[start + at + 1] ?? 0) : 0);
  return hash;
}

function mix(hash: number, first: number, second: number): number {
  const mixed = Math.imul(hash ^ ((first << 16) | second), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** Bits of what `beginnings` answers: keys of two units, of three, of four or five, and longer ones. */
export const LENGTH = { two: 1, three: 2, fourOrFive: 4, longer: 8 } as const;

/** Of which lengths keys may be that begin with these units, as bits of `LENGTH`; 0: no key begins so. */
export function beginnings(
  { pairs, threes, quads, sixes }: Filters,
  first: number,
  second: number,
  third: number,
  fourth: number,
  fifth: number,
  sixth: number,
): number {
  const two = mix(0, first, second);
  const three = mix(two, third, 0);
  const four = mix(two, third, fourth);
  const six = mix(four, fifth, sixth);
  // One test of all: which of them lets a start through can't be foretold, and a wrong guess costs more.
  return (
    bitOf(pairs, two) | (bitOf(threes, three) << 1) | (bitOf(quads, four) << 2) | (bitOf(sixes, six) << 3)
  );
}

/** False where no key begins with these two units, of which the first is a Han character. */
export function mayOpen({ twos }: Filters, first: number, second: number): boolean {
  return bitOf(twos, mix(0, first, second)) === 1;
}

function bitOf(bits: Uint32Array, hash: number): number {
  const bit = hash & (bits.length * 32 - 1);
  return ((bits[bit >> 5] ?? 0) >>> (bit & 31)) & 1;
}
