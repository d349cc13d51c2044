import { pinyin } from 'pinyin-pro';
import { foldName } from '../screening/fold.ts';
import type { WordKnowledge } from '../screening/names.ts';
import { frequentWords } from './frequent-words.ts';

/** How many of a language's most frequent words count as common; English names half of the world's companies. */
const COMMON = {
  english: 8000, german: 4000, french: 4000, spanish: 4000, portuguese: 4000, italian: 4000, russian: 4000,
  polish: 3000, dutch: 3000, turkish: 3000, czech: 3000, indonesian: 3000,
} as const; // prettier-ignore

/** Word frequencies and pinyin from libraries that only the build has; `ordinary` words come as they are printed. */
export function wordKnowledge(ordinary: readonly string[]): WordKnowledge {
  const words = Object.entries(COMMON).flatMap(([language, count]) => frequentWords(language, count));
  const common = new Set(words.map(foldName));
  const ordinaryFolded = new Set(ordinary.map(foldName));
  const inSmallLetters = new Set(ordinary.filter((word) => word === word.toLowerCase()).map(foldName));
  return {
    isCommonWord: (word) => common.has(word),
    isOrdinaryWord: (word) => ordinaryFolded.has(word),
    isDictionaryWord: (word) =>
      inSmallLetters.has(word) || (word.endsWith('s') && inSmallLetters.has(word.slice(0, -1))),
    pinyin: (name) => pinyin(name, { toneType: 'none', nonZh: 'removed' }),
  };
}
