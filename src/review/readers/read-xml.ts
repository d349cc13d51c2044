import type { Line } from '../types.ts';
import { EXCEL_XML, readExcelXml } from './excel-xml.ts';
import { hearXml } from './office-xml.ts';
import { FLAT_DOCUMENT, readFlat } from './read-ods.ts';
import { rowLine } from './table-lines.ts';

/** Attributes that say how to read the document, and nothing of its matter. */
const TECHNICAL = /^(?:xmlns|xsi|xml)(?::|$)/;

/** Units of text within which the outermost element begins. */
const HEAD_UNITS = 4096;

/**
 * Lines of an XML file: of a workbook or a document that is one, else as of an electronic invoice. Throws ReadError
 * `damaged`, `too-many-rows`, `too-many-columns`, `too-many-cells`.
 */
export function readXml(xml: string): Line[] {
  const head = xml.slice(0, HEAD_UNITS);
  if (FLAT_DOCUMENT.test(head)) return readFlat(xml);
  return EXCEL_XML.test(head) ? readExcelXml(xml) : elementLines(xml);
}

/**
 * Lines of an XML document (an electronic invoice or order: UBL, Factur-X, openTRANS): the texts of each element and of its
 * attributes are one, in their order.
 */
function elementLines(xml: string): Line[] {
  const lines: Line[] = [];
  let said: string[] = [];
  let text = '';
  const end = (): void => {
    const line = rowLine([...said, text], lines.length + 1, null);
    if (line) lines.push(line);
    said = [];
    text = '';
  };
  hearXml(xml, {
    open(_, attributes) {
      end();
      said = Object.entries(attributes).flatMap(([key, value]) => (TECHNICAL.test(key) ? [] : [value]));
    },
    text(piece) {
      text += piece;
    },
    close: end,
  });
  return lines;
}
