/**
 * Folding: text to lower case without accents, widths, marks and punctuation, with a way back to its offsets.
 * Anything between words becomes one separator; `marks` say where words begin and end.
 */
import { LONGEST_CALL, textOfUnits } from '../lists/utf8.ts';
import {
  CHAR_CLASS,
  CLASS_BITS,
  CLASS_MASK,
  classBehindBreak,
  classBehindSign,
  classOf,
  HUMP,
  MARK,
  TRANSITIONS,
} from './fold-class.ts';
import {
  ACTION,
  type Characters,
  HARD_SEPARATOR,
  type HanTable,
  openCharacters,
  SEPARATOR,
  SIMPLE_BELOW,
  UNLEARNT,
} from './fold-table.ts';

/** Units past `length` that may be read, and are 0. */
const FOLD_PADDING = 6;

const UNITS = new TextDecoder('utf-16le', { ignoreBOM: true });
const LONE_SURROGATE = (ACTION.separate << 24) | SEPARATOR;

/** Folded text. Arrays are longer than `length`: they are buffers. */
export interface Folded {
  /** The text as it was. */
  readonly text: string;
  /** UTF-16 units; `FOLD_PADDING` zeros follow. */
  readonly units: Uint16Array;
  /** What stands before each unit, and at `length` (always `MARK.word`). */
  readonly marks: Uint8Array;
  readonly length: number;
  /** Offset in `text` at which the character of unit `index` starts. */
  originalStart(index: number): number;
  /** Offset in `text` behind the character of unit `index`, accents included. */
  originalEnd(index: number): number;
}

/** Arrays to fold into again and again; a `Folded` made with one is valid until its next use. */
export interface FoldBuffer {
  units: Uint16Array;
  marks: Uint8Array;
  starts: Uint32Array;
}

/** Folds texts, and lets others look at what it has learnt of characters. */
export interface Folder extends Omit<Characters, 'expansions'> {
  /**
   * Folds `text` from offset `from` to `to` into the buffer and answers the number of units; `before` is the class of
   * what stands before `from`. Offsets in `starts` are those of the whole text.
   */
  foldPart(buffer: FoldBuffer, text: string, from: number, to: number, before: number): number;
  /** Folds a whole text, into arrays of its own where no buffer is given. */
  fold(text: string, buffer?: FoldBuffer): Folded;
  /** The folded form of a name, without separators at its ends. */
  foldName(name: string): string;
}

/** Makes a buffer for texts of about `size` UTF-16 units; it grows as needed. */
export function foldBuffer(size = 0): FoldBuffer {
  const room = size + FOLD_PADDING;
  return { units: new Uint16Array(room), marks: new Uint8Array(room), starts: new Uint32Array(room) };
}

/** Makes a folder that also reads the traditional characters in `han` as their simplified forms. */
export function openFolder(han: HanTable = new Map()): Folder {
  const { table, kinds, expansions, entryOf } = openCharacters(han);
  const nameBuffer = foldBuffer();

  function foldPart(buffer: FoldBuffer, text: string, from: number, to: number, kindBefore: number): number {
    if (buffer.units.length < to - from + FOLD_PADDING) grow(buffer, to - from + FOLD_PADDING, 0);
    const transitions = TRANSITIONS;
    let { units, marks, starts } = buffer;
    let length = 0;
    let before = kindBefore;
    for (let at = from; at < to; at++) {
      let entry = table[text.charCodeAt(at)] ?? UNLEARNT;
      if (entry === UNLEARNT) entry = entryOf(text.charAt(at));
      if (entry < SIMPLE_BELOW) {
        const kind = (entry >>> 16) & CLASS_MASK;
        if (kind === CHAR_CLASS.none && before === CHAR_CLASS.none) continue;
        let mark = transitions[(before << CLASS_BITS) | kind] ?? 0;
        if (mark === HUMP) {
          if (length > 0 && marks[length - 1] === MARK.inside) marks[length - 1] = MARK.soft;
          mark = MARK.inside;
        }
        units[length] = entry;
        marks[length] = mark;
        starts[length++] = at;
        before = kind;
        continue;
      }
      const start = at;
      if (entry >>> 24 === ACTION.pair) {
        const pair = characterAt(text, at);
        at += pair.length - 1;
        entry = pair.length === 2 ? entryOf(pair) : LONE_SURROGATE;
      }
      let expansion = '';
      switch (entry >>> 24) {
        case ACTION.part:
          if (before === CHAR_CLASS.none && length > 0) units[length - 1] = HARD_SEPARATOR;
          expansion = '|';
          break;
        case ACTION.sign:
          before = classBehindSign(before);
          break;
        case ACTION.softBreak:
          before = classBehindBreak(before);
          break;
        case ACTION.compose: {
          const unit = entry & 0xffff;
          const composed = String.fromCharCode(units[length - 1] ?? 0, unit).normalize('NFC');
          if (length > 0 && composed.length === 1) units[length - 1] = composed.charCodeAt(0);
          else if (unit < 0x3000) expansion = String.fromCharCode(unit);
          break;
        }
        case ACTION.emit:
        case ACTION.separate:
          expansion = String.fromCharCode(entry & 0xffff);
          break;
        case ACTION.expand:
          expansion = expansions[entry & 0xffff] ?? '';
      }
      if (length + expansion.length + (to - at) + FOLD_PADDING > units.length) {
        grow(buffer, 2 * units.length + expansion.length, length);
        ({ units, marks, starts } = buffer);
      }
      let first = true;
      for (const character of expansion) {
        const kind = classOf(character, false);
        if (kind === CHAR_CLASS.none && before === CHAR_CLASS.none) continue;
        const mark = transitions[(before << CLASS_BITS) | kind] ?? 0;
        for (let unit = 0; unit < character.length; unit++) {
          units[length] = character.charCodeAt(unit);
          // No name starts or ends within one character of the text.
          marks[length] = first && mark !== HUMP ? mark : MARK.inside;
          starts[length++] = start;
          first = false;
        }
        before = kind;
      }
    }
    units.fill(0, length, length + FOLD_PADDING);
    marks[length] = MARK.word;
    starts[length] = to;
    return length;
  }

  function fold(text: string, buffer: FoldBuffer = foldBuffer(text.length)): Folded {
    const length = foldPart(buffer, text, 0, text.length, CHAR_CLASS.none);
    return view(text, buffer, length, table);
  }

  /** Folds a name of nothing but units that stand for one each, as most are; undefined for another. */
  function foldPlain(name: string): string | undefined {
    if (nameBuffer.units.length < name.length) grow(nameBuffer, name.length, 0);
    const { units } = nameBuffer;
    let length = 0;
    let isSame = true;
    let before: number = CHAR_CLASS.none;
    for (let at = 0; at < name.length; at++) {
      const unit = name.charCodeAt(at);
      let entry = table[unit] ?? UNLEARNT;
      if (entry === UNLEARNT) entry = entryOf(name.charAt(at));
      if (entry >= SIMPLE_BELOW) return undefined;
      const kind = (entry >>> 16) & CLASS_MASK;
      if (kind === CHAR_CLASS.none && before === CHAR_CLASS.none) continue;
      units[length++] = entry;
      isSame &&= (entry & 0xffff) === unit;
      before = kind;
    }
    if (length > 0 && isSeparator(units[length - 1])) length--;
    // Forms that were made of folded names are folded again, and need no second string.
    return isSame && length === name.length ? name : textOf(units.subarray(0, length));
  }

  function foldName(name: string): string {
    const plain = foldPlain(name);
    if (plain !== undefined) return plain;
    const length = foldPart(nameBuffer, name, 0, name.length, CHAR_CLASS.none);
    const { units } = nameBuffer;
    let from = 0;
    let to = length;
    while (from < to && isSeparator(units[from])) from++;
    while (to > from && isSeparator(units[to - 1])) to--;
    return textOf(units.subarray(from, to));
  }

  return { table, kinds, entryOf, foldPart, fold, foldName };
}

/** As a `TextDecoder` of Chromium makes it, a short one would lie outside of the heap. */
function textOf(units: Uint16Array): string {
  return units.length <= LONGEST_CALL ? textOfUnits(units) : UNITS.decode(units);
}

function isSeparator(unit: number | undefined): boolean {
  return unit === SEPARATOR || unit === HARD_SEPARATOR;
}

/** The character at an offset: one UTF-16 unit, or two of a pair. */
export function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

function view(
  text: string,
  { units, marks, starts }: FoldBuffer,
  length: number,
  table: Uint32Array,
): Folded {
  return {
    text,
    units,
    marks,
    length,
    originalStart: (index) => starts[index] ?? text.length,
    originalEnd: (index) => endOfUnit(text, starts, length, table, index),
  };
}

/** Offset behind the character of unit `index` and the accents on it. */
export function endOfUnit(
  text: string,
  starts: Uint32Array,
  length: number,
  table: Uint32Array,
  index: number,
): number {
  const start = starts[index] ?? text.length;
  let next = index + 1;
  while (next < length && starts[next] === start) next++;
  const limit = starts[next] ?? text.length;
  let end = start + characterAt(text, start).length;
  for (let at = end; at < limit; at++) {
    const entry = table[text.charCodeAt(at)] ?? 0;
    if (entry >>> 24 === ACTION.compose || isAccent(text.charAt(at))) end = at + 1;
  }
  return Math.min(end, limit);
}

function isAccent(character: string): boolean {
  return /\p{M}/u.test(character);
}

function grow(buffer: FoldBuffer, room: number, used: number): void {
  const { units, marks, starts } = buffer;
  Object.assign(buffer, foldBuffer(room));
  buffer.units.set(units.subarray(0, used));
  buffer.marks.set(marks.subarray(0, used));
  buffer.starts.set(starts.subarray(0, used));
}

const plainFolder = openFolder();

/** Folds `text` without a Han table, into arrays of its own. */
export function fold(text: string): Folded {
  return plainFolder.fold(text);
}

/** Folds a name without a Han table; see `Folder.foldName`. */
export function foldName(name: string): string {
  return plainFolder.foldName(name);
}
