import type { KnownFamily, Product } from '../../lists/types.ts';
import { type Folder, openFolder } from '../fold.ts';
import { openHan } from '../han.ts';
import { once } from '../once.ts';
import { openSnapshot } from './format.ts';
import { type NameTable, openNames } from './name-table.ts';
import { openTrie, type Trie } from './open-trie.ts';

/** Tables that the judge reads when it first needs them. */
export interface JudgeTables {
  families: KnownFamily[];
  /** Folded everyday words and other firms' names that stand in or near a name of the index. */
  ordinaryWords: string[];
  /** Those that say nothing without goods beside them. */
  products: Product[];
}

/** The compiled lists, opened: what screening and lookup work on. */
export interface NameIndex {
  /** Content hash and oldest as-of date of the snapshot. */
  stamp: { hash: string; asOf: string };
  trie: Trie;
  names: NameTable;
  folder: Folder;
  /** Parsed at the first call. */
  tables(): JudgeTables;
  /** What a `BookPacker` packed. */
  book: { letters: Uint8Array; words: Uint8Array; cells: Uint32Array };
}

const AS_OF_LENGTH = 10;

/** The JSON section: the as-of date in its first ten bytes, so that the rest need not be parsed to know it. */
export function packJson(asOf: string, tables: JudgeTables): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(asOf.padEnd(AS_OF_LENGTH) + JSON.stringify(tables));
}

/** Opens `name-index.bin`; throws a StaleIndexError where it is another version or damaged. */
export function openIndex(file: Uint8Array): NameIndex {
  const { trie, names, han, json, letters, words, book, hash } = openSnapshot(file);
  const decoder = new TextDecoder();
  const asOf = decoder.decode(json.subarray(0, AS_OF_LENGTH)).trim();
  return {
    stamp: { hash, asOf },
    trie: openTrie(trie),
    names: openNames(names),
    folder: openFolder(openHan(han)),
    tables: once(() => readTables(decoder.decode(json.subarray(AS_OF_LENGTH)))),
    book: { letters, words, cells: new Uint32Array(book.buffer, book.byteOffset, book.length >> 2) },
  };
}

/** Ours by the content hash, which was compared when the file was opened. */
function readTables(json: string): JudgeTables {
  return JSON.parse(json) as JudgeTables;
}
