/**
 * One number a UTF-16 unit: what folding does with it, learnt when the unit is first met. The whole of Unicode is
 * never computed: a page uses a few hundred characters, and a worker's cold start should not pay for the rest.
 */
import { CHAR_CLASS, CLASS_MASK, classOf } from './fold-class.ts';

/** What to do with a character; the top byte of an entry. */
export const ACTION = {
  emit: 1,
  separate: 2,
  part: 4,
  drop: 5,
  sign: 6,
  softBreak: 7,
  compose: 8,
  expand: 9,
  pair: 10,
  unlearnt: 127,
} as const;
/** Entries below this stand for one unit, their low 16 bits; so do several, if their bits together are below it. */
export const SIMPLE_BELOW = ACTION.part << 24;
/** The entry of a unit that was not met yet. */
export const UNLEARNT = ACTION.unlearnt << 24;
/** In `Characters.kinds`: not yet learnt, or not one unit by itself. */
export const NOT_SIMPLE = 31;
/** What stands between two words. */
export const SEPARATOR = 0x20;
/** Separates two cells or list items; unlike a space it stands in no name, so that no name spans it. */
export const HARD_SEPARATOR = 0x7c;

/** Accents and points of scripts that can be read without them. Not those of Thai or Indic scripts: vowels. */
const ACCENTS =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/u;
const APOSTROPHES_AND_SIGNS = /['’‘‛ʼʻʹʽ＇´`′®™©℠]/u;
const DROPPED = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u0640]/u;
/** Conjoining vowels and final consonants of Hangul, and the voicing marks of kana, wide and half width. */
const COMPOSED = /[\u1161-\u1175\u11a8-\u11c2\u3099\u309a\uff9e\uff9f]/u;
/** Their compatibility forms would turn into conjoining letters or a space with a mark. */
const KEPT = /[\u3131-\u318e\uffa1-\uffdc]/u;
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss', ı: 'i', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', æ: 'ae', œ: 'oe', þ: 'th', ŋ: 'n', ŧ: 't', ς: 'σ',
  ک: 'ك', ی: 'ي', ى: 'ي', ہ: 'ه', ھ: 'ه', ە: 'ه',
}; // prettier-ignore

/** Traditional characters with their simplified form, one UTF-16 unit each. */
export type HanTable = ReadonlyMap<string, string>;

/** What has been learnt of characters so far. */
export interface Characters {
  /** Entry of each UTF-16 unit: action, class, and its unit or the place of its expansion. */
  readonly table: Uint32Array;
  /** Class of each UTF-16 unit that folds to one unit, else `NOT_SIMPLE`; a quarter of the memory to run through. */
  readonly kinds: Uint8Array;
  /** What those fold to that fold to several units. */
  readonly expansions: readonly string[];
  /** Learns one character, a surrogate pair too, and answers its entry. */
  entryOf(character: string): number;
}

/** Opens a table in which nothing is learnt yet. */
export function openCharacters(han: HanTable): Characters {
  const table = new Uint32Array(0x10000).fill(UNLEARNT);
  const kinds = new Uint8Array(0x10000).fill(NOT_SIMPLE);
  const expansions: string[] = [];
  const pairs = new Map<string, number>();

  function entryOf(character: string): number {
    const single = character.length === 1;
    const known = single ? table[character.charCodeAt(0)] : pairs.get(character);
    if (known !== undefined && known !== UNLEARNT) return known;
    const { entry, expansion } = learnCharacter(character, expansions.length, han);
    if (expansion !== undefined) expansions.push(expansion);
    if (single) {
      table[character.charCodeAt(0)] = entry;
      if (entry < SIMPLE_BELOW) kinds[character.charCodeAt(0)] = (entry >>> 16) & CLASS_MASK;
    } else pairs.set(character, entry);
    return entry;
  }

  return { table, kinds, expansions, entryOf };
}

/** Folds one character by itself: letters and digits, a space for what separates, '' for what is dropped. */
function foldCharacter(character: string, han: HanTable): string {
  if (DROPPED.test(character) || ACCENTS.test(character) || APOSTROPHES_AND_SIGNS.test(character)) return '';
  if (KEPT.test(character)) return character;
  let folded = character;
  for (let last = ''; last !== folded;) {
    last = folded;
    folded = [...folded.toLowerCase().normalize('NFKD').toLowerCase()]
      .filter((each) => !ACCENTS.test(each) && !DROPPED.test(each) && !APOSTROPHES_AND_SIGNS.test(each))
      .map((each) => LETTERS[each] ?? han.get(each) ?? each)
      .join('')
      .replace(/[\u3040-\u30ff][\u3099\u309a]|[\u1100-\u11ff]+/gu, (letters) => letters.normalize('NFC'));
  }
  // A voicing mark that stands alone is a space with the mark over it.
  return folded.replace(/ [\u3099\u309a]|[^\p{L}\p{M}\p{N}]+/gu, ' ');
}

/** What is learnt about a character: its entry, and its expansion where it has one. */
interface Lesson {
  entry: number;
  expansion?: string;
}

/** Learns one character (a UTF-16 unit or a surrogate pair); `index` is where its expansion would be stored. */
function learnCharacter(character: string, index: number, han: HanTable): Lesson {
  const code = character.charCodeAt(0);
  if (character.length === 1 && code >= 0xd800 && code <= 0xdfff)
    return plain(code < 0xdc00 ? ACTION.pair : ACTION.separate);
  if (character === '|' || character === ';' || character === '\ufffc') return plain(ACTION.part);
  if (character === '\u200b') return plain(ACTION.softBreak);
  if (APOSTROPHES_AND_SIGNS.test(character)) return plain(ACTION.sign);
  if (COMPOSED.test(character)) return composing(character);
  const folded = foldCharacter(character, han);
  if (folded === '') return plain(ACTION.drop);
  if (folded === ' ') return plain(ACTION.separate);
  if (folded.length > 1) {
    const last = classOf([...folded].at(-1) ?? '', false);
    return { entry: (ACTION.expand << 24) | (last << 16) | index, expansion: folded };
  }
  const upper = character.length === 1 && character !== character.toLowerCase();
  return { entry: (ACTION.emit << 24) | (classOf(folded, upper) << 16) | folded.charCodeAt(0) };
}

function plain(action: number): Lesson {
  return { entry: (action << 24) | SEPARATOR };
}

function composing(character: string): Lesson {
  const unit = character.normalize('NFKC').charCodeAt(0);
  const kind = unit < 0x3000 ? CHAR_CLASS.hangul : CHAR_CLASS.none;
  return { entry: (ACTION.compose << 24) | (kind << 16) | unit };
}
