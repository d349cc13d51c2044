/** Which way the text of a PDF is read: letters from the right, and signs set one below the other. */
import type { PdfRun } from './pdf-layout.ts';

const FROM_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const FROM_LEFT = /[\p{L}\p{N}]/u;
/** Arabic letters by their place in a word, and signs of vertical lines: fonts name them for what is meant. */
const DRAWN_FORMS = /[\ufb50-\ufdff\ufe10-\ufe19\ufe30-\ufe48\ufe70-\ufefc]+/g;

/** The text with what is meant for its drawn forms. */
export function withoutDrawnForms(text: string): string {
  return text.replace(DRAWN_FORMS, (forms) => forms.normalize('NFKC'));
}

type Way = 'left' | 'right';

/**
 * Pieces of one cell, given from the left, in the order in which they are read; the text of each is in order by itself.
 * White space between words is a piece, too.
 */
export function asRead(pieces: readonly string[]): string {
  if (!pieces.some((piece) => FROM_RIGHT.test(piece))) return pieces.join('');
  const ways = pieces.map(wayOf);
  const units = (way: Way): number =>
    pieces.reduce((sum, piece, i) => sum + (ways[i] === way ? piece.length : 0), 0);
  const base: Way = units('right') >= units('left') ? 'right' : 'left';
  const groups: { way: Way; pieces: string[] }[] = [];
  pieces.forEach((piece, i) => {
    // What belongs to no side goes with its neighbours where they agree.
    const before = groups.at(-1)?.way;
    const next = ways.slice(i).find(Boolean);
    const way = ways[i] ?? (before && before === next ? before : base);
    const last = groups.at(-1);
    if (last?.way === way) last.pieces.push(piece);
    else groups.push({ way, pieces: [piece] });
  });
  const ordered = groups.map((group) => (group.way === 'right' ? group.pieces.reverse() : group.pieces));
  if (base === 'right') ordered.reverse();
  return ordered.flat().join('');
}

function wayOf(piece: string): Way | undefined {
  if (FROM_RIGHT.test(piece)) return 'right';
  return FROM_LEFT.test(piece) ? 'left' : undefined;
}

const SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Shares of a sign's size within which the next one stands below it or beside it, and by which it may be out of line. */
const NEXT = 1.4;
const OUT_OF_LINE = 0.3;
/** Signs from which on a page may be set in vertical lines, and the share of them that stand in such. */
const LEAST_SIGNS = 12;
const MOST_PART = 0.6;
/** A page of more runs is left as it is. */
const MOST_RUNS = 20_000;
/** Signs of one small square that are looked at. */
const MOST_NEAR = 100;

/**
 * Runs of a page; where its signs are set one below the other, each as one that is turned to read downwards, as the Latin
 * text between them is.
 */
export function withVerticalTurned(runs: readonly PdfRun[]): readonly PdfRun[] {
  const signs = runs.filter(isSign);
  if (signs.length < LEAST_SIGNS || runs.length > MOST_RUNS) return runs;
  const cells = new Map<string, PdfRun[]>();
  const square = (run: PdfRun): [number, number] => [Math.floor(run.x / 20), Math.floor(run.y / 20)];
  for (const sign of signs) {
    const key = square(sign).join();
    const own = cells.get(key) ?? [];
    if (own.length < MOST_NEAR) own.push(sign);
    cells.set(key, own);
  }
  const near = (sign: PdfRun): PdfRun[] => {
    const [x, y] = square(sign);
    return [-1, 0, 1].flatMap((dx) => [-1, 0, 1].flatMap((dy) => cells.get(`${x + dx},${y + dy}`) ?? []));
  };
  const stacked = signs.filter((sign) => {
    const around = near(sign).filter((other) => other !== sign);
    return around.some((other) => isNext(sign, other)) && !around.some((other) => isBeside(sign, other));
  });
  const longer = runs.filter((run) => SIGNS.test(run.text) && !isSign(run)).length;
  if (stacked.length < (signs.length + longer) * MOST_PART) return runs;
  return runs.map((run) =>
    run.turn === 0 && (isSign(run) || [...run.text.trim()].length === 1)
      ? { ...run, y: run.y + run.height, width: run.height, turn: -90 }
      : run,
  );
}

/** One sign by itself. */
function isSign({ text, turn, isApart }: PdfRun): boolean {
  return turn === 0 && !isApart && SIGNS.test(text) && [...text.trim()].length === 1;
}

/** Below or above it, as the signs of a vertical line are. */
function isNext(sign: PdfRun, other: PdfRun): boolean {
  const size = sign.height || 10;
  return Math.abs(sign.x - other.x) < size * OUT_OF_LINE && Math.abs(sign.y - other.y) < size * NEXT;
}

function isBeside(sign: PdfRun, other: PdfRun): boolean {
  const size = sign.height || 10;
  return Math.abs(sign.y - other.y) < size * OUT_OF_LINE && Math.abs(sign.x - other.x) < size * NEXT;
}
