import { CLASS_BITS, CLASS_MASK, HUMP, MARK, TRANSITIONS } from '../fold-class.ts';
import { ACTION, SIMPLE_BELOW } from '../fold-table.ts';
import type { Trie } from './open-trie.ts';
import { NO_TAIL } from './trie-layout.ts';

/** The answer of a walk that met a character which only folding understands. */
export const FOLD_FIRST = -1;

/** Walks of one trie over raw text; what the last one found stands in `ends`, `keys` and `marks`. */
export interface TextWalk {
  /**
   * Walks from offset `start` as `Walk` does over folded text, shortest key first; answers how many keys end on a
   * boundary, or `FOLD_FIRST` where a character on the way, or one that may change its end, is not one unit by itself.
   */
  from(text: string, start: number): number;
  readonly ends: number[];
  readonly keys: number[];
  /** What stands at each end. */
  readonly marks: number[];
}

/** Makes a walk; `table` is that of the folder which folded the keys. */
export function openTextWalk({ codes, nodes, tails }: Trie, table: Uint32Array): TextWalk {
  const ends: number[] = [];
  const keys: number[] = [];
  const marks: number[] = [];

  function from(text: string, start: number): number {
    const length = text.length;
    let count = 0;
    let node = 0;
    let inRun = false;
    for (let at = start; at < length; at++) {
      const entry = table[text.charCodeAt(at)] ?? 0;
      if (entry >= SIMPLE_BELOW) return FOLD_FIRST;
      const isSeparator = entry >>> 24 === ACTION.separate;
      if (isSeparator && inRun) continue;
      inRun = isSeparator;
      const code = codes[entry & 0xffff] ?? 0;
      const child = (nodes[4 * node] ?? 0) + code;
      if (code === 0 || nodes[4 * child + 1] !== node + 1) return isFixed(text, at) ? count : FOLD_FIRST;
      node = child;
      // Most of a name is tail: a loop of its own, with nothing to look up but the units.
      const place = nodes[4 * node + 3] ?? NO_TAIL;
      const tailEnd = place + 1 + (tails[place] ?? 0);
      for (let tail = place + 1; tail < tailEnd;) {
        if (++at === length) return count;
        const next = table[text.charCodeAt(at)] ?? 0;
        if (next >= SIMPLE_BELOW) return FOLD_FIRST;
        const isRun = next >>> 24 === ACTION.separate;
        if (isRun && inRun) continue;
        inRun = isRun;
        if (tails[tail++] !== (next & 0xffff)) return isFixed(text, at) ? count : FOLD_FIRST;
      }
      const key = nodes[4 * node + 2] ?? 0;
      if (key > 0) {
        const mark = markAfter(text, at);
        if (mark === FOLD_FIRST) return FOLD_FIRST;
        if (mark !== MARK.inside) {
          ends[count] = at + 1;
          keys[count] = key - 1;
          marks[count++] = mark;
        }
      }
      if (nodes[4 * node] === 0) return count;
    }
    return count;
  }

  /** False where what follows may turn the unit at `at` into another. */
  function isFixed(text: string, at: number): boolean {
    return at + 1 === text.length || (table[text.charCodeAt(at + 1)] ?? 0) < SIMPLE_BELOW;
  }

  /** What stands behind the unit at `at`, or `FOLD_FIRST`. */
  function markAfter(text: string, at: number): number {
    if (at + 1 === text.length) return MARK.word;
    const next = table[text.charCodeAt(at + 1)] ?? 0;
    if (next >= SIMPLE_BELOW) return FOLD_FIRST;
    const mark = transition(table[text.charCodeAt(at)] ?? 0, next);
    if (mark === HUMP) return MARK.inside;
    if (mark !== MARK.inside || at + 2 === text.length) return mark;
    // Among capitals, the last before a small letter starts a hump.
    const third = table[text.charCodeAt(at + 2)] ?? 0;
    if (third >= SIMPLE_BELOW) return FOLD_FIRST;
    return transition(next, third) === HUMP ? MARK.soft : MARK.inside;
  }

  return { from, ends, keys, marks };
}

export function transition(before: number, after: number): number {
  const kinds = (((before >>> 16) & CLASS_MASK) << CLASS_BITS) | ((after >>> 16) & CLASS_MASK);
  return TRANSITIONS[kinds] ?? MARK.word;
}
