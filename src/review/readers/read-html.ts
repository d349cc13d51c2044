import { Parser } from 'htmlparser2';
import type { Line } from '../types.ts';
import { openRows } from './html-rows.ts';
import { rowLine } from './table-lines.ts';

const SILENT = new Set(['script', 'style', 'template', 'noscript', 'svg', 'iframe', 'object']);
const BLOCKS = new Set(
  'address article aside blockquote body br caption dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);

/**
 * Lines of an HTML document: a table row with its cells is one line, any other block of text one. Parsed as
 * events, never rendered: no script, style or resource of the file is touched. `line` counts from 1.
 */
export function readHtml(html: string): Line[] {
  const collected: string[][] = [];
  const rows = openRows();
  let silent = 0;
  let text = '';

  const endBlock = (): void => {
    if (text.trim() !== '' && !rows.add(text)) collected.push([text]);
    text = '';
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (SILENT.has(name)) silent++;
        if (BLOCKS.has(name)) endBlock();
        if (name === 'table') rows.openTable();
        if (name === 'tr') rows.openRow();
        if (name === 'td' || name === 'th') rows.openCell(attributes['colspan'], attributes['rowspan']);
        // A maker's mark is often a picture with its name.
        if (name === 'img' && silent === 0 && attributes['alt']) text += ` ${attributes['alt']} `;
      },
      ontext(piece) {
        if (silent === 0) text += piece;
      },
      onclosetag(name) {
        if (SILENT.has(name)) silent = Math.max(0, silent - 1);
        if (BLOCKS.has(name)) endBlock();
        if (name === 'table') rows.closeTable();
        const row = name === 'tr' ? rows.closeRow() : undefined;
        if (row) collected.push(row);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  endBlock();
  return collected.flatMap((cells, i) => rowLine(cells, i + 1, null) ?? []);
}
