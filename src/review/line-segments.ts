/** Lines of a quote as the matcher's segments: a cell each, wrapped text whole; and matches back to their line. */
import type { Match, Segment, Tier } from '../screening/types.ts';
import { CELL_SEPARATOR } from './readers/table-lines.ts';
import type { ColumnRole, Line, LineMatch, TableHead } from './types.ts';

/** A part of a segment's text and where it begins in its line's text. */
interface Piece {
  line: number;
  offset: number;
  start: number;
  text: string;
}

/** A segment made of one cell or of the same column of several lines. */
export interface PlacedSegment {
  segment: Segment;
  pieces: Piece[];
}

/** More lines than this are no single item of a quote. */
const LONGEST_ITEM = 12;

/** Segments of lines in order; lines that join the one above share its group and its texts. */
export function segmentsOf(
  lines: readonly Line[],
  headOf: (line: Line) => TableHead | null,
): PlacedSegment[] {
  const segments: PlacedSegment[] = [];
  let columns = new Map<number, PlacedSegment>();
  let first = 0;
  lines.forEach((line, i) => {
    if (!line.joins || i - first >= LONGEST_ITEM) {
      first = i;
      columns = new Map();
    }
    const head = headOf(line);
    for (const { column, text, offset } of cellsOf(line)) {
      const piece = { line: i, offset, start: 0, text };
      const known = columns.get(column);
      if (known) append(known, piece);
      else {
        const role = roleOf(head?.roles[column]);
        const placed = { segment: { text, group: first, role }, pieces: [piece] };
        columns.set(column, placed);
        segments.push(placed);
      }
    }
  });
  return segments;
}

function cellsOf({ cells, text }: Line): { column: number; text: string; offset: number }[] {
  if (!cells || cells.length < 2) return text === '' ? [] : [{ column: 0, text, offset: 0 }];
  let offset = 0;
  return cells.flatMap((cell, column) => {
    if (cell === '') return [];
    const at = offset;
    offset += cell.length + CELL_SEPARATOR.length;
    return [{ column, text: cell, offset: at }];
  });
}

function append(placed: PlacedSegment, piece: Piece): void {
  const text = `${placed.segment.text} ${piece.text}`;
  placed.pieces.push({ ...piece, start: text.length - piece.text.length });
  placed.segment = { ...placed.segment, text };
}

function roleOf(role: ColumnRole | undefined): Segment['role'] {
  return role === 'maker' ? 'brand' : role === 'supplier' ? 'supplier' : 'row';
}

/** A match at the line where it begins, with its place and text there; null where it lies in no line. */
export function matchInLine(
  match: Match<Tier>,
  { pieces }: PlacedSegment,
): { line: number; match: LineMatch } | null {
  const piece = pieces.findLast(({ start }) => start <= match.start);
  if (!piece) return null;
  const { entity, name, programmes, tier, why } = match;
  const from = match.start - piece.start;
  const to = Math.min(match.end - piece.start, piece.text.length);
  const via = match.via === undefined ? {} : { via: match.via };
  return {
    line: piece.line,
    match: {
      entity,
      name,
      ...via,
      programmes,
      tier,
      text: piece.text.slice(from, to),
      count: 1,
      why,
      start: piece.offset + from,
      end: piece.offset + to,
    },
  };
}
