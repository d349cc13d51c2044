import { editDistance } from './edit-distance.ts';
import { areConfused, areNeighbours, isLikelySlip } from './likely-slip.ts';

/** Letters of a query and of a name between which slips are looked for. */
export const SHORTEST = 4;
export const LONGEST = 48;
/** From this length on a word with another letter is hardly another word. */
const LONG = 8;
/** Shortest word that may be misspelt within a name of several: initials with another letter are another firm's. */
const WORD = 4;
/** From this length on a first letter may be the slip. */
const SAFE = 6;
/** Most edits between two orders of the same letters. */
const JUMBLED = 3;

/** A query as it is written, as it sounds, and by its words. */
export interface Typed {
  letters: string;
  sound: string;
  words: readonly string[];
}

/** A name in the same forms. */
export interface Spelling extends Typed {
  /** A brand or name of a family: what people ask for. */
  known: boolean;
}

/** True where the query is so near the name that it is likelier a slip than another name. */
export function isSlip(typed: Typed, name: Spelling): boolean {
  if (hasOtherInitials(typed.words, name.words)) return false;
  const limit = allowedEdits(typed, name);
  if (!name.known) {
    const isSaid =
      name.letters.length >= SAFE && typed.sound === name.sound && typed.letters[0] === name.letters[0];
    return isSaid || isNear(typed.letters, name.letters, limit);
  }
  if (isJumbled(typed.letters, name.letters)) return true;
  if (isNear(typed.letters, name.letters, limit)) return true;
  // What sounds alike may be spelt otherwise, but not a slip and otherwise too: "Unity" is not "Unitree".
  const spelt = editDistance(typed.letters, name.letters, limit + 1);
  return typed.sound === name.sound || (spelt <= limit + 1 && isNear(typed.sound, name.sound, limit));
}

function isNear(typed: string, name: string, limit: number): boolean {
  if (typed[0] !== name[0] && !isFirstSlipped(typed, name)) return false;
  if (Math.min(typed.length, name.length) < LONG && !isLikelySlip(typed, name)) return false;
  if (name.length < SAFE && typed.length > name.length && !isFingerSlip(typed, name)) return false;
  return editDistance(typed, name, limit) <= limit;
}

/** The first letter is the only fault: another key, or the second one typed before it. */
function isFirstSlipped(typed: string, name: string): boolean {
  if (name.length < SAFE || typed.length !== name.length) return false;
  if (typed.slice(1) === name.slice(1)) return areConfused(typed.charAt(0), name.charAt(0));
  return typed.slice(2) === name.slice(2) && typed[0] === name[1] && typed[1] === name[0];
}

/** The letter too many is its neighbour's double, or lies beside it on the keys: "daihua" is another name. */
function isFingerSlip(typed: string, name: string): boolean {
  const at = Array.from(typed).findIndex((letter, index) => letter !== name[index]);
  return [typed.charAt(at - 1), typed.charAt(at + 1)].some((beside) =>
    areNeighbours(typed.charAt(at), beside),
  );
}

/** The same letters in another order, the first in its place: "Haweui". */
function isJumbled(typed: string, name: string): boolean {
  if (typed.length !== name.length || name.length < 5 || typed[0] !== name[0]) return false;
  const inOrder = (text: string): string => [...text].sort().join('');
  return inOrder(typed) === inOrder(name) && editDistance(typed, name, JUMBLED) <= JUMBLED;
}

function hasOtherInitials(typed: readonly string[], name: readonly string[]): boolean {
  if (typed.length !== name.length || name.length < 2) return false;
  return name.some((word, at) => word.length < WORD && typed[at] !== word);
}

function allowedEdits(typed: Typed, { letters, words, known }: Spelling): number {
  const length = Math.min(typed.letters.length, letters.length);
  // What is typed apart is one slip by that already: "ninja star" is not Ninestar.
  if (typed.words.length > words.length) return Math.min(1, editsBy(length, known));
  return editsBy(length, known);
}

function editsBy(length: number, known: boolean): number {
  if (length < 5) return 0;
  if (length < LONG) return known ? 1 : 0;
  if (length < 12) return known ? 2 : 1;
  return Math.floor(length / (known ? 6 : 8));
}
