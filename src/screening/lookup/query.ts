import type { Folded, Folder } from '../fold.ts';
import { withSiteWordsApart } from './site-words.ts';

/** Longest query that is looked at, in UTF-16 units: some ten pasted quote lines. */
const LONGEST_QUERY = 2000;

/** A query of initials alone: "Z.T.E.", "z t e". */
const INITIALS = /^\s*(?:(?:\p{L}\.\s?){2,}\p{L}?|(?:\p{L}\s+){2,}\p{L})\s*$/u;

/** Initials among other words: "Z.T.E. phones". */
const DOTTED = /(?<![\p{L}\p{N}.])(?:\p{L}\.){2,}\p{L}\.?(?![\p{L}\p{N}])/gu;

/** A query, folded once. */
export interface Query {
  text: string;
  folded: Folded;
  /** How many letters, separators not counted, stand before each unit of `folded`, and before its end. */
  lettersBefore: readonly number[];
  /** Folded words by part: cells and list items are parts, and no name spans two. */
  parts: string[][];
  /** All words of all parts. */
  words: string[];
}

/** Folds a query; nothing of it is kept. */
export function readQuery(text: string, folder: Folder): Query {
  const asked = text.slice(0, LONGEST_QUERY);
  const cut = INITIALS.test(asked)
    ? asked.replace(/[.\s]/g, '')
    : withSiteWordsApart(asked.replace(DOTTED, (initials) => initials.replaceAll('.', '')));
  const folded = folder.fold(cut);
  const units = String.fromCharCode(...folded.units.subarray(0, folded.length));
  const lettersBefore = [0];
  for (const unit of units.split(''))
    lettersBefore.push((lettersBefore.at(-1) ?? 0) + Number(unit !== ' ' && unit !== '|'));
  const parts = units
    .split('|')
    .map((part) => part.split(' ').filter((word) => word !== ''))
    .filter((words) => words.length > 0);
  return { text: cut, folded, lettersBefore, parts, words: parts.flat() };
}
