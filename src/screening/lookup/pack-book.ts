import { release } from '../../lists/with-room.ts';
import type { KnownFamily } from '../../lists/types.ts';
import { openPostingPacker } from '../index/postings.ts';
import { withoutLegalForm } from '../legal-forms.ts';
import { loose } from '../name-forms.ts';
import type { NameEntry } from '../types.ts';
import { coreWordsOf, hasParts, isBooked, isPersonal, lettersOf, openBrands } from './book-facts.ts';
import { openWords } from './words.ts';

/** The sections of the index that spare lookup the reading of all names before its first answer. */
export interface PackedBook {
  /** Entries by their letters. */
  letters: Uint8Array<ArrayBuffer>;
  /** Entries by the words of their cores that not any company may have. */
  words: Uint8Array<ArrayBuffer>;
  /** u32 × n: how many names may be found by a part, then the entries whose entities are persons. */
  book: Uint8Array<ArrayBuffer>;
}

export interface BookPacker {
  /** Adds name number `name`, with its folded form. */
  add(name: number, entry: NameEntry, folded: string): void;
  /** `order`: the numbers of the names in the order of their entries. */
  pack(order: Uint32Array): PackedBook;
}

/** Opens a packer of what lookup finds entries by. */
export function openBookPacker(
  families: readonly KnownFamily[],
  foldName: (name: string) => string,
): BookPacker {
  const words = openWords([]);
  const brandsSpelt = openBrands(families, foldName);
  const byLetters = openPostingPacker();
  const byWord = openPostingPacker();
  const persons: number[] = [];
  let parted = 0;
  return {
    add: (name, filed, folded) => {
      if (!isBooked(filed)) return;
      const entry = loose(filed);
      const bare = withoutLegalForm(folded);
      const core = coreWordsOf(folded);
      byLetters.add(folded, name);
      if (bare !== folded) byLetters.add(bare, name);
      if (core.length > 1 && isPersonal(entry, bare, words)) persons.push(name);
      // Hearsay is of relabellers alone; to ask of a hundred thousand others takes its time.
      const brands = entry.relation === 'oem' ? brandsSpelt(entry.entity, lettersOf(folded)) : [];
      if (!hasParts(entry, brands, core)) return;
      parted++;
      for (const word of core) if (!words.isGeneric(word)) byWord.add(word, name);
    },
    pack: (order) => {
      const places = new Uint32Array(order.length);
      order.forEach((name, at) => (places[name] = at));
      const book = new Uint32Array([parted, ...persons.map((name) => places[name] ?? 0)]);
      const packed = { letters: byLetters.pack(places), words: byWord.pack(places) };
      release(places);
      return { ...packed, book: new Uint8Array(book.buffer) };
    },
  };
}
