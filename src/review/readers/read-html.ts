import { Parser } from 'htmlparser2';
import type { Line } from '../types.ts';
import { openClaims } from './cell-claims.ts';
import { openRows } from './html-rows.ts';
import { LIMITS } from './limits.ts';
import { webPicture } from './pictures.ts';
import type { WebPicture } from './pictures.ts';
import { ReadError } from './read-error.ts';
import { textLines } from './read-text.ts';
import { rowLine } from './table-lines.ts';

const SILENT = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'rp']);
/** Pictures, and what another program or page shows in its place. */
const PICTURED = new Set(['img', 'iframe', 'object', 'embed', 'frame']);
const BLOCKS = new Set(
  'address article aside blockquote body br button caption center dd desc details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr input label legend li listing main menu nav ol optgroup option p pre search section select summary svg table tbody td text textarea tfoot th thead title tr ul xmp'.split(
    ' ',
  ),
);
/** Elements whose line ends and spaces are shown as they are; a style can make any block one. */
const PREFORMATTED = new Set(['pre', 'listing', 'xmp', 'textarea']);
const PREFORMATTED_STYLE = /white-space\s*:\s*(?:pre(?:-wrap|-line)?|break-spaces)\s*(?:!|;|$)/i;
/** Kinds of input that show no value, or none that anyone wrote. */
const VALUELESS = new Set(['hidden', 'password', 'checkbox', 'radio', 'file', 'image', 'color', 'range']);

type Collected = Pick<Line, 'joins'> & { cells: readonly string[] };
type Attributes = Readonly<Record<string, string>>;

export interface HtmlContent {
  lines: Line[];
  /** Pictures, and frames of other pages, whose content no words tell. */
  pictures: WebPicture[];
}

/** Lines of an HTML document, as `htmlContent` has them. */
export function readHtml(html: string): Line[] {
  return htmlContent(html).lines;
}

/**
 * Lines and pictures of an HTML document: a table row with its cells is one line, so is each line of preformatted text,
 * and any other block of text. Parsed as events, never rendered: no script, style or resource of the file is touched.
 * `line` counts from 1. Throws ReadError `damaged` for elements nested without end, `too-many-cells`.
 */
export function htmlContent(html: string): HtmlContent {
  const collected: Collected[] = [];
  const pictures: WebPicture[] = [];
  const rows = openRows(openClaims());
  let silent = 0;
  let depth = 0;
  /** Depths of the open elements that are preformatted. */
  const preformatted: number[] = [];
  let text = '';
  /** How words of the block are pronounced: it stands within them, and would part their signs. */
  let reading = '';
  let readings = 0;

  const endBlock = (): void => {
    addBlock(text);
    addBlock(reading);
    text = '';
    reading = '';
  };
  const addBlock = (block: string): void => {
    if (block.trim() === '') return;
    const laid = preformatted.length > 0 ? laidLines(block) : [];
    const isTable = laid.length > 1 && laid.some(({ cells }) => cells.length > 1);
    // Within a cell the lines are the cell's text, unless they are a table of their own.
    if (laid.length > 0 && (isTable || !rows.isOpen())) for (const line of laid) collected.push(line);
    else if (rows.isOpen()) rows.add(block);
    else collected.push({ cells: [block] });
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > LIMITS.nesting) throw new ReadError('damaged');
        const isShown = silent === 0;
        if (SILENT.has(name)) silent++;
        if (name === 'br' && preformatted.length > 0) text += '\n';
        else if (BLOCKS.has(name)) endBlock();
        if (isPreformatted(name, attributes)) preformatted.push(depth);
        if (name === 'rt') readings++;
        if (name === 'table') rows.openTable();
        if (name === 'tr') rows.openRow();
        if (name === 'td' || name === 'th') rows.openCell(attributes['colspan'], attributes['rowspan']);
        const picture = isShown && PICTURED.has(name) ? webPicture(attributes) : null;
        if (picture) pictures.push(picture);
        const shown = silent === 0 ? shownAttribute(name, attributes) : '';
        if (shown) text += ` ${shown} `;
      },
      ontext(piece) {
        if (silent > 0) return;
        if (readings > 0) reading += piece;
        else text += piece;
      },
      onclosetag(name) {
        if (SILENT.has(name)) silent = Math.max(0, silent - 1);
        if (BLOCKS.has(name) && name !== 'br') endBlock();
        if (preformatted.at(-1) === depth) preformatted.pop();
        depth--;
        if (name === 'rt') {
          readings--;
          reading += ' ';
        }
        if (name === 'table') rows.closeTable();
        const row = name === 'tr' ? rows.closeRow() : undefined;
        if (row) collected.push({ cells: row });
      },
    },
    // A browser ignores `/>` but in XHTML, whose scripts may end so: taken for an end, it never hides what follows.
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: true },
  );
  parser.end(html);
  endBlock();
  const lines = collected.flatMap(({ cells, joins }, i) => {
    const line = rowLine(cells, i + 1, null);
    return line ? { ...line, ...(joins ? { joins } : {}) } : [];
  });
  return { lines, pictures };
}

function laidLines(text: string): Collected[] {
  return textLines(text).map(({ cells = [], joins }) => ({ cells, ...(joins ? { joins } : {}) }));
}

function isPreformatted(name: string, attributes: Attributes): boolean {
  return PREFORMATTED.has(name) || (BLOCKS.has(name) && PREFORMATTED_STYLE.test(attributes['style'] ?? ''));
}

/** Text that an element shows by an attribute: a maker's mark is often a picture with its name. */
function shownAttribute(name: string, attributes: Attributes): string {
  if (name === 'img' || name === 'area') return attributes['alt'] ?? '';
  if (name === 'option' || name === 'optgroup') return attributes['label'] ?? '';
  if (name !== 'input' || VALUELESS.has(attributes['type']?.toLowerCase() ?? '')) return '';
  return attributes['value'] ?? '';
}
