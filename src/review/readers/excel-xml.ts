/**
 * Workbooks of Excel 2003 as one XML file, which business programs still export, often under the name of an XLS:
 * https://learn.microsoft.com/en-us/previous-versions/office/developer/office-xp/aa140066(v=office.10)
 */
import type { Line } from '../types.ts';
import { openClaims } from './cell-claims.ts';
import { LIMITS } from './limits.ts';
import { fillDown, setCell } from './merged-cells.ts';
import { hearXml, localName } from './office-xml.ts';
import { ReadError } from './read-error.ts';
import { sheetLines } from './sheet-lines.ts';
import type { OpenSheet } from './sheet-lines.ts';
import { edgeTexts } from './xlsx-sheet.ts';

/** How the XML of one begins. */
export const EXCEL_XML = /<(?:\w+:)?Workbook\s[^>]*"urn:schemas-microsoft-com:office:spreadsheet"/;

/**
 * Lines of its sheets, as those of other workbooks; `line` is the row. Throws ReadError `damaged`, `too-many-rows`,
 * `too-many-columns`, `too-many-cells`.
 */
export function readExcelXml(xml: string): Line[] {
  const sheets: OpenSheet[] = [];
  const claim = openClaims();
  let rows = 0;
  let row = 0;
  let column = -1;
  let across = 0;
  let isFormula = false;
  let isNote = false;
  /** Text of the cell or note that is open. */
  let text: string | undefined;
  hearXml(xml, {
    open(name, attributes) {
      const sheet = sheets.at(-1);
      if (name === 'Worksheet') {
        const title = said(attributes, 'Name') ?? '';
        const parts = { rows: [], numbers: [], notes: [], beside: [], merged: [] };
        sheets.push({ name: title, unread: new Set(), ...parts });
        row = 0;
      } else if (name === 'Row') {
        row = Number(said(attributes, 'Index') ?? row + 1);
        column = -1;
        across = 0;
        if (++rows > LIMITS.rows || !(row <= 2 ** 31)) throw new ReadError('too-many-rows');
        sheet?.rows.push([]);
        sheet?.numbers.push(row);
      } else if (name === 'Cell' && sheet) {
        column = Number(said(attributes, 'Index') ?? column + across + 2) - 1;
        across = Number(said(attributes, 'MergeAcross') ?? 0);
        if (!(column >= 0 && column < LIMITS.columns)) throw new ReadError('too-many-columns');
        const down = Number(said(attributes, 'MergeDown') ?? 0);
        if (down > 0) sheet.merged.push({ top: row, bottom: row + down, left: column });
        isFormula = said(attributes, 'Formula') !== undefined;
      } else if (name === 'Comment') isNote = true;
      else if (name === 'Data') {
        text = '';
        isFormula = false;
      } else if (name === 'Header' || name === 'Footer')
        sheet?.beside.push(...edgeTexts(said(attributes, 'Data') ?? ''));
    },
    text(piece) {
      if (text !== undefined) text += piece;
    },
    close(name) {
      const sheet = sheets.at(-1);
      if (name === 'Comment') isNote = false;
      else if (name === 'Cell' && isFormula) sheet?.unread.add(row);
      if (name !== 'Data' || !sheet || text === undefined) return;
      if (isNote) sheet.notes.push({ row, column, text });
      else if (text !== '') setCell(sheet.rows.at(-1) ?? [], column, text, claim);
      text = undefined;
    },
  });
  for (const { rows: own, merged, numbers } of sheets) fillDown(own, merged, claim, numbers);
  return sheets.flatMap(sheetLines);
}

/** Value of an attribute, whatever prefix its writer gave it. */
function said(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.entries(attributes).find(([key]) => localName(key) === name)?.[1];
}
