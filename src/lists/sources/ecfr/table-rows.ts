/** Rows of the tables in the XML of 15 CFR part 744, as the eCFR prints it (TABLE) or as GPO does (GPOTABLE). */
import { Parser } from 'htmlparser2';
import { SourceError } from '../types.ts';

/** One row of a table; a cell is its lines of text, footnote marks raised (`¹`). */
export interface TableRow {
  /** Number of the supplement to part 744 in which the table stands. */
  supplement: number;
  isHead: boolean;
  cells: string[][];
}

/** Where in the file the reader is. */
interface State {
  rows: TableRow[];
  depth: number;
  supplement: number | undefined;
  /** Text of the title being read. */
  title: string | undefined;
  row: TableRow | undefined;
  lines: string[] | undefined;
  isRaised: boolean;
}

const APPENDICES = new Set(['DIV9', 'APPENDIX']);
const TITLES = new Set(['HEAD', 'HD']);
/** GPO sets the head of a table in a box of its own. */
const ROWS = new Set(['TR', 'ROW', 'BOXHD']);
const HEAD_CELLS = new Set(['TH', 'CHED']);
const CELLS = new Set(['TD', 'ENT', ...HEAD_CELLS]);
/** Each begins a line within a cell. */
const BREAKS = new Set(['BR', 'LI', 'P', 'FP']);
const RAISED = new Set(['SU', 'SUP']);
/** GPO prints a superior figure as emphasis of this type. */
const RAISED_TYPE = '51';
const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Reads the XML as its chunks come; rows outside of a numbered supplement are passed over. Throws a SourceError where
 * the text is empty or ends within an element.
 */
export async function* tableRows(chunks: AsyncIterable<string>): AsyncGenerator<TableRow> {
  const state: State = {
    rows: [], depth: 0, supplement: undefined, title: undefined, row: undefined, lines: undefined, isRaised: false,
  }; // prettier-ignore
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open(state, name.toUpperCase(), attributes),
      ontext: (text) => read(state, text),
      onclosetag: (name) => close(state, name.toUpperCase()),
    },
    { xmlMode: true },
  );
  let isEmpty = true;
  for await (const chunk of chunks) {
    isEmpty &&= chunk.trim() === '';
    parser.write(chunk);
    yield* state.rows.splice(0);
  }
  if (isEmpty) throw new SourceError('empty', 'the file holds nothing');
  if (state.depth > 0) throw new SourceError('cut-short', 'the file ends within an element');
}

function open(state: State, name: string, attributes: Readonly<Record<string, string>>): void {
  state.depth += 1;
  if (APPENDICES.has(name)) state.supplement = supplementOf(attributes['N'] ?? '');
  else if (TITLES.has(name)) state.title = '';
  else if (BREAKS.has(name)) state.lines?.push('');
  else if (RAISED.has(name) || (name === 'E' && attributes['T'] === RAISED_TYPE)) state.isRaised = true;
  else if (ROWS.has(name) && state.supplement !== undefined)
    state.row = { supplement: state.supplement, isHead: false, cells: [] };
  else if (CELLS.has(name) && state.row) {
    state.row.isHead ||= HEAD_CELLS.has(name);
    state.lines = [''];
  }
}

function read(state: State, text: string): void {
  if (state.title !== undefined) state.title += text;
  if (!state.lines) return;
  const shown = state.isRaised ? text.replace(/\d/g, (digit) => DIGITS.charAt(Number(digit))) : text;
  state.lines.push((state.lines.pop() ?? '') + shown);
}

function close(state: State, name: string): void {
  state.depth -= 1;
  if (APPENDICES.has(name)) state.supplement = undefined;
  else if (TITLES.has(name)) {
    state.supplement ??= supplementOf(state.title ?? '');
    state.title = undefined;
  } else if (RAISED.has(name) || name === 'E') state.isRaised = false;
  else if (CELLS.has(name) && state.row && state.lines) {
    state.row.cells.push(state.lines.map(tidy).filter(Boolean));
    state.lines = undefined;
  } else if (ROWS.has(name) && state.row) {
    state.rows.push(state.row);
    state.row = undefined;
  }
}

function supplementOf(title: string): number | undefined {
  const number = /Supplement No\. ?(\d+) to Part 744/i.exec(title)?.[1];
  return number === undefined ? undefined : Number(number);
}

function tidy(line: string): string {
  return line.replace(/\s+/g, ' ').trim();
}
