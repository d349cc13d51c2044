/** Names that begin at one offset of a raw text: the filters' word on it, then a walk along the trie. */
import { boundaryOf, CHAR_CLASS, CLASS_MASK, MARK } from '../fold-class.ts';
import { ACTION, SIMPLE_BELOW } from '../fold-table.ts';
import { endOfUnit, foldBuffer, type Folder } from '../fold.ts';
import type { Emit } from './find-names.ts';
import { beginnings, FILTER_UNITS, LENGTH, mayOpen } from './filters.ts';
import type { Trie } from './open-trie.ts';
import { FOLD_FIRST, openTextWalk, transition } from './walk-text.ts';
import { openWalk } from './walk.ts';

/** Units folded at first behind a start that passed the filters; more if a name goes on. */
const WINDOW = 40;
/** What stands behind a window may change its last unit and the mark before it. */
const UNSURE = 2;

export interface Starts {
  /** Behind a Han character: the first offset from `at` on that is none, or one with which a key may begin. */
  behindHan(text: string, at: number): number;
  /** False where no key begins with the units at `at`. */
  mayStart(text: string, at: number): boolean;
  /**
   * Walks the raw text from `at`, or folds it if need be; answers the offset behind an accepted name, else 0. `before` is
   * the class of what stands before `at`, `mark` that of the start.
   */
  tryStart(text: string, at: number, before: number, mark: number, emit: Emit): number;
  /** Folds and walks from `at`; answers the offset of what follows an accepted name, else 0. */
  tryFolded(text: string, at: number, before: number, emit: Emit): number;
}

/** Opens the tries of starts for one trie whose keys were folded by `folder`. Buffers are kept between calls. */
export function openStarts(trie: Trie, { table, foldPart }: Folder): Starts {
  const { filters, firsts } = trie;
  const walk = openWalk(trie);
  const textWalk = openTextWalk(trie, table);
  const buffer = foldBuffer(WINDOW);

  function behindHan(text: string, at: number): number {
    let first = table[text.charCodeAt(at)] ?? 0;
    let second = table[text.charCodeAt(at + 1)] ?? 0;
    for (const end = text.length - FILTER_UNITS; at < end; at++) {
      const third = table[text.charCodeAt(at + 2)] ?? 0;
      if (((first >>> 16) & CLASS_MASK) !== CHAR_CLASS.han || (first | second | third) >= SIMPLE_BELOW) break;
      if (mayOpen(filters, first & 0xffff, second & 0xffff)) break;
      first = second;
      second = third;
    }
    return at;
  }

  function mayStart(text: string, at: number): boolean {
    if (at + FILTER_UNITS >= text.length) return true;
    const first = table[text.charCodeAt(at)] ?? 0;
    const second = table[text.charCodeAt(at + 1)] ?? 0;
    if (first < SIMPLE_BELOW && second < SIMPLE_BELOW && firsts[first & 0xffff] === 0) return false;
    const third = table[text.charCodeAt(at + 2)] ?? 0;
    const fourth = table[text.charCodeAt(at + 3)] ?? 0;
    const fifth = table[text.charCodeAt(at + 4)] ?? 0;
    const sixth = table[text.charCodeAt(at + 5)] ?? 0;
    // The one behind the last may change it.
    const seventh = table[text.charCodeAt(at + 6)] ?? 0;
    if ((first | second | third | fourth | fifth | sixth | seventh) >= SIMPLE_BELOW) return true;
    // A run of separators is one unit: what stands behind it is not yet known.
    const runs = (second & third) | (third & fourth) | (fourth & fifth) | (fifth & sixth);
    if (runs >>> 24 >= ACTION.separate) return true;
    const lengths = beginnings(
      filters,
      first & 0xffff,
      second & 0xffff,
      third & 0xffff,
      fourth & 0xffff,
      fifth & 0xffff,
      sixth & 0xffff,
    );
    if (lengths === 0 || lengths >= LENGTH.longer) return lengths !== 0;
    // A short key needs a boundary behind it too: most words that begin as one go on.
    const ends =
      mayEnd(second, third, fourth) |
      (mayEnd(third, fourth, fifth) << 1) |
      ((mayEnd(fourth, fifth, sixth) | mayEnd(fifth, sixth, seventh)) << 2);
    return (lengths & ends) !== 0;
  }

  function tryStart(text: string, at: number, before: number, mark: number, emit: Emit): number {
    let count = textWalk.from(text, at);
    if (count === FOLD_FIRST) return tryFolded(text, at, before, emit);
    while (count-- > 0) {
      const end = textWalk.ends[count] ?? 0;
      const edges = { before: boundaryOf(mark), after: boundaryOf(textWalk.marks[count] ?? 0) };
      if (emit(textWalk.keys[count] ?? 0, at, end, edges) !== false) return end;
    }
    return 0;
  }

  function tryFolded(text: string, at: number, before: number, emit: Emit): number {
    let length = 0;
    let count = 0;
    for (let size = WINDOW; ; size *= 4) {
      const to = Math.min(text.length, at + size);
      length = foldPart(buffer, text, at, to, before);
      if (buffer.marks[0] === MARK.inside) return 0;
      count = walk.from(buffer.units, buffer.marks, length, 0);
      if (to === text.length || walk.reach() + UNSURE <= length) break;
    }
    while (count-- > 0) {
      const { marks, starts } = buffer;
      const end = walk.ends[count] ?? 0;
      const edges = { before: boundaryOf(marks[0] ?? 0), after: boundaryOf(marks[end] ?? 0) };
      const behind = starts[end] ?? text.length;
      const last = endOfUnit(text, starts, length, table, end - 1);
      if (emit(walk.keys[count] ?? 0, at, last, edges) !== false) return behind;
    }
    return 0;
  }

  return { behindHan, mayStart, tryStart, tryFolded };
}

/**
 * 1 where a word may end behind `last`, which `next` and `third` follow (entries of the folder's table), else 0: at any
 * mark but `MARK.inside`, and where `next` begins a hump.
 */
function mayEnd(last: number, next: number, third: number): number {
  const mark = transition(last, next);
  // `HUMP` is 4, the marks 1 to 3: their bits say it without a branch.
  return (mark | (mark >> 1) | (transition(next, third) >> 2)) & 1;
}
