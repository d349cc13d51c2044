/** Puts the runs of text of a PDF page together again: into lines, cells, and part numbers broken over two lines. */
import { groupBy } from '../../screening/group-by.ts';
import { inReadingOrder } from './pdf-columns.ts';
import { asRead, withVerticalTurned } from './pdf-direction.ts';
import { openGaps } from './pdf-gaps.ts';
import type { Cell } from './table-layout.ts';

/** A run of text as pdf.js gives it: lengths in PDF points, `y` grows upwards. */
export interface PdfRun {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Direction of writing, in degrees from the page's own left to right; 90 reads upwards. */
  turn: number;
  /** Set for a form field or a note, which is a cell of its own however near others are. */
  isApart?: true;
}

/** One line of a page: its cells from the left, and where it stands. */
export interface PdfRow {
  y: number;
  height: number;
  cells: Cell[];
  /** Width of the column of prose that it is a line of. */
  width?: number;
}

/** Shares of the type size: runs closer than SPACE touch, from COLUMN on they are two cells. */
const SAME_LINE = 0.5;
const SPACE = 0.15;
const COLUMN = 1.2;
/** Text that lies this far over the one before, as a share of the type size, is another cell, which that one runs into. */
const OVER = 0.3;
const CELL_BEGIN = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Han}\d]/u;
/** The same text again within this share of the type size is its bold. */
const DOUBLE = 0.1;
/** Letters set apart, as names are in letterheads: single ones with spaces between, three of which may be choices. */
const SET_APART = /(?<!\S)(?:\p{L} ){3,}\p{L}(?!\S)/gu;
/** A number cut at its hyphen: letters or digits with a digit among them, then a hyphen at the very end. */
const CUT_NUMBER = /(?:^|\s)(?=\S*\d)[A-Za-z0-9/()-]{3,}-$/;
/** Pieces that a number is cut into, besides the first. */
const MOST_PIECES = 4;
/** One cut behind its first letters ("DS-"): what follows must hold a digit. */
const CUT_BEGINNING = /(?:^|\s)[A-Z]{2,5}-$/;

/**
 * Lines of a page from top to bottom, each from the left, columns of prose one after the other; text that runs another way
 * stands behind the rest.
 */
export function pageRows(runs: readonly PdfRun[]): PdfRow[] {
  const written = withVerticalTurned(runs.filter(({ text }) => text.trim() !== '')).map(upright);
  const byTurn = groupBy(written, ({ turn }) => turn);
  const most = [...byTurn.values()].sort((a, b) => b.length - a.length);
  return most.flatMap((each) => {
    const rows = inReadingOrder(rowsOf(each));
    rows.forEach((row, i) => joinCutNumbers(row, rows.slice(i + 1, i + 1 + MOST_PIECES)));
    return rows.filter((row) => row.cells.some(({ text }) => text.trim() !== ''));
  });
}

/** The run with its place as it would be if the page were turned so that the text reads from the left. */
function upright(run: PdfRun): PdfRun {
  if (run.turn === 0) return run;
  const angle = (run.turn * Math.PI) / 180;
  const x = run.x * Math.cos(angle) + run.y * Math.sin(angle);
  const y = run.y * Math.cos(angle) - run.x * Math.sin(angle);
  return { ...run, x, y };
}

function rowsOf(runs: readonly PdfRun[]): PdfRow[] {
  const sorted = [...runs].sort((a, b) => b.y - a.y);
  const lines: PdfRun[][] = [];
  for (const run of sorted) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && first.y - run.y < Math.max(first.height, run.height) * SAME_LINE) line.push(run);
    else lines.push([run]);
  }
  const tops = lines.map(([first]) => first?.y ?? 0);
  const ordered = lines.map((line) => withoutDoubles(line.sort((a, b) => a.x - b.x)));
  const isGap = openGaps(ordered);
  return ordered.map((line, i) => ({
    y: tops[i] ?? 0,
    height: line.reduce((most, run) => Math.max(most, run.height), 0),
    cells: cellsOf(line, (before, run) => isGap(i, before, run)),
  }));
}

/** Bold type is often the same text again, a hair beside. */
function withoutDoubles(line: readonly PdfRun[]): PdfRun[] {
  return line.filter((run, i) => {
    const before = line[i - 1];
    return !before || before.text !== run.text || run.x - before.x > (run.height || 10) * DOUBLE;
  });
}

function cellsOf(line: readonly PdfRun[], isGap: (before: PdfRun, run: PdfRun) => boolean): Cell[] {
  const cells: (Cell & { pieces: string[] })[] = [];
  let before: PdfRun | undefined;
  for (const run of line) {
    const isOwn = before && (before.isApart || run.isApart || isOver(before, run) || isGap(before, run));
    const last = isOwn ? undefined : cells.at(-1);
    before = run;
    const gap = last ? run.x - last.right : Infinity;
    const size = run.height || 10;
    if (last && gap < size * COLUMN) {
      const isApart = gap > size * SPACE && !/\s$/.test(last.pieces.at(-1) ?? '') && !/^\s/.test(run.text);
      last.pieces.push(...(isApart ? [' '] : []), run.text);
      last.right = Math.max(last.right, run.x + run.width);
    } else cells.push({ text: '', pieces: [run.text], left: run.x, right: run.x + run.width });
  }
  return cells.map(({ pieces, left, right }) => {
    const text = asRead(pieces).replace(SET_APART, (word) => word.replaceAll(' ', ''));
    return { text, left, right };
  });
}

/** A cell of its own that the text before runs into: letters from the right, and signs of one word, only touch. */
function isOver(before: PdfRun, run: PdfRun): boolean {
  if (before.text.length < 2 || !CELL_BEGIN.test(run.text)) return false;
  return before.x + before.width - run.x > (run.height || 10) * OVER;
}

/**
 * Moves the rest of a cut part number from the rows below into its cell, for a narrow column cuts it more than once; a row
 * with a number is another's.
 */
function joinCutNumbers(row: PdfRow, below: readonly PdfRow[]): void {
  const [first] = row.cells;
  for (const cell of row.cells) {
    let above = row;
    for (const next of below) {
      if (above.y - next.y > row.height * 2.5 || (cell !== first && under(first, next))) break;
      const text = cell.text.trimEnd();
      const rest = under(cell, next);
      const piece = rest && /^\s*[A-Za-z0-9()/-]+/.exec(rest.text)?.[0];
      if (!rest || !piece) break;
      if (!CUT_NUMBER.test(text) && !(CUT_BEGINNING.test(text) && /\d/.test(piece))) break;
      cell.text = text + piece.trim();
      rest.text = rest.text.slice(piece.length);
      if (rest.text.trim() !== '') break;
      above = next;
    }
  }
}

function under(cell: Cell | undefined, { cells }: PdfRow): Cell | undefined {
  return cell && cells.find((other) => other.left < cell.right && other.right > cell.left);
}
