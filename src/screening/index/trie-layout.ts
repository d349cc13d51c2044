/**
 * The trie's bytes (all little-endian; every part starts at a multiple of 4):
 *
 *   header   8 × u32   alphabet, nodes, tails, keys (counts), quad filter words, 3 × 0
 *   alphabet u16 × n   the units that occur in keys; the unit at place p has code p + 1
 *   nodes    i32 × 4n  base, parent + 1, key + 1 (0: none), tail (offset into tails)
 *   tails    u16 × n   length, then units; at offset 0 the empty tail
 *   pairs    u32 × 2048  1 bit for each hash of the first two units of a key shorter than four
 *   quads    u32 × n   1 bit for each hash of the first four units of a longer key
 *
 * A child of node n by code c is node base(n) + c, if its parent is n; base 0: no children. Units in which all keys
 * below a node agree are its tail: they follow its code, before its key ends or its children begin.
 */
export const HEADER_WORDS = 8;
export const PAIR_BITS = 16;
export const PAIR_WORDS = 1 << (PAIR_BITS - 5);
const PAIR_MASK = (1 << PAIR_BITS) - 1;
/** Offset of the empty tail. */
export const NO_TAIL = 0;
/** Shortest key: one unit alone would start a walk at every such character. */
export const MIN_KEY = 2;
export const QUAD_KEY = 4;

/** Place of a pair in the first filter. */
export function pairHash(first: number, second: number): number {
  return (Math.imul(first, 0x9e5) ^ second) & PAIR_MASK;
}

/** Hash of the next two units upon a pair's; take as many low bits as the filter has. */
export function quadHash(pair: number, third: number, fourth: number): number {
  const mixed = Math.imul(pair ^ Math.imul((third << 16) | fourth, 0x85ebca6b), 0x9e3779b1);
  return mixed >>> 8;
}
