/**
 * The finder over raw text. Folding all of it would cost more than the search: so one pass reads each unit's class to
 * see where words start, asks the filters about the first units there, and only what passes is folded and walked.
 * Finds exactly what `findNames` finds in the folded text.
 */
import { boundaryOf, CHAR_CLASS, CLASS_BITS, HUMP, MARK, TRANSITIONS } from '../fold-class.ts';
import { ACTION, SIMPLE_BELOW } from '../fold-table.ts';
import { characterAt, endOfUnit, foldBuffer, type Folder, NOT_SIMPLE } from '../fold.ts';
import type { Emit } from './find-names.ts';
import type { Trie } from './open-trie.ts';
import { NO_TAIL, pairHash, QUAD_KEY, quadHash } from './trie-layout.ts';
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
  const { codes, nodes, pairs, quads, tails } = trie;
  const { table, kinds, entryOf, foldPart } = folder;
  const quadMask = quads.length * 32 - 1;
  const walk = openWalk(trie);
  const buffer = foldBuffer(WINDOW);

  /**
   * False where no key can stand at `at`: the filters say so of its first units, or the trie, walked over the raw text,
   * ends before any key does. Anything that is not one unit by itself is left to folding.
   */
  function mayStart(text: string, at: number): boolean {
    if (at + QUAD_KEY > text.length) return true;
    const first = table[text.charCodeAt(at)] ?? 0;
    const second = table[text.charCodeAt(at + 1)] ?? 0;
    const third = table[text.charCodeAt(at + 2)] ?? 0;
    const fourth = table[text.charCodeAt(at + 3)] ?? 0;
    if ((first | second | third | fourth) >= SIMPLE_BELOW) return true;
    // A run of separators is one unit: what stands behind it is not yet known.
    if (((second | fourth) & third) >>> 24 === ACTION.separate) return mayWalk(text, at);
    const pair = pairHash(first & 0xffff, second & 0xffff);
    const quad = quadHash(pair, third & 0xffff, fourth & 0xffff) & quadMask;
    // One test of both filters: which of them lets a start through can't be foretold, and a wrong guess costs more.
    const passes = ((pairs[pair >> 5] ?? 0) >>> (pair & 31)) | ((quads[quad >> 5] ?? 0) >>> (quad & 31));
    return (passes & 1) === 1 && mayWalk(text, at);
  }

  function mayWalk(text: string, start: number): boolean {
    let node = 0;
    let tail = 0;
    let tailEnd = 0;
    let inRun = false;
    for (let at = start; at < text.length; at++) {
      const entry = table[text.charCodeAt(at)] ?? 0;
      if (entry >= SIMPLE_BELOW) return true;
      if (isSeparator(entry)) {
        if (inRun) continue;
        inRun = true;
      } else inRun = false;
      if (tail > 0) {
        if (tails[tail] !== (entry & 0xffff)) return mayChange(text, at);
        if (++tail === tailEnd) return true;
        continue;
      }
      const code = codes[entry & 0xffff] ?? 0;
      const child = (nodes[4 * node] ?? 0) + code;
      if (code === 0 || nodes[4 * child + 1] !== node + 1) return mayChange(text, at);
      node = child;
      if (nodes[4 * node + 2] === 0) continue;
      if (nodes[4 * node + 3] === 0 && isInsideWord(text, at)) continue;
      tail = nodes[4 * node + 3] ?? 0;
      if (tail <= NO_TAIL) return true;
      tailEnd = tail + 1 + (tails[tail] ?? 0);
      tail++;
    }
    return true;
  }

  /** True where the unit at `at` and the next are surely of one word. Not for capitals: they may end before a hump. */
  function isInsideWord(text: string, at: number): boolean {
    if (at + 1 === text.length) return false;
    const kind = kinds[text.charCodeAt(at)] ?? NOT_SIMPLE;
    return kind < CHAR_CLASS.han && (kind & 1) === 0 && kinds[text.charCodeAt(at + 1)] === kind;
  }

  /** True where what follows may turn the unit at `at` into another. */
  function mayChange(text: string, at: number): boolean {
    return at + 1 < text.length && (table[text.charCodeAt(at + 1)] ?? 0) >= SIMPLE_BELOW;
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

/** A loop of its own, without calls, that the compiler can keep in registers. */
function endOfRun(kinds: Uint8Array, text: string, from: number, kind: number): number {
  let at = from;
  while (at < text.length && kinds[text.charCodeAt(at)] === kind) at++;
  return at;
}

function isSeparator(entry: number): boolean {
  return entry >>> 24 === ACTION.separate;
}
