import genericWords from '../data/generic-words.json' with { type: 'json' };
import { isLegalForm } from '../legal-forms.ts';

/** What lookup knows of single folded words. */
export interface Words {
  /** A word of everyday language, a place, or another firm's name. */
  isOrdinary(word: string): boolean;
  /** Says nothing about which company: "technology", "ltd", a number. */
  isGeneric(word: string): boolean;
  /** Neither: hardly a word but of a name. */
  isTelling(word: string): boolean;
}

/** Opens the words; `ordinary` comes with the snapshot. */
export function openWords(ordinary: readonly string[]): Words {
  const everyday = new Set(ordinary);
  const generic = new Set(genericWords);
  const isOrdinary = (word: string): boolean => everyday.has(word) || generic.has(word);
  const isGeneric = (word: string): boolean => generic.has(word) || isNumber(word) || isLegalForm(word);
  return { isOrdinary, isGeneric, isTelling: (word) => !isOrdinary(word) && !isGeneric(word) };
}

/** True of a number, one with a letter behind it ("5g"), and a character by itself. */
function isNumber(word: string): boolean {
  // Hardly a word begins with a digit, and there are hundreds of thousands.
  return (word.length < 2 || word < ':') && /^\d*.?$/.test(word);
}
