/**
 * The trie's bytes (all little-endian; every part starts at a multiple of 4):
 *
 *   header   9 × u32   counts of alphabet, nodes, tails, keys, and words of the five filters
 *   alphabet u16 × n   the units that occur in keys; the unit at place p has code p + 1
 *   nodes    i32 × 4n  base, parent + 1, key + 1 (0: none), tail (offset into tails)
 *   tails    u16 × n   length, then units; at offset 0 the empty tail
 *   filters  u32 × n   pairs, threes, quads, sixes, twos: see filters.ts
 *
 * A child of node n by code c is node base(n) + c, if its parent is n; base 0: no children. Units in which all keys
 * below a node agree are its tail: they follow its code, before its key ends or its children begin.
 */
export const HEADER_WORDS = 9;
/** Offset of the empty tail. */
export const NO_TAIL = 0;
/** Shortest key: one unit alone would start a walk at every such character. */
export const MIN_KEY = 2;
