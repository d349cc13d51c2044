/** What the operators of a PDF page paint: how much of it is pictures, and the words of what is drawn over it. */
import type { PDFPageProxy } from 'pdfjs-dist';

/** Numbers of operators, as the module that is loaded names them. */
export type PdfOperators = typeof import('pdfjs-dist').OPS;

export interface Painted {
  /** Share of the page that pictures cover, 0 … 1; those that lie over each other count each. */
  pictured: number;
  /** Numbers that draw its paths: letters turned into outlines take some fifty each. */
  drawn: number;
  /** True where nothing shows: no picture, not even one that can't be unpacked, no line, no sign but spaces. */
  isBlank: boolean;
  /** Text of each drawn annotation that was asked for, by its id. */
  words: Map<string, string>;
}

type Matrix = readonly [number, number, number, number, number, number];
type Box = readonly number[];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** A gap between glyphs beyond this many thousandths of the type size parts two words. */
const WORD_GAP = -150;

/** Names of operators that set how others paint, or where; any other paints. */
const SILENT =
  /^(?:dependency|save|restore|transform|set\w+|clip|eoClip|begin\w+|end\w+|mark\w+|move\w+|nextLine|paintFormXObject\w+)$/;
/** Share of a page from which on its unit square, where pictures are painted, was made large for one. */
const PLACED = 0.001;

/** Follows the operators of a page, whose visible box is `view`. */
export function readPainted(
  { fnArray, argsArray }: Awaited<ReturnType<PDFPageProxy['getOperatorList']>>,
  ops: PdfOperators,
  view: Box,
  asked: ReadonlySet<string>,
): Painted {
  const silent = new Set<number>(
    Object.entries(ops).flatMap(([name, code]) => (SILENT.test(name) ? code : [])),
  );
  const words = new Map<string, string>();
  const saved: Matrix[] = [];
  let matrix = IDENTITY;
  let pictured = 0;
  let drawn = 0;
  let isBlank = true;
  let drawing = '';
  const push = (by: unknown): void => {
    saved.push(matrix);
    matrix = times(matrix, matrixOf(by));
  };
  const write = (text: string): void => {
    if (asked.has(drawing)) words.set(drawing, (words.get(drawing) ?? '') + text);
  };
  const arguments_: readonly unknown[] = argsArray;
  fnArray.forEach((operator, i) => {
    const given = arguments_[i];
    const args: readonly unknown[] = Array.isArray(given) ? given : [];
    isBlank &&= silent.has(operator) || isUnseen(operator, args, ops);
    switch (operator) {
      case ops.save:
      case ops.paintFormXObjectBegin:
        push(operator === ops.save ? null : args[0]);
        break;
      case ops.restore:
      case ops.paintFormXObjectEnd:
        matrix = saved.pop() ?? IDENTITY;
        break;
      case ops.transform:
        matrix = times(matrix, matrixOf(args));
        // Of a picture that pdf.js fails at only its place is left.
        isBlank &&= shareOf(matrix, view) < PLACED;
        break;
      case ops.beginAnnotation:
        saved.push(matrix);
        matrix = times(matrixOf(args[2]), matrixOf(args[3]));
        drawing = String(args[0]);
        break;
      case ops.endAnnotation:
        matrix = saved.pop() ?? IDENTITY;
        drawing = '';
        break;
      case ops.constructPath:
        drawn += lengthOf(args[1]);
        break;
      case ops.paintImageXObject:
      case ops.paintInlineImageXObject:
      case ops.paintImageMaskXObject:
        pictured += shareOf(matrix, view);
        break;
      case ops.beginText:
      case ops.moveText:
      case ops.setLeadingMoveText:
      case ops.setTextMatrix:
      case ops.nextLine:
        write(' ');
        break;
      case ops.showText:
        write(glyphText(args[0]));
    }
  });
  return { pictured: Math.min(1, pictured), drawn, isBlank, words };
}

/** True for a path that is left or clips, and for a text of spaces. */
function isUnseen(operator: number, args: readonly unknown[], ops: PdfOperators): boolean {
  if (operator === ops.constructPath) return args[0] === ops.endPath;
  const glyphs: readonly unknown[] = Array.isArray(args[0]) ? args[0] : [];
  return operator === ops.showText && glyphs.every((each) => typeof each === 'number' || isSpace(each));
}

/** A glyph of a font that draws its own, as pictures, may be anything. */
function isSpace(glyph: unknown): boolean {
  const isDrawn = typeof glyph === 'object' && glyph && 'operatorListId' in glyph && glyph.operatorListId;
  const sign = unicodeOf(glyph);
  return !isDrawn && sign !== '' && sign.trim() === '';
}

/** Length of the numbers of a path, which come as the only one of a list. */
function lengthOf(data: unknown): number {
  const all: readonly unknown[] = Array.isArray(data) ? data : [];
  const [numbers] = all;
  return numbers instanceof Float32Array ? numbers.length : 0;
}

function matrixOf(given: unknown): Matrix {
  const all: readonly unknown[] =
    given instanceof Float32Array || Array.isArray(given) ? Array.from(given) : [];
  const [a, b, c, d, e, f] = all.map(Number);
  return [a, b, c, d, e, f].every(Number.isFinite)
    ? [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0]
    : IDENTITY;
}

function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

/** Share of the page under the unit square, where a picture is painted; its upright box, which is the least work. */
function shareOf([a, b, c, d, e, f]: Matrix, [left = 0, bottom = 0, right = 0, top = 0]: Box): number {
  const inside = (at: number, from: number, to: number): number => Math.min(Math.max(at, from), to);
  const side = (start: number, one: number, other: number, from: number, to: number): number => {
    const ends = [start, start + one, start + other, start + one + other];
    return inside(Math.max(...ends), from, to) - inside(Math.min(...ends), from, to);
  };
  const area = (right - left) * (top - bottom);
  return area > 0 ? (side(e, a, c, left, right) * side(f, b, d, bottom, top)) / area : 0;
}

/** Glyphs, and between them the numbers by which they are moved. */
function glyphText(glyphs: unknown): string {
  const all: unknown[] = Array.isArray(glyphs) ? glyphs : [];
  return all
    .map((each) => (typeof each === 'number' ? (each < WORD_GAP ? ' ' : '') : unicodeOf(each)))
    .join('');
}

function unicodeOf(glyph: unknown): string {
  return typeof glyph === 'object' && glyph && 'unicode' in glyph ? String(glyph.unicode) : '';
}
