import type { Folded, Folder } from '../fold.ts';

/** Longest query that is looked at, in UTF-16 units: some ten pasted quote lines. */
const LONGEST_QUERY = 2000;
/** Most words of a part that windows are taken of; what follows is found by the name index alone. */
const MOST_WORDS = 60;

/** A query, folded once. */
export interface Query {
  text: string;
  folded: Folded;
  /** Folded words by part: cells and list items are parts, and no name spans two. */
  parts: string[][];
  /** All words of all parts. */
  words: string[];
}

/** Folds a query; nothing of it is kept. */
export function readQuery(text: string, folder: Folder): Query {
  const cut = text.slice(0, LONGEST_QUERY);
  const folded = folder.fold(cut);
  const parts = String.fromCharCode(...folded.units.subarray(0, folded.length))
    .split('|')
    .map((part) => part.split(' ').filter((word) => word !== '').slice(0, MOST_WORDS)) // prettier-ignore
    .filter((words) => words.length > 0);
  return { text: cut, folded, parts, words: parts.flat() };
}
