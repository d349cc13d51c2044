import type { KnownFamily } from '../../lists/types.ts';
import type { NameTable } from '../index/name-table.ts';
import { openPostingPacker } from '../index/postings.ts';
import { loose } from '../name-forms.ts';
import {
  coreWordsOf,
  hasParts,
  isBooked,
  isPersonal,
  lettersOf,
  openBrands,
  spellingsOf,
} from './book-facts.ts';
import { openWords } from './words.ts';

/** The sections of the index that spare lookup the reading of all names before its first answer. */
export interface PackedBook {
  /** Entries by their letters. */
  letters: Uint8Array;
  /** Entries by the words of their cores that not any company may have. */
  words: Uint8Array;
  /** u32 × n: how many names may be found by a part, then the numbers of the entities that are persons. */
  book: Uint8Array;
}

/** Packs what lookup finds the entries of a table by. */
export function packBook(
  table: NameTable,
  families: readonly KnownFamily[],
  foldName: (name: string) => string,
): PackedBook {
  const words = openWords([]);
  const brandsSpelt = openBrands(families, foldName);
  const byLetters = openPostingPacker();
  const byWord = openPostingPacker();
  const persons = new Set<number>();
  let parted = 0;
  for (let at = 0; at < table.entries; at++) {
    const filed = table.entry(at);
    if (!isBooked(filed)) continue;
    const entry = loose(filed);
    const folded = foldName(entry.name);
    const core = coreWordsOf(folded);
    for (const letters of spellingsOf(folded)) byLetters.add(letters, at);
    if (core.length > 1 && isPersonal(entry, folded, words)) persons.add(table.entityNumber(at));
    if (!hasParts(entry, brandsSpelt(entry.entity, lettersOf(folded)), core)) continue;
    parted++;
    for (const word of new Set(core)) if (!words.isGeneric(word)) byWord.add(word, at);
  }
  return {
    letters: byLetters.pack(),
    words: byWord.pack(),
    book: new Uint8Array(new Uint32Array([parted, ...persons]).buffer),
  };
}
