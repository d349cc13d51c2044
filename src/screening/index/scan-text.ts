/**
 * The finder over raw text. Folding all of it would cost more than the search: so one pass reads each unit's class to
 * see where words start, asks the filters about the first units there, and only what passes is folded and walked.
 * Finds exactly what `findNames` finds in the folded text.
 */
import {
  CHAR_CLASS,
  CLASS_BITS,
  CLASS_MASK,
  classBehindBreak,
  classBehindSign,
  HUMP,
  MARK,
  TRANSITIONS,
} from '../fold-class.ts';
import { ACTION, NOT_SIMPLE, SIMPLE_BELOW } from '../fold-table.ts';
import { characterAt, type Folder } from '../fold.ts';
import type { Emit } from './find-names.ts';
import type { Trie } from './open-trie.ts';
import { openStarts } from './try-starts.ts';

/** Finds names in raw text; `start` and `end` are offsets into it. Buffers are kept between calls. */
export type TextScanner = (text: string, emit: Emit) => void;

/** Makes a scanner for one trie whose keys were folded by `folder`. */
export function openScanner(trie: Trie, folder: Folder): TextScanner {
  const { table, kinds, entryOf } = folder;
  const { behindHan, mayStart, tryStart, tryFolded } = openStarts(trie, folder);
  return function scan(text, emit) {
    const transitions = TRANSITIONS;
    const end = text.length;
    let before: number = CHAR_CLASS.none;
    let free = 0;
    for (let at = 0; at < end; at++) {
      // Most units go on with a word or a run of separators: nothing to learn from them.
      if (before < CHAR_CLASS.han) at = endOfRun(kinds, text, at, before);
      else if (before === CHAR_CLASS.han) at = behindHan(text, at);
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
          before = classBehindSign(before);
          break;
        case ACTION.softBreak:
          before = classBehindBreak(before);
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
