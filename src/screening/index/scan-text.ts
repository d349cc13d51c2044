/**
 * The finder over raw text. Folding all of it would cost more than the search: so one pass reads each unit's class to
 * see where words start, asks the filters about the first units there, and only what passes is folded and walked.
 * Finds exactly what `findNames` finds in the folded text.
 */
import { boundaryOf, CHAR_CLASS, CLASS_BITS, HUMP, MARK, TRANSITIONS } from '../fold-class.ts';
import { ACTION, SIMPLE_BELOW } from '../fold-table.ts';
import { characterAt, endOfUnit, foldBuffer, type Folder } from '../fold.ts';
import type { Emit } from './find-names.ts';
import type { Trie } from './open-trie.ts';
import { pairHash, quadHash } from './trie-layout.ts';
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
  const { pairs, quads } = trie;
  const { table, entryOf, foldPart } = folder;
  const quadMask = quads.length * 32 - 1;
  const walk = openWalk(trie);
  const buffer = foldBuffer(WINDOW);

  /** True where the first units from `at`, as far as they are simple, may begin a key. */
  function mayStart(text: string, at: number): boolean {
    const first = table[text.charCodeAt(at)] ?? 0;
    const second = table[text.charCodeAt(at + 1)] ?? 0;
    const third = table[text.charCodeAt(at + 2)] ?? 0;
    if (!isSimple(first) || !isSimple(second) || !isSimple(third)) return true;
    const pair = pairHash(first & 0xffff, second & 0xffff);
    const kinds = ((pairs[pair >> 4] ?? 0) >>> (2 * (pair & 15))) & 3;
    if (kinds !== 1) return kinds !== 0;
    const fourth = table[text.charCodeAt(at + 3)] ?? 0;
    const fifth = table[text.charCodeAt(at + 4)] ?? 0;
    if (!isSimple(fourth) || !isSimple(fifth)) return true;
    // A run of separators is one unit: the units behind it are not yet known.
    if (isSeparator(third) && (isSeparator(second) || isSeparator(fourth))) return true;
    const quad = quadHash(pair, third & 0xffff, fourth & 0xffff) & quadMask;
    return (((quads[quad >> 5] ?? 0) >>> (quad & 31)) & 1) === 1;
  }

  /** Folds and walks from `at`; answers the offset of what follows an accepted name, else 0. */
  function tryStart(text: string, at: number, before: number, emit: Emit): number {
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

  /** The offset of the capital before `at` where capitals of its kind stand before it, else -1. */
  function humpBefore(text: string, at: number, kind: number): number {
    const hump = lastShown(text, at);
    const before = hump < 0 ? -1 : lastShown(text, hump);
    return before >= 0 && isEmitted(text, hump, kind) && isEmitted(text, before, kind) ? hump : -1;
  }

  function lastShown(text: string, at: number): number {
    let last = at - 1;
    while (last >= 0 && (table[text.charCodeAt(last)] ?? 0) >>> 24 === ACTION.drop) last--;
    return last;
  }

  function isEmitted(text: string, at: number, kind: number): boolean {
    const entry = table[text.charCodeAt(at)] ?? 0;
    return entry >>> 24 === ACTION.emit && ((entry >>> 16) & CLASS_MASK) === kind;
  }

  return function scan(text, emit) {
    const transitions = TRANSITIONS;
    const end = text.length;
    let before: number = CHAR_CLASS.none;
    let free = 0;
    for (let at = 0; at < end; at++) {
      let entry = table[text.charCodeAt(at)] ?? 0;
      if (entry === 0) entry = entryOf(text.charAt(at));
      let kind = (entry >>> 16) & CLASS_MASK;
      if (entry < SIMPLE_BELOW) {
        const mark = transitions[(before << CLASS_BITS) | kind] ?? 0;
        if (mark !== MARK.inside && kind !== CHAR_CLASS.none) {
          const start = mark === HUMP ? humpBefore(text, at, before) : at;
          if (start >= free && mayStart(text, start)) free = tryStart(text, start, before, emit) || free;
        }
        before = kind;
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
          if (start >= free) free = tryStart(text, start, before, emit) || free;
          before = kind;
          break;
        case ACTION.part:
        case ACTION.separate:
          before = CHAR_CLASS.none;
      }
    }
  };
}

function isSeparator(entry: number): boolean {
  return entry >>> 24 === ACTION.separate;
}

function isSimple(entry: number): boolean {
  return entry !== 0 && entry < SIMPLE_BELOW;
}
