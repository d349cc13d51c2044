import type { Facts } from '../lists/types.ts';
import { compileSnapshot, type Snapshot } from '../screening/snapshot.ts';
import { ordinaryWords } from './ordinary-words.ts';
import { traditionalPairs } from './traditional-pairs.ts';
import { wordKnowledge } from './word-knowledge.ts';

/** Compiles facts with all that the build's libraries know of words, as a package has them. */
export function compileFacts(facts: Facts): Snapshot {
  const ordinary = ordinaryWords();
  return compileSnapshot(facts, traditionalPairs(), ordinary, wordKnowledge(ordinary));
}
