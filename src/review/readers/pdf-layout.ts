/** Puts the runs of text of a PDF page together again: into lines, cells, and part numbers broken over two lines. */

/** A run of text as pdf.js gives it: lengths in PDF points, `y` grows upwards. */
export interface PdfRun {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Cell {
  text: string;
  left: number;
  right: number;
}

interface Row {
  y: number;
  height: number;
  cells: Cell[];
}

/** Shares of the type size: runs closer than SPACE touch, from COLUMN on they are two cells. */
const SAME_LINE = 0.5;
const SPACE = 0.15;
const COLUMN = 1.2;
/** A part number cut at its hyphen: letters or digits with a digit among them, then a hyphen at the very end. */
const CUT_NUMBER = /(?:^|\s)(?=\S*\d)[A-Za-z0-9/()-]{3,}-$/;

/** Cells of each line of a page, from top to bottom, in reading order from the left. */
export function pageLines(runs: readonly PdfRun[]): string[][] {
  const rows = rowsOf(runs.filter((run) => run.text.trim() !== ''));
  rows.forEach((row, i) => joinCutNumbers(row, rows[i + 1]));
  return rows
    .map((row) => row.cells.map((cell) => cell.text.trim()).filter(Boolean))
    .filter((cells) => cells.length > 0);
}

function rowsOf(runs: readonly PdfRun[]): Row[] {
  const sorted = [...runs].sort((a, b) => b.y - a.y);
  const lines: PdfRun[][] = [];
  for (const run of sorted) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && first.y - run.y < Math.max(first.height, run.height) * SAME_LINE) line.push(run);
    else lines.push([run]);
  }
  return lines.map((line) => ({
    y: line[0]?.y ?? 0,
    height: Math.max(...line.map((run) => run.height)),
    cells: cellsOf(line.sort((a, b) => a.x - b.x)),
  }));
}

function cellsOf(line: readonly PdfRun[]): Cell[] {
  const cells: Cell[] = [];
  for (const run of line) {
    const last = cells.at(-1);
    const gap = last ? run.x - last.right : Infinity;
    const size = run.height || 10;
    if (last && gap < size * COLUMN) {
      const isApart = gap > size * SPACE && !/\s$/.test(last.text) && !/^\s/.test(run.text);
      last.text += (isApart ? ' ' : '') + run.text;
      last.right = Math.max(last.right, run.x + run.width);
    } else cells.push({ text: run.text, left: run.x, right: run.x + run.width });
  }
  return cells;
}

/** Moves the rest of a cut part number from the next row into the cell above it. */
function joinCutNumbers(row: Row, next: Row | undefined): void {
  if (!next || row.y - next.y > row.height * 2.5) return;
  for (const cell of row.cells) {
    if (!CUT_NUMBER.test(cell.text.trimEnd())) continue;
    const rest = next.cells.find((other) => other.left < cell.right && other.right > cell.left);
    const piece = rest && /^\s*[A-Za-z0-9()/-]+/.exec(rest.text)?.[0];
    if (!rest || !piece) continue;
    cell.text = cell.text.trimEnd() + piece.trim();
    rest.text = rest.text.slice(piece.length);
  }
}
