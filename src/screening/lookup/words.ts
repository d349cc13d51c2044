import genericWords from '../data/generic-words.json' with { type: 'json' };
import { isLegalForm } from '../legal-forms.ts';

/** What lookup knows of single folded words. */
export interface Words {
  /** A word of everyday language, a place, or another firm's name. */
  isOrdinary(word: string): boolean;
  /** Says nothing about which company: "technology", "ltd", a number. */
  isGeneric(word: string): boolean;
}

/** Opens the words; `ordinary` comes with the snapshot. */
export function openWords(ordinary: readonly string[]): Words {
  const everyday = new Set(ordinary);
  const generic = new Set(genericWords);
  return {
    isOrdinary: (word) => everyday.has(word) || generic.has(word),
    isGeneric: (word) => generic.has(word) || isNumber(word) || isLegalForm(word),
  };
}

/** True of a number, one with a letter behind it ("5g"), and a character by itself. */
function isNumber(word: string): boolean {
  // Hardly a word begins with a digit, and there are hundreds of thousands.
  return (word.length < 2 || word < ':') && /^\d*.?$/.test(word);
}
