/**
 * The finder over raw text. Folding all of it would cost more than the search: so one pass reads each unit's class to
 * see where words start, asks the filters about the first units there, and only what passes is folded and walked.
 * Finds exactly what `findNames` finds in the folded text.
 */
import { boundaryOf, CHAR_CLASS, CLASS_BITS, HUMP, MARK, TRANSITIONS } from '../fold-class.ts';
import { ACTION, SIMPLE_BELOW } from '../fold-table.ts';
import { characterAt, endOfUnit, foldBuffer, type Folder, NOT_SIMPLE } from '../fold.ts';
import type { Emit } from './find-names.ts';
import { FILTER_UNITS, mayBegin } from './filters.ts';
import type { Trie } from './open-trie.ts';
import { FOLD_FIRST, openTextWalk } from './walk-text.ts';
import { openWalk } from './walk.ts';

const CLASS_MASK = (1 << CLASS_BITS) - 1;
/** Units folded at first behind a start that passed the filters; more if a name goes on. */
const WINDOW = 40;
/** What stands behind a window may change its last unit and the mark before it. */
const UNSURE = 2;

/** Finds names in raw text; `start` and `end` are offsets into it. Buffers are kept between calls. */
export type TextScanner = (text: string, emit: Emit) => void;

/** Makes a scanner for one trie whose keys were folded by `folder`. */
export function openScanner(trie: Trie, folder: Folder): TextScanner {
  const { filters, firsts } = trie;
  const { table, kinds, entryOf, foldPart } = folder;
  const walk = openWalk(trie);
  const textWalk = openTextWalk(trie, table);
  const buffer = foldBuffer(WINDOW);

  /** False where no key begins with the units at `at`. */
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
    return mayBegin(
      filters,
      first & 0xffff,
      second & 0xffff,
      third & 0xffff,
      fourth & 0xffff,
      fifth & 0xffff,
      sixth & 0xffff,
    );
  }

  /** Walks the raw text from `at`, or folds it if need be; answers the offset behind an accepted name, else 0. */
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

  /** Folds and walks from `at`; answers the offset of what follows an accepted name, else 0. */
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

  return function scan(text, emit) {
    const transitions = TRANSITIONS;
    const end = text.length;
    let before: number = CHAR_CLASS.none;
    let free = 0;
    for (let at = 0; at < end; at++) {
      // Most units go on with a word or a run of separators: nothing to learn from them.
      if (before < CHAR_CLASS.han) at = endOfRun(kinds, text, at, before);
      if (at === end) break;
      let kind = kinds[text.charCodeAt(at)] ?? NOT_SIMPLE;
      let entry = 0;
      if (kind === NOT_SIMPLE) {
        entry = entryOf(text.charAt(at));
        kind = (entry >>> 16) & CLASS_MASK;
      }
      if (entry < SIMPLE_BELOW) {
        const mark = transitions[(before << CLASS_BITS) | kind] ?? 0;
        if (mark !== MARK.inside && kind !== CHAR_CLASS.none) {
          const start = mark === HUMP ? humpBefore(table, text, at, before) : at;
          if (start >= free && mayStart(text, start))
            free = tryStart(text, start, before, mark === HUMP ? MARK.soft : mark, emit) || free;
        }
        before = kind;
        // On behind an accepted name, where the class of its last unit is plain.
        const last = free > at + 1 ? (kinds[text.charCodeAt(free - 1)] ?? NOT_SIMPLE) : NOT_SIMPLE;
        if (last !== NOT_SIMPLE) {
          before = last;
          at = free - 1;
        }
        continue;
      }
      const start = at;
      let action = entry >>> 24;
      if (action === ACTION.pair) {
        const pair = characterAt(text, at);
        at += pair.length - 1;
        const whole = pair.length === 2 ? entryOf(pair) : ACTION.separate << 24;
        action = whole >>> 24;
        kind = (whole >>> 16) & CLASS_MASK;
      }
      switch (action) {
        case ACTION.sign:
          if (before !== CHAR_CLASS.none) before = CHAR_CLASS.afterSign;
          break;
        case ACTION.softBreak:
          if (before !== CHAR_CLASS.none && before !== CHAR_CLASS.afterSign) before = CHAR_CLASS.afterBreak;
          break;
        case ACTION.compose:
          if (kind !== CHAR_CLASS.none) before = kind;
          break;
        case ACTION.emit:
        case ACTION.expand:
          if (start >= free) free = tryFolded(text, start, before, emit) || free;
          before = kind;
          break;
        case ACTION.part:
        case ACTION.separate:
          before = CHAR_CLASS.none;
      }
    }
  };
}

/** A loop of its own, without calls, that the compiler can keep in registers. */
function endOfRun(kinds: Uint8Array, text: string, from: number, kind: number): number {
  let at = from;
  while (at < text.length && kinds[text.charCodeAt(at)] === kind) at++;
  return at;
}

/** The offset of the capital before `at` where capitals of its kind stand before it, else -1. */
function humpBefore(table: Uint32Array, text: string, at: number, kind: number): number {
  const hump = lastShown(table, text, at);
  const before = hump < 0 ? -1 : lastShown(table, text, hump);
  return before >= 0 && isEmitted(table, text, hump, kind) && isEmitted(table, text, before, kind)
    ? hump
    : -1;
}

function lastShown(table: Uint32Array, text: string, at: number): number {
  let last = at - 1;
  while (last >= 0 && (table[text.charCodeAt(last)] ?? 0) >>> 24 === ACTION.drop) last--;
  return last;
}

function isEmitted(table: Uint32Array, text: string, at: number, kind: number): boolean {
  const entry = table[text.charCodeAt(at)] ?? 0;
  return entry >>> 24 === ACTION.emit && ((entry >>> 16) & CLASS_MASK) === kind;
}
