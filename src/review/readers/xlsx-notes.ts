/** Notes at the cells of a sheet (ECMA-376, part 1, 18.7) and the comments of newer programs ([MS-XLSX], 2.1.31). */
import { hearXml } from './office-xml.ts';
import type { CellNote } from './sheet-lines.ts';
import { unescaped } from './xlsx-book.ts';
import { placeOf } from './xlsx-sheet.ts';

/** Author of a note that repeats, for older programs, a comment of the newer kind. */
const REPEATS = /^tc=\{/;

/** Notes out of parts of either kind, in order; one that repeats a comment at its cell is left out. */
export function cellNotes(notes: readonly Uint8Array[], comments: readonly Uint8Array[]): CellNote[] {
  const newer = comments.flatMap(notesIn);
  const told = new Set(newer.map(({ cell }) => cell));
  const older = notes
    .flatMap(notesIn)
    .filter(({ author, cell }) => !(REPEATS.test(author) && told.has(cell)));
  return [...older, ...newer].map(({ cell, text }) => {
    const { row, column } = placeOf(cell) ?? { row: 0, column: 0 };
    return { row: row + 1, column, text: unescaped(text) };
  });
}

interface Note {
  author: string;
  /** Reference of the cell, as `B7`. */
  cell: string;
  text: string;
}

function notesIn(xml: Uint8Array): Note[] {
  const authors: string[] = [];
  const found: Note[] = [];
  let note: Note | undefined;
  let heard = '';
  let phonetic = 0;
  hearXml(xml, {
    open(name, { ref = '', authorId = '' }) {
      heard = name;
      if (name === 'rPh') phonetic++;
      else if (name === 'author') authors.push('');
      else if (name === 'comment' || name === 'threadedComment')
        note = { author: authors[Number(authorId)] ?? '', cell: ref, text: '' };
    },
    text(piece) {
      if (heard === 'author') authors[authors.length - 1] += piece;
      else if (note && phonetic === 0 && (heard === 't' || heard === 'text')) note.text += piece;
    },
    close(name) {
      heard = '';
      if (name === 'rPh') phonetic--;
      if (!note || (name !== 'comment' && name !== 'threadedComment')) return;
      found.push(note);
      note = undefined;
    },
  });
  return found;
}
