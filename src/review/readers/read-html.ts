import { Parser } from 'htmlparser2';
import type { Line } from '../types.ts';
import { rowLine, textLines } from './table-lines.ts';

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
  const collected: { cells: string[] }[] = [];
  let silent = 0;
  let rows: string[][] = [];
  let text = '';

  const endBlock = (): void => {
    const row = rows.at(-1);
    if (!row && text.trim() !== '') collected.push({ cells: [text] });
    if (row) row[Math.max(0, row.length - 1)] = `${row.at(-1) ?? ''} ${text}`;
    text = '';
  };
  const parser = new Parser(
    {
      onopentag(name) {
        if (SILENT.has(name)) silent++;
        if (BLOCKS.has(name)) endBlock();
        if (name === 'tr') rows = [...rows, []];
        if (name === 'td' || name === 'th') rows.at(-1)?.push('');
      },
      ontext(piece) {
        if (silent === 0) text += piece;
      },
      onclosetag(name) {
        if (SILENT.has(name)) silent = Math.max(0, silent - 1);
        if (BLOCKS.has(name)) endBlock();
        if (name === 'tr') {
          const row = rows.at(-1);
          rows = rows.slice(0, -1);
          if (row) collected.push({ cells: row });
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  endBlock();
  return collected.flatMap(({ cells }, i) => rowLine(cells, i + 1, null) ?? []);
}

/** Lines of a plain or HTML message body. */
export function readBody(body: { html?: string | undefined; text?: string | undefined }): Line[] {
  return body.html ? readHtml(body.html) : textLines(body.text ?? '');
}
